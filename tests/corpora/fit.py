"""Fits the weights of ``sources.retold.likeness`` to labelled sets: ``python -m tests.corpora.fit [FOLDER]...`` prints them.

Without folders the development sets are used, never those held out.

Pairs of amounts or dates of two articles teach what *one thing* looks like: equal values (but small counts and bare years, which
are often equal by chance) and the contradictions of the gold files are of one thing; all others are not. A pair with equal values
says nothing about how far values of one thing lie apart, so it is given the distance of a contradiction, each in turn.

Needs the dependency group ``fit``.
"""

import json
import sys
from collections.abc import Iterator, Mapping, Sequence
from itertools import combinations, cycle
from pathlib import Path
from typing import Any, NamedTuple

from schemas.catalogue import Catalogue
from schemas.period import Period, Precision
from schemas.project import Project
from schemas.reading import Reading
from sources.discovery import discover
from sources.interface import Context
from sources.merging import merged
from sources.pack_file import build_catalogue
from sources.registry import reader
from sources.retold.adding import articles_of
from sources.retold.comparable import agree, comparable
from sources.retold.edges import of_one_size
from sources.retold.likeness import Likeness
from sources.retold.telling import COUNT, Telling, published
from sources.retold.tellings import tellings
from sources.story.one_name import one_name
from tests.corpora.accuracy import sets
from tests.corpora.scoring import is_value

WORTH = {"gold": 6.0, "agree": 0.6, "other": 1.0, "decoy": 1.0}
"""How much a pair of a kind counts."""
APART = ("slip", "one digit", "near in size", "very near", "as many digits", "as fine", "years apart", "a year apart")
DATES_APART = (
    "slip",
    "near in size",
    "as fine",
    "years apart",
    "a year apart",
    "past and to come",
    "apart",
    "same day",
    "weeks apart",
    "same form",
    "both edges",
)
"""Features of the distance of two amounts, and of two dates."""
SMALL = 10
ROUNDS, PULL = 4000, 1.0
"""Steps of the fit at most, and the pull of each weight to zero."""


class Pair(NamedTuple):
    """Two tellings of two articles: what is known of them, and their features."""

    label: str
    features: dict[str, float]


def main() -> None:
    """Print the weights and the bias, for amounts and then for dates."""
    folders = [Path(name) for name in sys.argv[1:]] or [
        folder for name, folder in sets().items() if not name.startswith("heldout")
    ]
    pairs = [pair for root in folders for gold in sorted(root.rglob("gold.json")) for pair in _pairs(gold)]
    for dates, name in ((False, ""), (True, "DATE_")):
        ours = levelled([pair for pair in pairs if _dated(pair) == dates], DATES_APART if dates else APART)
        weights, bias = fit(ours, pull=3.0)
        print(f"{name}WEIGHTS: Mapping[str, float] = {{")
        for feature, weight in weights.items():
            print(f'    "{feature}": {weight:.2f},')
        print(f"}}\n{name}BIAS = {bias:.2f}")


def levelled(pairs: Sequence[Pair], apart: Sequence[str]) -> Sequence[Pair]:
    """The pairs, those with equal values with the distance of a contradiction, each in turn."""
    examples = cycle([pair.features for pair in _gold(pairs)])
    for pair in pairs:
        if pair.label == "agree":
            example = next(examples)
            pair.features.update({name: example[name] for name in apart})
    return pairs


def _gold(pairs: Sequence[Pair]) -> list[Pair]:
    return [pair for pair in pairs if pair.label == "gold"]


def _dated(pair: Pair) -> bool:
    return "apart" in pair.features


def _pairs(gold_file: Path) -> Iterator[Pair]:
    gold: dict[str, Any] = json.loads(gold_file.read_text(encoding="utf-8"))
    reading, catalogue = read(gold_file.parent)
    articles = articles_of(reading, catalogue)
    told = _told(reading, articles.documents)
    likeness = Likeness(articles, told)
    for ours, theirs in combinations(sorted(told), 2):
        for a in told[ours]:
            for b in told[theirs]:
                label = _label(a, b, gold) if comparable(a, b) else None
                if label and (label == "agree" or of_one_size(a, b)):
                    yield Pair(label, likeness.features(a, b))


def read(folder: Path) -> tuple[Reading, Catalogue]:
    """What the articles of a set say, each by itself."""
    context = Context(root=folder, allowed=(folder,), catalogue=build_catalogue(Project(), folder))
    entries = discover([folder], (), context, ()).entries
    readings = [reader(entry.kind)(entry, context) for entry in entries if entry.kind is not None]
    return one_name(merged(readings), context.catalogue.names), context.catalogue


def _told(reading: Reading, documents: Mapping[str, Any]) -> dict[str, list[Telling]]:
    claims = {claim.id: claim for claim in reading.claims}
    dates = {source.id: published(source) for source in reading.sources}
    return {name: tellings(document, claims, dates[name]) for name, document in documents.items()}


def _label(a: Telling, b: Telling, gold: dict[str, Any]) -> str | None:
    if agree(a, b):
        return None if _by_chance(a) else "agree"
    if any(_is(entry, a, b) for entry in gold["contradictions"] if "kind" not in entry):
        return "gold"
    if any(_is(entry, a, b) for entry in gold["decoys"]):
        return "decoy"
    return "other"


def _by_chance(telling: Telling) -> bool:
    """Whether two articles may well state the same value of two things."""
    if isinstance(telling.value, Period):
        return telling.value.precision is Precision.YEAR
    return telling.dimension == COUNT and (telling.size or 0) < SMALL


def _is(entry: dict[str, Any], a: Telling, b: Telling) -> bool:
    """Whether two tellings are the values of an entry: a decoy's by its sources, a contradiction's by any, for others repeat it."""
    if len(entry["values"]) != 2:
        return False
    fits = "why" not in entry or {a.source, b.source} <= set(entry["sources"])
    return fits and any(
        is_value(x.value, entry["values"][0]) and is_value(y.value, entry["values"][1]) for x, y in ((a, b), (b, a))
    )


def fit(
    pairs: Sequence[Pair],
    worths: Mapping[str, float] = WORTH,
    told: Sequence[str] = ("gold", "agree"),
    pull: float = PULL,
) -> tuple[dict[str, float], float]:
    """Weights and bias of a logistic regression; ``told`` are the labels that it is to find."""
    from sklearn.linear_model import LogisticRegression

    names = list(pairs[0].features)
    regression = LogisticRegression(C=1 / pull, max_iter=ROUNDS)
    regression.fit(
        [[pair.features[name] for name in names] for pair in pairs],
        [pair.label in told for pair in pairs],
        sample_weight=[worths[pair.label] for pair in pairs],
    )
    return dict(zip(names, map(float, regression.coef_[0]), strict=True)), float(regression.intercept_[0])


if __name__ == "__main__":
    main()
