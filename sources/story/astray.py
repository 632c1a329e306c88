"""Claims gone astray: made of what is no organisation (a person, a place, the paper), and given to whom others make them of."""

import re
from collections import Counter, defaultdict
from collections.abc import Collection, Iterator, Mapping, Sequence
from dataclasses import dataclass, replace
from decimal import Decimal
from functools import cached_property

from schemas.catalogue import Catalogue
from schemas.claim import Claim
from schemas.digits import significant
from schemas.quantity import Quantity
from schemas.reading import Reading
from schemas.source import Document, Source
from schemas.value import Category, stated
from sources.prose.names.lexicon import REGIONS, STREETS
from sources.prose.names.projects import PROJECT, is_project
from sources.retold.adding import Fact, fact
from sources.retold.stories import Stories

TELLING = 2
"""Significant digits of an amount that two things seldom share."""
HEAD = 2
"""Lines in which a paper may name itself."""
HEADLINE = 100
"""Characters that such a line has at most."""
_PLACING = re.compile(r"\b(?:in|at|near|outside|around) (?:the )?$")
_PLAIN = re.compile(r"\b[a-z][a-z-]+\b")


def regained(reading: Reading, catalogue: Catalogue, stories: Stories) -> Reading:
    """The reading with such claims of articles, tentatively, made of the organisation that the story's others make them of."""
    if not stories.told:
        return reading
    sources = reading.articles
    number = {source: number for number, told in enumerate(stories.told) for source in told}
    claims: dict[tuple[int | None, str | None], list[Claim]] = defaultdict(list)
    for claim in reading.claims:
        claims[number.get(claim.source), catalogue.attribute(claim.attribute).about].append(claim)
    regained: dict[str, str] = {}
    for at, told in enumerate(stories.told):
        for about in ("company", "project"):
            story = _Story(
                about,
                {source: stories.documents[source] for source in told},
                {source: sources[source] for source in told},
                claims[at, about],
                frozenset(
                    claim.value.value
                    for claim in claims[at, about]
                    if isinstance(claim.value, Category) and _no_party(claim.attribute, catalogue)
                ),
            )
            regained |= dict(story.regained())
    if not regained:
        return reading
    return replace(
        reading,
        claims=tuple(
            claim.model_copy(update={"subject": regained[claim.id], "tentative": True})
            if claim.id in regained
            else claim
            for claim in reading.claims
        ),
    )


def _no_party(attribute: str, catalogue: Catalogue) -> bool:
    """Whether the values of an attribute are people or places, not organisations as a buyer or an owner is."""
    extract = catalogue.attribute(attribute).extract
    return extract is not None and extract.takes in ("person", "place")


def _itself(claim: Claim, name: str) -> bool:
    """Whether a claim would say of a name that it is its own: its own buyer."""
    return isinstance(claim.value, Category) and claim.value.value == name


Scope = tuple[tuple[str, str], ...]


@dataclass(frozen=True)
class _Story:
    """The articles on one story and what they claim of organisations, or of projects."""

    about: str
    documents: Mapping[str, Document]
    sources: Mapping[str, Source]
    claims: Sequence[Claim]
    named: frozenset[str]
    """The names that they state as somebody's leader or seat."""

    def regained(self) -> Iterator[tuple[str, str]]:
        """Claims that went astray, by id, with the subject that they should have."""
        tellers: dict[str, set[str]] = {}
        for claim in self.claims:
            tellers.setdefault(claim.subject, set()).add(claim.source)
        lone = {name for name, told in tellers.items() if len(told) == 1}
        unable = self._no_organisation if self.about == "company" else self._no_project
        astray = {name for name in lone if unable(name)}
        known: set[tuple[str, Fact]] = {(claim.source, fact(claim)) for claim in self.claims}
        for claim in self.claims:
            if isinstance(claim.value, Category) and not claim.tentative:
                continue  # the words that name somebody name the body as well
            if claim.subject in astray:
                subject = self._teller(claim, astray)
            elif claim.subject in lone:
                subject = self._echoed(claim)
            else:
                continue
            if (
                subject
                and not _itself(claim, subject)
                and (claim.source, fact(claim.model_copy(update={"subject": subject}))) not in known
            ):
                yield claim.id, subject

    def _teller(self, claim: Claim, astray: Collection[str]) -> str | None:
        """Of whom most other articles make a claim like this one; its article must name it too."""
        told: dict[str, set[str]] = {}
        for other in self._like(claim):
            if other.subject not in astray and other.subject.split()[0] in self.documents[claim.source].text:
                told.setdefault(other.subject, set()).add(other.source)
        return max(told, key=lambda name: (len(told[name]), self._counts[name], name), default=None)

    def _echoed(self, claim: Claim) -> str | None:
        """Of whom another article makes this very claim, of an amount that two things seldom share."""
        if not isinstance(claim.value, Quantity) or len(significant(claim.value.value or Decimal(0))) < TELLING:
            return None
        told = {
            other.subject
            for other in self._like(claim)
            if stated(other.value) == stated(claim.value)
            and self._renown(other.subject) > self._renown(claim.subject)
            and other.subject.split()[0] in self.documents[claim.source].text
        }
        return told.pop() if len(told) == 1 else None

    def _like(self, claim: Claim) -> Iterator[Claim]:
        """The claims of other articles about the same attribute and scope."""
        return (other for other in self._alike[claim.attribute, _scope(claim)] if other.source != claim.source)

    @cached_property
    def _alike(self) -> Mapping[tuple[str, Scope], Sequence[Claim]]:
        alike: dict[tuple[str, Scope], list[Claim]] = defaultdict(list)
        for claim in self.claims:
            alike[claim.attribute, _scope(claim)].append(claim)
        return alike

    @cached_property
    def _counts(self) -> Counter[str]:
        return Counter(claim.subject for claim in self.claims)

    def _renown(self, name: str) -> int:
        """How many articles have a name."""
        return sum(name in document.text for document in self.documents.values())

    def _no_organisation(self, name: str) -> bool:
        words = name.split()
        return (
            set(words) <= REGIONS
            or words[-1].lower() in STREETS
            or any(character.isdigit() for character in name)
            or self._plain(words)
            or name in self.named
            or self._paper(name)
            or self._place(name)
        )

    def _no_project(self, name: str) -> bool:
        """Whether one article alone has the name, and does not say that it is something built: a type of train, a contractor."""
        naming = [document.text for document in self.documents.values() if name in document.text]
        built = re.compile(rf"{re.escape(name)}(?: [a-z]+)? (?:{'|'.join(PROJECT)})\b")
        run = re.compile(
            rf"\b(?:operat|runn?|own|manag|built|open|develop)(?:s|es|ed|ing)? (?:the )?{re.escape(name)}\b"
        )
        told = bool(naming) and (built.search(naming[0]) or run.search(naming[0]))
        return not is_project(name) and len(naming) == 1 and not told

    def _plain(self, words: Sequence[str]) -> bool:
        """Whether an article has the word in small letters."""
        return len(words) == 1 and words[0].lower() in self._small

    @cached_property
    def _small(self) -> frozenset[str]:
        return frozenset(word for document in self.documents.values() for word in _PLAIN.findall(document.text))

    def _paper(self, name: str) -> bool:
        """Whether it is the paper itself: its publisher, or a name that stands in the first lines only."""
        naming = [source for source, document in self.documents.items() if name in document.text]
        if len(naming) != 1:
            return False
        publisher = self.sources[naming[0]].publisher or ""
        return set(name.split()) <= set(publisher.split()) or all(
            name not in line
            for number, line in enumerate(self.documents[naming[0]].text.split("\n"))
            if number >= HEAD or len(line) > HEADLINE or line.endswith(".")
        )

    def _place(self, name: str) -> bool:
        """Whether things are only ever told to be there."""
        found = [
            _PLACING.search(document.text[max(0, match.start() - 20) : match.start()])
            for document in self.documents.values()
            for match in re.finditer(rf"\b{re.escape(name)}\b(?!['’]s)", document.text)
        ]
        return bool(found) and all(found)


def _scope(claim: Claim) -> Scope:
    return tuple(sorted(claim.scope.items()))
