"""How alike articles are by their names, amounts and words: those that few articles of a run hold tell most."""

import math
import re
from collections import Counter, defaultdict
from collections.abc import Iterable, Mapping
from itertools import combinations

from schemas.source import Document
from sources.prose.front_matter import front_matter
from sources.prose.names.lexicon import TRADES
from sources.prose.names.nouns import BODY, COMPANY
from sources.prose.names.projects import PROJECT
from sources.retold.telling import NAMED
from sources.retold.words import STOP, plain, stem

Pair = tuple[str, str]
COMMON = 150
"""A term that more articles hold tells no story from another."""
OTHERS = 20
"""Articles of other stories that stand behind those of a run: in a run of few, too, a rare term tells more than a frequent one."""
OFTEN, AT_HEAD = 4, 2
"""From how often on a term counts no more in an article, and what a name in its head adds."""
PLAIN = "."
"""What a word that is no name begins with among the terms."""
WORD, AMOUNT = 0.35, 2.0
"""What a word that is no name counts, and an amount, against a name."""
DIGITS = 3
"""Significant digits of an amount that two stories seldom share."""
HEAD = 500
"""Characters of an article in which it says what it is about."""
_INSIDE = re.compile(r"(?<=[a-z,;:’'\"”)] )[A-Z][a-z]\w+|\b[A-Z][a-z]\w+(?= [A-Z][a-z])")
"""A word with a capital inside a sentence, or before another one."""
_SMALL = re.compile(r"\b[a-z]{3,}\b")
_AMOUNT = re.compile(r"\d[\d,.]*\d")
_YEAR = re.compile(r"(?:19|20)\d\d")
_CALENDAR = frozenset(
    """monday tuesday wednesday thursday friday saturday sunday january february march april may june july august september october
    november december jan feb mar apr jun jul aug sept sep oct nov dec""".split()
)
"""Names that any two articles of one month share."""
_OF_PLACES = frozenset(
    "lake mount mountain river valley bay port cape fort island north south east west new great upper lower saint san city county district province state".split()
)
_ANYWHERE = STOP | _CALENDAR | _OF_PLACES | {word.lower() for word in (*TRADES, *COMPANY, *BODY, *PROJECT)} | {"series"}
"""Words with a capital that stand in the names of many: of places, bodies, trades, works and rounds."""


def likenesses(documents: Mapping[str, Document]) -> dict[Pair, float]:
    """The cosine of each two articles that share a name or an amount: from 0 to 1."""
    terms = _terms(documents)
    holding: dict[str, list[str]] = defaultdict(list)
    for source, own in sorted(terms.items()):
        for term in own:
            holding[term].append(source)
    everything = len(documents) + OTHERS
    telling = {term: math.log(1 + everything / len(sources)) for term, sources in holding.items()}
    lengths = {
        source: math.sqrt(math.fsum((count * telling[term]) ** 2 for term, count in own.items()))
        for source, own in terms.items()
    }
    shared: dict[Pair, float] = {}
    # Names and amounts first: articles that have words alone in common are on no one story.
    for term, sources in sorted(holding.items(), key=lambda held: (held[0].startswith(PLAIN), held[0])):
        if len(sources) <= COMMON:
            for one, other in combinations(sources, 2):
                product = terms[one][term] * terms[other][term] * telling[term] ** 2
                if (one, other) in shared:
                    shared[one, other] += product
                elif not term.startswith(PLAIN):
                    shared[one, other] = product
    return {pair: product / (lengths[pair[0]] * lengths[pair[1]]) for pair, product in shared.items()}


def names(documents: Mapping[str, Document]) -> dict[str, dict[str, int]]:
    """The names of each article, and how much each counts in it: more, where its head has it too."""
    return _names({source: _told(document) for source, document in documents.items()})


def _told(document: Document) -> str:
    """What an article tells: its title and its text, not who published it."""
    head = front_matter(document.text, document.path)
    return f"{head.fields.get('title', '')}\n{document.text[head.body :]}"


def _names(texts: Mapping[str, str]) -> dict[str, dict[str, int]]:
    inside = Counter(word for text in texts.values() for word in _INSIDE.findall(text))
    small = Counter(word for text in texts.values() for word in _SMALL.findall(text))

    def named(word: str) -> bool:
        """Whether a word is a name: of those inside sentences, more have a capital than not."""
        return plain(word) not in _ANYWHERE and inside[word] > small[word.lower()]

    found = {source: _counted(filter(named, NAMED.findall(text))) for source, text in texts.items()}
    known = frozenset(name for counts in found.values() for name in counts)
    for source, text in texts.items():
        for name in known.intersection(NAMED.findall(text[:HEAD].title())):
            found[source][name] = found[source].get(name, 0) + AT_HEAD
    return found


def _terms(documents: Mapping[str, Document]) -> dict[str, dict[str, float]]:
    """The terms of each article, and how much each counts in it."""
    texts = {source: _told(document) for source, document in documents.items()}
    named = _names(texts)
    return {
        source: {
            **{f"{PLAIN}{word}": WORD * count for word, count in _counted(map(stem, _words(text))).items()},
            **{f"#{amount}": AMOUNT for amount in _amounts(text)},
            **named[source],
        }
        for source, text in texts.items()
    }


def _words(text: str) -> Iterable[str]:
    return (word for word in _SMALL.findall(text) if word not in STOP)


def _amounts(text: str) -> set[str]:
    """The numbers of a text that have digits enough, but no years."""
    found = (amount.strip(".,") for amount in _AMOUNT.findall(text))
    return {
        amount
        for amount in found
        if not _YEAR.fullmatch(amount) and len(amount.replace(",", "").replace(".", "").strip("0")) >= DIGITS
    }


def _counted(terms: Iterable[str]) -> dict[str, int]:
    return {term: min(count, OFTEN) for term, count in Counter(terms).items()}
