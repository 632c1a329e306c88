"""Finds names in a document, and the one name that each of their forms stands for."""

import re
from collections import Counter
from collections.abc import Callable, Collection, Mapping, Sequence
from dataclasses import dataclass
from functools import cached_property

from sources.prose.names.capitals import LETTERS, Capitals
from sources.prose.names.forms import initialled, longer, plain_name
from sources.prose.names.lexicon import LEGAL
from sources.prose.names.runs import NAME, Runs
from sources.prose.sentences import Sentence

_ACRONYM = re.compile(r"\s*\(([A-Z][A-Za-z]*[A-Z]+)\)")
_FOR = re.compile(r"\b(?:in|for|at|on|of|to|from|by|with|near) (?:the )?$")
_RUN_IN = re.compile(r"(?:\*\*)?:")
"""After the name that a paragraph's heading begins with: ``**Sillano: up, but read the footnotes.**``."""

HEADLINE = 2
"""How much a name in a headline counts for beside its mentions."""


@dataclass(frozen=True)
class Name:
    """A name in the text: its place and the canonical name it stands for."""

    start: int
    end: int
    entity: str


class Names:
    """The names of one document, by place."""

    def __init__(
        self,
        text: str,
        found: Sequence[Sentence],
        declared: Callable[[str], str | None],
        aside: Callable[[int], bool] | None = None,
        title: str = "",
        party: str | None = None,
    ) -> None:
        """Take the text apart; ``declared`` gives the canonical name of a form that the project knows, else None.

        ``aside`` tells the places of the text whose names are no parties: its dateline. ``title`` is a headline that is no part
        of the text, ``party`` the organisation that the article's story is about.
        """
        self._title = title
        self._party = party
        self._aside = aside
        self._text = text
        self._sentences = found
        self._runs = Runs(text, Capitals(text, found, title, party or ""))
        self._declared = declared

    @cached_property
    def all(self) -> list[Name]:
        """Every name, in order."""
        raw = [
            span
            for sentence in self._sentences
            for span in self._runs.spans(sentence)
            if self._aside is None or not self._aside(span[0])
        ]
        places: dict[str, int] = {}
        headed = [(sentence.start, sentence.end) for sentence in self._sentences if sentence.heading][:1]
        told = sorted(raw, key=lambda span: (any(start <= span[0] < end for start, end in headed), span))
        for start, end in told:  # a headline shortens what the article then names in full
            places.setdefault(plain_name(self._text[start:end]), start)
        registered = {
            plain_name(self._text[start:end])
            for start, end in raw
            if self._text[start:end].split()[-1].lower().strip(",") in LEGAL - {"ai"}
        }
        canonical = self._canonical(places, registered)
        return [Name(start, end, canonical[plain_name(self._text[start:end])]) for start, end in raw]

    @cached_property
    def counts(self) -> Counter[str]:
        """How often each canonical name occurs; what the title or the heading of a paragraph names counts more."""
        head = self._sentences[0] if self._sentences and self._sentences[0].heading else None
        headed = (
            name.entity
            for name in self.all
            if head
            and name.start < head.end
            and self._text[name.end : name.end + 1] != ":"
            and not _FOR.search(self._text[: name.start])
        )
        led = (
            name.entity
            for name in self.all
            if self._text.endswith("**", 0, name.start) and _RUN_IN.match(self._text, name.end)
            for _ in range(2)
        )
        return Counter((*(name.entity for name in self.all), *headed, *led))

    @cached_property
    def weights(self) -> Counter[str]:
        """How much an article is about each name: how often it occurs, what a headline says and what the story is about."""
        return self.counts + Counter(self._titled) + Counter([self.party] * HEADLINE if self.party else [])

    @cached_property
    def _titled(self) -> list[str]:
        """The names that a headline beside the text holds, each as often as it counts."""
        entities = dict.fromkeys(name.entity for name in self.all)
        return [
            entity
            for entity in entities
            if (found := re.search(rf"\b{re.escape(entity)}\b|\b{re.escape(entity.split()[0])}\b", self._title))
            and not _FOR.search(self._title[: found.start()])
            for _ in range(HEADLINE)
        ]

    @cached_property
    def party(self) -> str | None:
        """The organisation that its story is about, by the article's own form of the name."""
        if self._party is None:
            return None
        words = self._party.split()
        forms = [
            form for form in self.counts if form == words[0] or (set(form.split()) <= set(words) and form[0].isupper())
        ]
        return (
            self._party if self._party in self.counts else max(forms, key=self.counts.__getitem__, default=self._party)
        )

    @cached_property
    def wholes(self) -> dict[str, str]:
        """Divisions with an acronym of their own, and the name theirs begins with: ``AWS`` is part of ``Amazon``."""
        owners = {form: acronym for form, acronym in self._acronyms.items() if form != acronym}
        return {
            acronym: first for form, acronym in owners.items() for first in self.counts if form.startswith(first + " ")
        }

    def _canonical(self, places: Mapping[str, int], registered: Collection[str]) -> dict[str, str]:
        acronyms = self._acronyms
        own = {form: place for form, place in places.items() if form not in acronyms}
        result = {}
        for form in places:
            whole = None if form in acronyms else longer(form, own, registered) or initialled(form, own)
            spelled = form.capitalize()
            if form.isupper() and len(form) > LETTERS and spelled in own:
                whole = longer(spelled, own, registered) or spelled
            result[form] = (
                self._declared(form) or acronyms.get(form) or (whole and self._declared(whole)) or whole or form
            )
        return result

    @cached_property
    def _acronyms(self) -> dict[str, str]:
        """Acronyms that the text introduces in brackets: ``Amazon Web Services (AWS)``; the acronym is the name then."""
        found: dict[str, str] = {}
        for match in NAME.finditer(self._text):
            bracket = _ACRONYM.match(self._text, match.end())
            form = plain_name(match[0])
            if bracket and len(form.split()) > 1:
                found[form] = found[bracket[1]] = bracket[1]
        return found
