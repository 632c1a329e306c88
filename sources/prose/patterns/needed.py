"""What a sentence must hold for a pattern to match at all: most patterns are ruled out by one word, and never compiled."""

import re
from collections.abc import Iterator, Sequence

from sources.prose.patterns.pieces import PRONOUNS

_TOKEN = re.compile(r"\{[^}]*\}|\\[()]|\.\.\.|\.\.|[()\[\]|]|[^\s(){}\[\]|]+")
_OPEN, _CLOSE = frozenset("(["), frozenset(")]")


def needed(written: str) -> tuple[tuple[str, ...], ...]:
    """Groups of stretches of code: a sentence must hold one of each. The group that is likely to be rarest comes first.

    A word is `` word ``, one with any ending `` word``: in the code of a sentence every token has a space on either side.
    """
    return tuple(sorted(set(_of_all(_TOKEN.findall(written))), key=_rarity, reverse=True))


def _of_all(tokens: Sequence[str]) -> list[tuple[str, ...]]:
    """The words of every part of a sequence that must match."""
    return [words for part in _parts(tokens) if (words := _of_part(part))]


def _of_sequence(tokens: Sequence[str]) -> tuple[str, ...] | None:
    """The words of the best part of a sequence: the one whose shortest word is the longest."""
    return max(_of_all(tokens), key=_rarity, default=None)


def _rarity(words: tuple[str, ...]) -> tuple[int, int]:
    return min(map(len, words)), -len(words)


def _parts(tokens: Sequence[str]) -> Iterator[Sequence[str]]:
    """The parts of a sequence that are not optional: a token, or a choice with its brackets."""
    at = 0
    while at < len(tokens):
        end = at + 1
        if tokens[at] in _OPEN:
            depth = 1
            while depth and end < len(tokens):
                depth += (tokens[end] in _OPEN) - (tokens[end] in _CLOSE)
                end += 1
        if tokens[at] != "[":
            yield tokens[at:end]
        at = end


def _of_part(part: Sequence[str]) -> tuple[str, ...] | None:
    if part[0] == "(":
        words = [_of_sequence(choice) for choice in _choices(part[1:-1])]
        return None if None in words else tuple(word for found in words for word in found or ())
    token = part[0]
    if not token[0].isalnum() or token in PRONOUNS:
        return None
    return (f" {token.removesuffix('~')}" if token.endswith("~") else f" {token} ",)


def _choices(tokens: Sequence[str]) -> list[list[str]]:
    """The alternatives of a choice."""
    choices: list[list[str]] = [[]]
    depth = 0
    for piece in tokens:
        depth += (piece in _OPEN) - (piece in _CLOSE)
        if piece == "|" and depth == 0:
            choices.append([])
        else:
            choices[-1].append(piece)
    return choices
