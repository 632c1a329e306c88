"""What the articles of a run have in common: how rare each concept is in them, and which names each of them knows."""

import math
import re
from collections import Counter
from collections.abc import Iterable, Mapping
from dataclasses import dataclass

from schemas.source import Document
from sources.prose.sentences import sentences
from sources.retold.telling import NAMED, Telling
from sources.retold.words import WORD, meanings, plain

_COMMON = re.compile(r"\b[a-z]\w+")


@dataclass(frozen=True)
class Rarity:
    """How rare each concept is among the sentences of a run's articles."""

    weights: Mapping[str, float]

    @classmethod
    def of(cls, documents: Iterable[Document]) -> "Rarity":
        """Count the words of all articles."""
        holding: Counter[str] = Counter()
        total = 0
        for document in documents:
            for sentence in sentences(document.text):
                total += 1
                words = WORD.findall(document.text, sentence.start, sentence.end)
                holding.update({concept for word in words for concept in meanings(plain(word))})
        return cls({concept: math.log(1 + total / count) for concept, count in holding.items()})

    def weight(self, concept: str) -> float:
        """How much a concept tells: more, the fewer sentences hold it."""
        return self.weights.get(concept, 1.0)


@dataclass(frozen=True)
class Naming:
    """The words with a capital of each article, and those that some article also writes small."""

    names: Mapping[str, frozenset[str]]
    common: frozenset[str]

    @classmethod
    def of(cls, documents: Mapping[str, Document]) -> "Naming":
        """Gather the words of all articles."""
        return cls(
            {name: frozenset(NAMED.findall(document.text)) for name, document in documents.items()},
            frozenset(word for document in documents.values() for word in _COMMON.findall(document.text)),
        )

    def strange(self, telling: Telling, source: str) -> bool:
        """Whether the sentence of a telling names somebody whom another article does not know at all."""
        known = self.names.get(source, frozenset[str]())
        return any(word not in known and word.lower() not in self.common for word in telling.names)
