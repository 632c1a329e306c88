"""Cuts the runs of capitalised words in a sentence down to names."""

import re
from collections.abc import Generator, Iterator
from functools import cached_property

from schemas.notation.units import currencies
from sources.prose.names.capitals import ACTS, MERELY, Capitals
from sources.prose.names.forms import POSSESSIVE
from sources.prose.names.lexicon import (
    ALONE,
    BODIES,
    COMMON,
    DESCRIBING,
    LEGAL,
    NATIONAL,
    OFFICES,
    OPENERS,
    PERSON,
    TITLES,
    TRADES,
    UNITED,
)
from sources.prose.sentences import CAPITALS, DATELINE, Sentence

LINKS = r"(?:of the|of|&|the|de|du|la|van|von|al)"
INSTITUTIONS = "(?:Hospital|College|School|Church|Cathedral|Cross|Bridge|Park|Docks?|Institute|Theatre|Wharf|Quay|Hall|Infirmary|Shipyard)"
"""Words after which an owner's *'s* is part of a name: ``St Mary's Hospital``."""
_WORD = rf"(?!(?:US|CA|HK|NZ|AU|NT|A|C|S|R)\$)[{CAPITALS}][\w&-]*(?:\.(?=\w)\w+)*(?:['’](?!s\b)\w+|['’]s(?=\s+{INSTITUTIONS}\b)|(?<=s)['’](?=\s+[{CAPITALS}]))*"
_KINDRED = (
    r"(?:Doctors|Nurses|Teachers|Lawyers|Engineers|Scientists|Mothers|Mums|Parents|Farmers|Friends|Citizens|Women|Veterans|Artists|Students|"
    r"Architects|Pilots|Workers|Action|Campaign|Alliance|Coalition|Movement|Homes|Houses|Books|Tools|Bikes|Hope|Help|Care|Music|Shelter|"
    r"Food|Water|Justice|Network|Partners|Partnership|Schools|Space|Jobs|Families|Children|Neighbours|Musicians|Volunteers)"
)
"""Words that begin names of bodies for a cause: ``Doctors for Rivers``."""
_CAUSE = re.compile(rf"{_KINDRED} (?:for|against|without|Without|in)\b")
_MIDDLE = r"(?<!Series)(?<!Class)(?<!Phase)(?<!Plan)(?<!Unit)(?<!Tier)(?<!Type)(?<!Group)(?<!Grade)(?:[^\S\n]+[A-Z]\.){1,3}(?=[^\S\n]+[A-Z][a-z])"
"""The initial of a middle name: ``Imelda Q. Forsyth``."""
_FIRST = (
    r"(?<!Series )(?<!Class )(?<!Phase )(?<!Plan )(?<!Unit )(?<!Tier )(?<!Type )(?<!Group )(?<!Grade )(?:[A-Z]\.[^\S\n]?){1,3}"
    r"(?!(?:The|It|In|He|She|But|And|We|They|An?|This|That|Its|For|On|At|If|No|Not|To|Of|As|By|So|S|C|K)\b)(?=[A-Z][a-z])"
)
"""Initials that stand for first names: ``R. Vasundhara``."""
_BODY = "(?:Union|Federation|Confederation|Association|Society|Guild|Institute|Ministry|Department|Bureau|Agency|Office|Board|Congress|Alliance|College|Faculty|School|Museum|Chamber)"
"""Bodies that are called by what they are of, which may be two things: ``Union of Dock and Warehouse Workers``."""
_OF_TWO = rf"(?:{_WORD}[^\S\n]+){{0,3}}{_BODY}[^\S\n]+(?:of|for)[^\S\n]+(?:{_WORD},?[^\S\n]+){{1,3}}(?:and|&)[^\S\n]+(?:{_WORD}[^\S\n]+){{0,2}}[{CAPITALS}][\w-]*s\b"
_TWO = re.compile(_OF_TWO)
NAME = re.compile(
    rf"(?<!\w)(?:{_OF_TWO}|{_KINDRED}[^\S\n]+(?:for|against|[Ww]ithout)[^\S\n]+{_WORD}(?:[^\S\n]+{_WORD})*"
    rf"|[{CAPITALS}][\w&-]*[^\S\n]+(?:and|for)[^\S\n]+(?:[{CAPITALS}][\w-]*['’]?[^\S\n]+){{1,3}}{BODIES}\b"
    rf"|(?:{_WORD}[^\S\n]+){{1,3}}{BODIES}[^\S\n]+(?:for|on)[^\S\n]+{_WORD}(?:[^\S\n]+{_WORD})*"
    rf"|(?:{_FIRST})?{_WORD}(?:(?:{_MIDDLE})?[^\S\n]+(?:{LINKS}[^\S\n]+)?{_WORD})*)"
)
"""A run of capitalised words, with the small ones that may join them in a name."""
_FUND = re.compile(r"Fund\s+(?:[IVX]+|\d+)")
"""A fund by its number, which is no part of its manager's name: ``Arbor Point Fund IV``."""
_INTRODUCED = re.compile(r", (?:which|whose|an? [a-z])")
"""What follows a name when it is introduced: ``Seedling, which turns waste into packaging``."""
_SHOUTED = re.compile(r"([A-Z][A-Z-]{3,}):")
"""The name that a headline in capitals begins with: ``ODERWERK: FOUNDRY ON TRACK``."""
_SIDE = re.compile(r"-(?:based|backed|owned|led|listed|born|built|run|style)\b")
"""What makes a word of a name: ``Larnford-based`` holds a name, and is no part of the one that follows."""
_LABELLED = re.compile(
    r"\b(?:[Ss]eries|[Cc]lass|[Tt]ype|[Pp]hase|[Tt]ier|[Ss]chedule|[Aa]ppendix|[Ss]ection|[Cc]ategory|[Gg]rade|[Uu]nit)[^\S\n]+$"
)
"""A word after which a letter is a label: ``Series C``."""
GOVERNING = frozenset("Board Trustees Directors Governors Management Shareholders Members Staff Chair".split())
"""Those who govern a body, before its name: ``the Board of Wallarra Airport Corporation``."""
INITIAL = frozenset(
    "National International European American British French Chinese Japanese Indian Canadian Australian Federal First State".split()
)
"""Adjectives that begin names of bodies and mean nothing alone."""
BODY_ENDS = frozenset(
    "Club Society League Trust Association Foundation Museum Orchestra Theatre Theater Gallery Charity University College School Service Railway Federation".split()
)
"""Last words of names of bodies, beside the trades."""
ENDING = frozenset(("AI", "IT", "Rescue", "Generation"))
"""Words that are no names by themselves and end many a name: ``PawPrint Rescue``."""
_AGED = re.compile(r"(?<=[a-z,] )(Old|New|Great|Little|Big) ([A-Z][a-z]+)\b")
"""A name that begins with an adjective, inside a sentence."""
_SHOP = re.compile(
    r"['’]s(?=,(?! \d)| (?:has|had|was|will|would|could|may|also|now|already|itself|which|employs?|owns?|runs?|makes|sells|put|puts|said|says|plans?|expects?|reported|reports|posted|"
    r"bought|sold|made|lost|raised|cut|closed|opened|agreed|announced|operates|turned|currently)\b)"
)
"""What follows a shop, a brewery, a bakery that bears its owner's name."""
_MAKER = re.compile(r"[A-Z][a-z]+maker")
"""What a business makes, before its name: after a dateline, ``Chipmaker Sillano``."""
_PRONOUN = re.compile(r"I['’](?:ve|m|d|ll)$")
_AND_AFTER, _AND_BEFORE = re.compile(r" & [A-Z]"), re.compile(r"\w & $")
_UNIT = re.compile(r"[kMGT]Wh?|[MGT]Wp|MVA|[MGT]B|MT|M|B|C|F")
_NUMBER, _AMOUNT = re.compile(r"[0-9]\s?$"), re.compile(r"\s?[0-9]")
"""What a unit in capitals follows, ``240 MW Las Brisas`` names Las Brisas; and what follows a currency: ``GHS 1.24 billion``."""


_GLUED = re.compile(r"([A-Z]{1,3})[0-9][0-9.,]*(?:[kmb]n?|tn)?")
"""A currency and its amount in one word: ``N2.4 billion``, ``PLN5.1bn``."""


class Runs:
    """The runs of capitalised words of one document."""

    def __init__(self, text: str, capitals: Capitals) -> None:
        """Take the text with what its capitals say."""
        self._text = text
        self._capitals = capitals

    def spans(self, sentence: Sentence) -> Iterator[tuple[int, int]]:
        """The places of the names in a sentence, in order."""
        written = self._text[sentence.start : sentence.end]
        if written.isupper() or DATELINE.fullmatch(written + " "):
            first = _SHOUTED.match(written)  # in a line of capitals, a capital says nothing; a dateline names no party
            if first and first[1].capitalize() in self._capitals.certain and first[1].lower() not in COMMON:
                yield sentence.start, sentence.start + first.end(1)
            return
        for match in NAME.finditer(self._text, sentence.start, sentence.end):
            words = [
                (match.start() + word.start(), match.start() + word.end()) for word in re.finditer(r"\S+", match[0])
            ]
            sided = [(at, side) for at, word in enumerate(words) if (side := _SIDE.search(self._text, *word))]
            for at, side in sided[-1:]:
                yield words[at][0], side.start()
                words = words[at + 1 :]
            if words and self._measures(words[0]):
                words = words[1:]
            words = yield from self._holder(words)
            for piece in self._pieces(words, sentence):
                kept = self._kept(piece, sentence)
                if len(kept) == 1 and self._text[slice(*kept[0])] in NATIONAL | ALONE:
                    continue
                if all(self._text[slice(*word)].lower().strip(".,") in TITLES for word in kept):
                    continue
                if kept and not (
                    kept[0][1] - kept[0][0] == 1 and len(kept) == 1 and _LABELLED.search(self._text, 0, kept[0][0])
                ):
                    yield kept[0][0], self._shop(self._full_stop(kept[-1]))

    def _measures(self, word: tuple[int, int]) -> bool:
        """Whether a word in capitals is the unit of the amount before it, or the currency of the one after it."""
        written = self._text[slice(*word)]
        glued = _GLUED.fullmatch(written)
        if (written in currencies() and _AMOUNT.match(self._text, word[1])) or (
            glued and (glued[1] in currencies() or glued[1] in ("N", "P", "R", "RM"))
        ):
            return True
        return _UNIT.fullmatch(written) is not None and _NUMBER.search(self._text, 0, word[0]) is not None

    def _pieces(self, words: list[tuple[int, int]], sentence: Sentence) -> list[list[tuple[int, int]]]:
        """A run of capitals in a titled heading cut at the words that are no names elsewhere; any other run without its trade."""
        body = any(self._text[start:end].lower() in UNITED for start, end in words)
        if not self._capitals.titled(sentence) or body:
            made = len(words) > 1 and _MAKER.fullmatch(self._text[slice(*words[0])])
            return [words[1:] if made else words]
        pieces: list[list[tuple[int, int]]] = [[]]
        plain = [POSSESSIVE.sub("", self._text[start:end].strip(".,")) for start, end in words]
        for (start, end), word, beside in zip(
            words, plain, zip(["", *plain], [*plain[1:], ""], strict=False), strict=True
        ):
            if word in self._capitals.certain or word in ("of", "&", "and") or "&" in beside:
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

    def _shop(self, end: int) -> int:
        """Where a name ends that is told by its owner's: after the *'s* of ``Hobday's, based in``, ``Hobday's employs``."""
        found = _SHOP.match(self._text, end)
        return end if found is None else found.end()

    def _kept(self, words: list[tuple[int, int]], sentence: Sentence) -> list[tuple[int, int]]:
        """The words of a capitalised run that belong to the name."""
        titled = self._capitals.titled(sentence)
        numbered = next(
            (at for at, word in enumerate(words[1:]) if _FUND.fullmatch(self._text[words[at][0] : word[1]])), None
        )
        words = words if numbered is None else words[:numbered]
        if words and not titled and (_CAUSE.match(self._text, words[0][0]) or _TWO.match(self._text, words[0][0])):
            return words[1:] if self._text[slice(*words[0])] in ("The", "A", "An") else words

        def bare(span: tuple[int, int]) -> str:
            return POSSESSIVE.sub("", self._text[span[0] : span[1]].strip(".,"))

        body = "of" in [bare(word) for word in words] and any(bare(word).lower() in UNITED for word in words)

        def common(span: tuple[int, int]) -> bool:
            word = bare(span)
            if _PRONOUN.match(word):
                return True
            return word.lower() in COMMON or (
                titled and not body and word not in self._capitals.certain and not joined(span)
            )

        def joined(span: tuple[int, int]) -> bool:
            """Whether two capitals stand on either side of ``&``: a name, also in a heading."""
            return (
                _AND_AFTER.match(self._text, span[1]) is not None
                or _AND_BEFORE.search(self._text, span[0] - 4, span[0]) is not None
            )

        if (
            words
            and self._capitals.opens(sentence, words[0][0])
            and not titled
            and bare(words[0]) not in self._capitals.certain
        ):
            word, alone = bare(words[0]), len(words) == 1 or (common(words[1]) and bare(words[1]) not in ENDING)
            merely = MERELY.fullmatch(word.lower()) is not None and not _INTRODUCED.match(self._text, words[-1][1])
            described = word.lower() in DESCRIBING or merely
            known = word.lower() in self._capitals.uncapitalised or described
            trade = len(words) > 1 and bare(words[-1]).lower() in TRADES
            if (
                (described and not (trade and word.endswith("ing")))
                or (known and not trade)
                or (alone and (word.lower() in OPENERS or ACTS.match(self._text, words[0][1]) is None))
            ):
                words = words[1:]
        while (
            words
            and common(words[0])
            and not self._initial(words, titled=titled)
            and not self._old(words, titled=titled)
        ):
            words = words[1:]
        words = self._unentitled(words)
        while words and common(words[-1]) and not (len(words) > 1 and not titled and bare(words[-1]) in ENDING):
            words = words[:-1]
        return words

    def _old(self, words: list[tuple[int, int]], *, titled: bool) -> bool:
        """Whether an adjective is part of a name, as it has a capital inside a sentence too: ``Old Mill``."""
        pair = tuple(POSSESSIVE.sub("", self._text[slice(*word)].strip(".,")) for word in words[:2])
        return not titled and pair in self._aged

    @cached_property
    def _aged(self) -> frozenset[tuple[str, ...]]:
        """Names that begin with *Old*, *New* or *Great* inside a sentence."""
        return frozenset((found[1], found[2]) for found in _AGED.finditer(self._text))

    def _unentitled(self, words: list[tuple[int, int]]) -> list[tuple[int, int]]:
        """The words without those who govern a body, and without the office before the name of who holds it."""
        plain = [POSSESSIVE.sub("", self._text[slice(*word)].strip(".,")) for word in words]
        if len(words) > PERSON and plain[0] in GOVERNING and plain[1] == "of":
            return words[2:]
        at = 0
        while len(words) - at > PERSON and plain[at].lower() in OFFICES and plain[-1].lower() not in TRADES:
            at += 2 if plain[at + 1] == "of" else 1
        return words[at:]

    def _initial(self, words: list[tuple[int, int]], *, titled: bool) -> bool:
        """Whether a common adjective begins the name of a body: ``National Ferret Club``."""
        first, last = (POSSESSIVE.sub("", self._text[slice(*words[at])].strip(".,")) for at in (0, -1))
        ends = last.lower() in TRADES | UNITED or last in BODY_ENDS or re.fullmatch(BODIES, last) is not None
        return len(words) > PERSON and first in INITIAL and ends and not titled
