"""Finds names in a document, and the one name that each of their forms stands for."""

import re
from collections import Counter
from collections.abc import Callable, Generator, Iterator, Mapping, Sequence
from dataclasses import dataclass
from functools import cached_property

from sources.prose.forms import POSSESSIVE, initialled, longer, plain_name
from sources.prose.lexicon import ALONE, BODIES, COMMON, DESCRIBING, LEGAL, NATIONAL, OPENERS, PERSON, TRADES, UNITED
from sources.prose.sentences import DATELINE, Sentence

LINKS = r"(?:of the|of|&|the|de|du|la|van|von|al)"
_WORD = r"[A-Z][\w&-]*(?:\.(?=\w)\w+)*(?:['’](?!s\b)\w+|(?<=s)['’](?=\s+[A-Z]))*"
_NAME = re.compile(
    rf"[A-Z][\w&-]*[^\S\n]+(?:and|for)[^\S\n]+(?:[A-Z][\w-]*[^\S\n]+){{1,3}}{BODIES}\b"
    rf"|(?:{_WORD}[^\S\n]+){{1,3}}{BODIES}[^\S\n]+(?:for|on)[^\S\n]+{_WORD}(?:[^\S\n]+{_WORD})*"
    rf"|{_WORD}(?:[^\S\n]+(?:{LINKS}[^\S\n]+)?{_WORD})*"
)
_CAPITAL = re.compile(r"\b[A-Z][\w&-]*\w|\b[A-Z]\b")
_SMALL = re.compile(r"\b[a-z][\w-]*")
_ACTS = re.compile(
    r"(?:['’]s)? ?(?:, (?:which|who|whose|an?|the)\b| (?:plc|ltd|has|had|said|says|is|was|will|plans|agreed|raised|reported|holds|owns|"
    r"expects|announced|employs|posted|bought|sold|makes|and [A-Z]|lands|raises|secures|wins|bags|nets|pockets|closes|buys|sells|cuts|names|appoints|posts|plans|"
    r"takes|gets|seeks|hires|invests|pours|backs|sheds|slashes|lifts|opens|builds|launches|hits|reaches|swings|warns|sees|"
    r"gains|loses|falls|rises|jumps|drops|agrees|signs|joins|picks|taps|unveils|completes|owns|values|profits?|shares|workers|staff|boss|chief)\b)"
)
"""What follows a name at the start of a sentence, and seldom another word."""
_ACRONYM = re.compile(r"\s*\(([A-Z][A-Za-z]*[A-Z]+)\)")

_SIDE = re.compile(r"-(?:based|backed|owned|led|listed|born|built|run|style)\b")
"""What makes a word of a name: ``Larnford-based`` holds a name, and is no part of the one that follows."""
_LABELLED = re.compile(
    r"\b(?:[Ss]eries|[Cc]lass|[Tt]ype|[Pp]hase|[Tt]ier|[Ss]chedule|[Aa]ppendix|[Ss]ection|[Cc]ategory|[Gg]rade|[Uu]nit)[^\S\n]+$"
)
"""A word after which a letter is a label: ``Series C``."""
_MERELY = re.compile(r"\w+(?:ly|maker|builder|holder|keeper)|(?:un|re)?\w+ing")
"""Words that open a sentence before a name and are no part of it: ``Recently Amazon``, ``Chipmaker Nvidia``."""


@dataclass(frozen=True)
class Name:
    """A name in the text: its place and the canonical name it stands for."""

    start: int
    end: int
    entity: str


_PRONOUN = re.compile(r"I['’](?:ve|m|d|ll)$")
_AND_AFTER, _AND_BEFORE = re.compile(r" & [A-Z]"), re.compile(r"\w & $")


_FOR = re.compile(r"\b(?:in|for|at|on|of|to|from|by|with|near) (?:the )?$")


class Names:
    """The names of one document, by place."""

    def __init__(self, text: str, found: Sequence[Sentence], declared: Callable[[str], str | None]) -> None:
        """Take the text apart; ``declared`` gives the canonical name of a form that the project knows, else None."""
        self._text = text
        self._sentences = found
        self._declared = declared

    @cached_property
    def all(self) -> list[Name]:
        """Every name, in order."""
        raw = [span for sentence in self._sentences for span in self._spans(sentence)]
        places: dict[str, int] = {}
        for start, end in raw:
            places.setdefault(plain_name(self._text[start:end]), start)
        canonical = self._canonical(places)
        return [Name(start, end, canonical[plain_name(self._text[start:end])]) for start, end in raw]

    @cached_property
    def counts(self) -> Counter[str]:
        """How often each canonical name occurs; what the title names counts twice."""
        head = self._sentences[0] if self._sentences and self._sentences[0].heading else None
        headed = (
            name.entity
            for name in self.all
            if head
            and name.start < head.end
            and self._text[name.end : name.end + 1] != ":"
            and not _FOR.search(self._text[: name.start])
        )
        return Counter((*(name.entity for name in self.all), *headed))

    @cached_property
    def wholes(self) -> dict[str, str]:
        """Divisions with an acronym of their own, and the name theirs begins with: ``AWS`` is part of ``Amazon``."""
        owners = {form: acronym for form, acronym in self._acronyms.items() if form != acronym}
        return {
            acronym: first for form, acronym in owners.items() for first in self.counts if form.startswith(first + " ")
        }

    @cached_property
    def _uncapitalised(self) -> frozenset[str]:
        """Words that also occur in small letters: a capital at the start of a sentence says nothing about them."""
        return frozenset(_SMALL.findall(self._text))

    @cached_property
    def _certain(self) -> frozenset[str]:
        """Words with a capital inside a sentence, or at the start of two that never occur in small letters."""
        inside: set[str] = set()
        opening: Counter[str] = Counter()
        acting: set[str] = set()
        for sentence in self._sentences:
            for match in _CAPITAL.finditer(self._text, sentence.start, sentence.end):
                word = match[0]
                owns = (
                    self._text.startswith(("'s", "’s"), match.end())
                    and word.lower() not in DESCRIBING | self._uncapitalised
                )
                if word.lower() in COMMON or (self._titled(sentence) and not owns):
                    continue
                if not self._opens(sentence, match.start()):
                    inside.add(word)
                elif word.lower() not in self._uncapitalised | DESCRIBING:
                    opening[word] += 1
                    if _ACTS.match(self._text, match.end()) or _CAPITAL.match(self._text, match.end() + 1):
                        acting.add(word)
        return frozenset(inside | {word for word, times in opening.items() if times > 1 and word in acting})

    def _opens(self, sentence: Sentence, at: int) -> bool:
        """Whether a word is the first of its sentence: before it stand quotes or a bullet at most."""
        return not any(character.isalnum() for character in self._text[sentence.start : at])

    def _titled(self, sentence: Sentence) -> bool:
        """Whether it is a heading that writes most of its words with a capital, so that a capital says nothing."""
        words = re.findall(r"[A-Za-z]{4,}", self._text[sentence.start : sentence.end])[1:]
        return sentence.heading and 2 * sum(word[0].isupper() for word in words) >= len(words)

    def _spans(self, sentence: Sentence) -> Iterator[tuple[int, int]]:
        written = self._text[sentence.start : sentence.end]
        if written.isupper() or DATELINE.fullmatch(written + " "):
            return  # in a line of capitals, a capital says nothing; a dateline names no party
        for match in _NAME.finditer(self._text, sentence.start, sentence.end):
            words = [
                (match.start() + word.start(), match.start() + word.end()) for word in re.finditer(r"\S+", match[0])
            ]
            sided = [(at, side) for at, word in enumerate(words) if (side := _SIDE.search(self._text, *word))]
            for at, side in sided[-1:]:
                yield words[at][0], side.start()
                words = words[at + 1 :]
            words = yield from self._holder(words)
            for piece in self._pieces(words, sentence):
                kept = self._kept(piece, sentence)
                if len(kept) == 1 and self._text[slice(*kept[0])] in NATIONAL | ALONE:
                    continue
                if kept and not (
                    kept[0][1] - kept[0][0] == 1 and len(kept) == 1 and _LABELLED.search(self._text, 0, kept[0][0])
                ):
                    yield kept[0][0], self._full_stop(kept[-1])

    def _pieces(self, words: list[tuple[int, int]], sentence: Sentence) -> list[list[tuple[int, int]]]:
        """A run of capitals in a titled heading cut at the words that are no names elsewhere; any other run whole."""
        body = any(self._text[start:end].lower() in UNITED for start, end in words)
        if not self._titled(sentence) or body:
            return [words]
        pieces: list[list[tuple[int, int]]] = [[]]
        plain = [POSSESSIVE.sub("", self._text[start:end].strip(".,")) for start, end in words]
        for (start, end), word, beside in zip(
            words, plain, zip(["", *plain], [*plain[1:], ""], strict=False), strict=True
        ):
            if word in self._certain or word in ("of", "&", "and") or "&" in beside:
                pieces[-1].append((start, end))
            else:
                pieces.append([])
        return [piece for piece in pieces if piece]

    def _holder(self, words: list[tuple[int, int]]) -> Generator[tuple[int, int], None, list[tuple[int, int]]]:
        """Take a person's name off the front of ``Tom Bell of Lumen Foods``; what is left is another name."""
        plain = [self._text[start:end] for start, end in words]
        if "of" not in plain[PERSON:-1] or plain.index("of") != PERSON:
            return words
        if any(re.fullmatch(BODIES, word) or word.lower() in TRADES | COMMON | UNITED for word in plain[:PERSON]):
            return words
        yield words[0][0], words[PERSON - 1][1]
        return words[PERSON + 1 :]

    def _full_stop(self, word: tuple[int, int]) -> int:
        """Where a name ends: after the full stop of ``Inc.``, unless it ends the sentence."""
        start, end = word
        inside = self._text[end : end + 1] == "." and not self._text[end + 1 : end + 3].strip().isupper()
        return (
            end + 1
            if inside and self._text[start:end].lower() in LEGAL and self._text[end + 1 : end + 2].strip() in ("", ",")
            else end
        )

    def _kept(self, words: list[tuple[int, int]], sentence: Sentence) -> list[tuple[int, int]]:
        """The words of a capitalised run that belong to the name."""
        titled = self._titled(sentence)

        def bare(span: tuple[int, int]) -> str:
            return POSSESSIVE.sub("", self._text[span[0] : span[1]].strip(".,"))

        body = "of" in [bare(word) for word in words] and any(bare(word).lower() in UNITED for word in words)

        def common(span: tuple[int, int]) -> bool:
            word = bare(span)
            if _PRONOUN.match(word):
                return True
            return word.lower() in COMMON or (titled and not body and word not in self._certain and not joined(span))

        def joined(span: tuple[int, int]) -> bool:
            """Whether two capitals stand on either side of ``&``: a name, also in a heading."""
            return (
                _AND_AFTER.match(self._text, span[1]) is not None
                or _AND_BEFORE.search(self._text, span[0] - 4, span[0]) is not None
            )

        if words and self._opens(sentence, words[0][0]) and not titled and bare(words[0]) not in self._certain:
            word, alone = bare(words[0]), len(words) == 1 or common(words[1])
            known = word.lower() in self._uncapitalised or word.lower() in DESCRIBING or _MERELY.fullmatch(word.lower())
            trade = len(words) > 1 and bare(words[-1]).lower() in TRADES
            described = word.lower() in DESCRIBING or _MERELY.fullmatch(word.lower()) is not None
            if (
                described
                or (known and not trade)
                or (alone and (word.lower() in OPENERS or _ACTS.match(self._text, words[0][1]) is None))
            ):
                words = words[1:]
        while words and common(words[0]):
            words = words[1:]
        while words and common(words[-1]):
            words = words[:-1]
        return words

    def _canonical(self, places: Mapping[str, int]) -> dict[str, str]:
        acronyms = self._acronyms
        own = {form: place for form, place in places.items() if form not in acronyms}
        result = {}
        for form in places:
            whole = None if form in acronyms else longer(form, own) or initialled(form, own)
            result[form] = (
                self._declared(form) or acronyms.get(form) or (whole and self._declared(whole)) or whole or form
            )
        return result

    @cached_property
    def _acronyms(self) -> dict[str, str]:
        """Acronyms that the text introduces in brackets: ``Amazon Web Services (AWS)``; the acronym is the name then."""
        found: dict[str, str] = {}
        for match in _NAME.finditer(self._text):
            bracket = _ACRONYM.match(self._text, match.end())
            form = plain_name(match[0])
            if bracket and len(form.split()) > 1:
                found[form] = found[bracket[1]] = bracket[1]
        return found
