"""Who an article names, and which of those names stand for no party to anything: people, places, papers and storms."""

from collections.abc import Callable, Sequence
from dataclasses import dataclass
from functools import cached_property

from sources.prose.article import Article
from sources.prose.dateline import dateline
from sources.prose.names.locations import places
from sources.prose.names.named import Name, Names
from sources.prose.names.parties import analysts, masthead, no_parties, signed
from sources.prose.names.people import people
from sources.prose.sentences import Sentence


@dataclass(frozen=True)
class Cast:
    """The names of an article, and what its text tells of them."""

    article: Article
    names: Names

    @classmethod
    def of(cls, article: Article, found: Sequence[Sentence], declared: Callable[[str], str | None]) -> "Cast":
        """Find the names in the sentences ``found``; ``declared`` gives the entity that a project says a name is."""
        head = dateline(article.text, article.body, article.published)
        return cls(
            article,
            Names(
                article.text, found, declared, head.holds if head else None, title=article.title, party=article.party
            ),
        )

    @property
    def all(self) -> Sequence[Name]:
        """Every name, in order."""
        return self.names.all

    @cached_property
    def people(self) -> frozenset[str]:
        """The names of people."""
        return people(self.article.text, self.names.all)

    @cached_property
    def nobody(self) -> frozenset[str]:
        """The names that no figure of a company, a body or a project can belong to."""
        located = places(self.article.text, self.names.all)
        paper = self.article.publisher or signed(self.article.text, self.article.body)
        house = analysts(self.article.text, self.article.body, self.names.all)
        head = masthead(self.article.text, self.article.body, self.names.all)
        return self.people | located | house | head | no_parties(self.names.weights, paper)
