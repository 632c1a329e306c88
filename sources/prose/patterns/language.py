"""The little language of packs for ways of saying things, turned into regular expressions over annotated sentences."""

import re
from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from functools import cache, cached_property

from schemas.attribute import Attribute
from schemas.errors import UsageError
from schemas.value import ValueKind
from sources.prose.patterns.constructions import constructions, occasions
from sources.prose.patterns.needed import needed
from sources.prose.patterns.pieces import CLOCKED, DATED, FILLED, PIECE, UNCOUNTED, as_expression, eased

_VALUED = re.compile(r"\{(?:amount|date|aged|lasting|value)\}")
"""The claim's value in a pattern."""
_OF_SUM = re.compile(r"\{\w+:(?:money|amount)\}")
_CODES = {DATED: ("<period:",), UNCOUNTED: ("<period:",), CLOCKED: ("<clock:", "<period:")}
"""What stands in the code for the values of attributes that are no amounts."""
_SINCE = {"{aged}": ("<age:",), "{lasting}": ("<lasting:",)}
_NAMED_WORDS = re.compile(r"@(\w+)")
VALUE = {"amount", "date", "value"}


@dataclass(frozen=True)
class Pattern:
    """A pattern of an attribute, compiled when a sentence holds a word that it needs."""

    written: str
    dimension: str | None
    loose: bool = False
    """Whether it is a construction of any date with any event: claims read by it are tentative."""

    @cached_property
    def expression(self) -> re.Pattern[str]:
        """The regular expression, whose groups are the value, the roles, words said and the gaps.

        Raises:
            UsageError: the pattern is not well formed.
        """
        parts: list[str] = []
        for number, piece in enumerate(PIECE.finditer(self.written)):
            part = as_expression(piece, self.dimension)
            parts.append(
                f"(?P<{FILLED}{number}>{part})"
                if piece["gap"] or piece["clause"]
                else eased(
                    part, piece["role"], number, open_value=_VALUED.search(self.written, piece.end()) is not None
                )
            )
        try:
            return re.compile(" " + "".join(parts))
        except re.error as error:
            raise UsageError(
                f"the pattern {self.written!r} is not well formed: {error}", remedy="see the manual, packs"
            ) from error

    @cached_property
    def _needed(self) -> tuple[tuple[str, ...], ...]:
        if self.dimension is None or "{value}" in self.written:
            return needed(self.written)
        other = next((code for role, code in _SINCE.items() if role in self.written), None)
        return (other or _CODES.get(self.dimension, (f"<{self.dimension}:",)), *needed(self.written))

    def possible(self, code: str) -> bool:
        """Whether a sentence holds what the pattern cannot match without: an amount of its kind, and each of its words."""
        return all(any(word in code for word in words) for words in self._needed)


@cache
def pattern_of(written: str, dimension: str | None, *, loose: bool = False) -> Pattern:
    """One pattern of an attribute of this dimension, each made once."""
    return Pattern(written, dimension, loose)


def valued(written: str, dimension: str | None, *, loose: bool = False) -> Pattern:
    """A pattern that states a value.

    Raises:
        UsageError: it has no place for one.
    """
    if not _VALUED.search(written):
        raise UsageError(f"the pattern {written!r} has no {{amount}}, {{date}} or {{value}}", remedy="add one of them")
    return pattern_of(written, dimension, loose=loose)


def check_patterns(attribute: Attribute) -> None:
    """Compile all patterns of an attribute that somebody wrote anew.

    Raises:
        UsageError: one is not well formed.
    """
    for pattern in (
        *patterns(attribute),
        *besides(attribute),
        *never(attribute),
        *former(attribute),
        *pair_patterns(attribute),
    ):
        _ = pattern.expression


def patterns(attribute: Attribute) -> list[Pattern]:
    """The patterns of an attribute; none when it says nothing about prose."""
    if attribute.extract is None:
        return []
    extract = attribute.extract
    if attribute.kind is ValueKind.PERIOD:
        loose = _listed(attribute, occasions(extract.happens, extract.nouns), loose=True)
        return [*_listed(attribute, extract.patterns), *loose]
    nouns = None if attribute.kind is ValueKind.CATEGORY else extract.nouns
    return _listed(attribute, (*extract.patterns, *constructions(nouns, extract.changing)))


def besides(attribute: Attribute) -> list[Pattern]:
    """The patterns of what only looks like the attribute."""
    return [] if attribute.extract is None else _listed(attribute, attribute.extract.besides)


def never(attribute: Attribute) -> list[Pattern]:
    """The patterns of what is none of the attribute's claims."""
    return [] if attribute.extract is None else _listed(attribute, attribute.extract.never)


def former(attribute: Attribute) -> list[Pattern]:
    """The patterns of amounts that were once the attribute's."""
    return [] if attribute.extract is None else _listed(attribute, attribute.extract.former)


def _listed(attribute: Attribute, written: Sequence[str], *, loose: bool = False) -> list[Pattern]:
    words = attribute.extract.words if attribute.extract else {}
    return [valued(spelled_out(pattern, words), _measured(attribute, pattern), loose=loose) for pattern in written]


def _measured(attribute: Attribute, written: str) -> str | None:
    """The dimension of the value that a pattern of the attribute states, or what stands for it."""
    if attribute.kind is not ValueKind.PERIOD:
        return attribute.dimension
    if attribute.time_of_day:
        return CLOCKED
    return UNCOUNTED if attribute.about == "event" or _OF_SUM.search(written) else DATED


def pair_patterns(attribute: Attribute) -> list[Pattern]:
    """The patterns that name a subject with its counterpart."""
    if attribute.extract is None:
        return []
    return [pattern_of(spelled_out(written, attribute.extract.words), None) for written in attribute.extract.pairs]


def spelled_out(written: str, words: Mapping[str, str]) -> str:
    """A pattern with its named choices of words, ``@rose``, in place.

    Raises:
        UsageError: the attribute names no such words.
    """

    def choice(match: re.Match[str]) -> str:
        if match[1] not in words:
            raise UsageError(
                f"the pattern {written!r} uses @{match[1]}, which its `words` do not list", remedy="list it"
            )
        return f"({words[match[1]]})"

    return _NAMED_WORDS.sub(choice, written)
