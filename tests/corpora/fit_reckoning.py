"""Fits the weights of ``sources.reckoning``: ``python -m tests.corpora.fit_reckoning sums|comparisons [SET]...`` prints them.

Without sets those for development are used, never those held out; the passages always are.

What the words of a sum, or of a percentage of two amounts, look like is taught by the contradictions of the gold files, by
passages written for it, and by what holds to the digit in articles; of this much holds by chance, so that what the words speak
against is left out when all is fitted again. Amounts that nearly add up, and of which nobody said that they do, teach what a
sum doesn't look like. What holds says nothing about how far a wrong sum is off, and gets that of a contradiction, each in turn.
"""

import json
import math
import sys
import tempfile
from collections.abc import Callable, Iterator, Sequence
from itertools import cycle
from pathlib import Path
from typing import Any, NamedTuple

from schemas.source import Document
from sources.reckoning.comparison_signs import comparison_signs
from sources.reckoning.comparisons import Comparison, comparisons
from sources.reckoning.lines import Line
from sources.reckoning.reader import lines_of
from sources.reckoning.readings import Reading, readings
from sources.reckoning.signs import signs
from sources.reckoning.statement import SENTENCE_SLACK, Statement
from sources.retold.adding import articles_of
from sources.retold.telling import published
from sources.retold.tellings import tellings
from tests.corpora.accuracy import sets
from tests.corpora.fit import Pair, fit, read
from tests.corpora.passages import HEAD, passages, right, wrong
from tests.corpora.scoring import is_value

SILENT = "silent"
LEAST = 0.35
"""The likelihood below which what holds does so by chance."""
ROUNDS = 3
FOLDS = 10
FAR = ("slip of two", "slip of three", "off", "open")
"""Signs of how far a sum is off."""
WORTH = {"gold": 2.0, "told": 1.5, "holds": 0.5, "other": 1.0, SILENT: 1.0}
"""How much a case of a kind counts."""


class Choice(NamedTuple):
    """One of the things that amounts may be told as."""

    statement: Statement
    holds: bool
    about: int
    """Where what it is of stands: the whole, or the percentage."""
    signs: dict[str, float]


class Subject(NamedTuple):
    """What is fitted: the choices of a text, the kinds of labels that are of it, and its passages."""

    choices: Callable[[Sequence[Line]], Iterator[Choice]]
    kinds: tuple[str, ...]
    passages: str


class Case(NamedTuple):
    """A choice with what is known of it: ``gold``, ``told``, ``holds``, ``other`` or ``silent``."""

    group: str
    label: str
    text: str
    about: int
    features: dict[str, float]


def main() -> None:
    """Print what is found of sets that it was not fitted to, the weights and the bias."""
    subject = SUBJECTS[sys.argv[1]]
    folders = [folder for name, folder in sets().items() if not name.startswith("heldout")]
    folders += [Path(name) for name in sys.argv[2:]]
    cases = [case for folder in folders for case in _of_set(subject, folder)] + list(_of_passages(subject))
    _check(cases)
    weights, bias = fitted(cases)
    for name, weight in weights.items():
        print(f'    "{name}": {weight:.2f},')
    print(f"BIAS = {bias:.2f}")


def _sums(lines: Sequence[Line]) -> Iterator[Choice]:
    """The sums that hold; those of other totals that nearly do."""
    for choices in readings(lines):
        stated: list[tuple[Reading, Statement]] = [(reading, reading.statement) for reading in choices]
        holding = [one for one in stated if one[1].holds()]
        for reading, statement in holding or [one for one in stated if one[1].fails(SENTENCE_SLACK)]:
            yield Choice(statement, bool(holding), reading.whole.telling.start, signs(reading, lines))


def _comparisons(lines: Sequence[Line]) -> Iterator[Choice]:
    """The percentages of two amounts that are right, and those that are wrong by not too much."""
    for choices in comparisons(lines):
        stated: list[tuple[Comparison, Statement]] = [(one, one.statement) for one in choices]
        for comparison, statement in stated:
            if comparison.holds() or statement.fails():
                about = comparison.figure.telling.start
                yield Choice(statement, comparison.holds(), about, comparison_signs(comparison, lines))


SUBJECTS = {
    "sums": Subject(_sums, ("sum", "sum-or-basis", "basis"), "sums"),
    "comparisons": Subject(_comparisons, ("ratio",), "ratios"),
}


def fitted(cases: Sequence[Case]) -> tuple[dict[str, float], float]:
    """Weights and bias; sums that hold by chance are left out after the first round."""
    names = FAR if FAR[0] in cases[0].features else ()
    far = cycle([{name: case.features[name] for name in names} for case in cases if case.label in ("gold", "told")])
    pairs = [Pair(case.label, case.features | (next(far) if case.label == "holds" else {})) for case in cases]
    kept = pairs
    for _ in range(ROUNDS):
        weights, bias = fit(kept, WORTH, told=("gold", "told", "holds"))
        kept = [pair for pair in pairs if pair.label != "holds" or likely(pair.features, weights, bias) >= LEAST]
    return weights, bias


def likely(features: dict[str, float], weights: dict[str, float], bias: float) -> float:
    return 1 / (1 + math.exp(-bias - sum(weights[name] * value for name, value in features.items())))


def _check(cases: Sequence[Case]) -> None:
    """Prints precision and recall at several likelihoods, each set weighed by what the others taught."""
    groups = sorted({case.group for case in cases})
    best: dict[tuple[str, str, int], tuple[float, str]] = {}
    for fold in range(FOLDS):
        out = set(groups[fold::FOLDS])
        weights, bias = fitted([case for case in cases if case.group not in out])
        for case in cases:
            if case.group in out and case.label != "holds":
                place = (case.group, case.text, case.about)
                best[place] = max(best.get(place, (0.0, "")), (likely(case.features, weights, bias), case.label))
    for enough in (0.4, 0.5, 0.55, 0.6, 0.65, 0.7, 0.75, 0.8):
        found = [label for chance, label in best.values() if chance >= enough]
        counts = {label: found.count(label) for label in ("gold", "told", "other", SILENT)}
        print(f"{enough}: {counts}")


def _of_set(subject: Subject, folder: Path) -> Iterator[Case]:
    gold: dict[str, Any] = json.loads((folder / "gold.json").read_text(encoding="utf-8"))
    for document, lines in _articles(folder):
        entries = [
            entry
            for entry in gold["contradictions"]
            if entry.get("kind") in subject.kinds and document.source in entry["sources"]
        ]
        for choice in subject.choices(lines):
            label = "holds" if choice.holds else _label(choice.statement, entries)
            if label:
                yield Case(folder.name, label, document.source, choice.about, choice.signs)


def _label(statement: Statement, entries: Sequence[dict[str, Any]]) -> str | None:
    """``gold`` for the amounts of a label, which may leave some of a percentage out; None for others that share some of them."""
    terms = statement.terms
    for entry in entries:
        values = entry["values"]
        named = all(any(is_value(term.value, value) for term in terms) for value in values)
        if named and (entry["kind"] == "ratio" or len(values) == len(terms)):
            return "gold"
        shared = [any(is_value(term.value, value) for value in values) for term in terms]
        if shared[0] or sum(shared) > 1:
            return None
    return "other"


def _of_passages(subject: Subject) -> Iterator[Case]:
    told = passages()
    with tempfile.TemporaryDirectory() as name:
        folder = Path(name)
        for number, passage in enumerate(told[subject.passages]):
            lines = _written(folder, right(passage))
            made = {_places(choice.statement, lines) for choice in subject.choices(lines) if choice.holds}
            lines = _written(folder, wrong(passage))
            for choice in subject.choices(lines):
                if not choice.holds:
                    label = "told" if _places(choice.statement, lines) in made else "other"
                    yield Case(f"{subject.passages} {number}", label, "", choice.about, choice.signs)
        for number, passage in enumerate(told[SILENT]):
            yield from (
                Case(f"{SILENT} {number}", SILENT, "", choice.about, choice.signs)
                for choice in subject.choices(_written(folder, passage))
                if not choice.holds
            )


def _places(statement: Statement, lines: Sequence[Line]) -> tuple[tuple[int, int], ...]:
    """Which amounts of which sentences a statement is of."""
    placed = {one.start: (at, number) for at, line in enumerate(lines) for number, one in enumerate(line.told)}
    return tuple(placed[term.start] for term in statement.terms)


def _written(folder: Path, text: str) -> list[Line]:
    (folder / "herald.txt").write_text(f"{HEAD}{text}\n", encoding="utf-8")
    ((_, lines),) = _articles(folder)
    return lines


def _articles(folder: Path) -> Iterator[tuple[Document, list[Line]]]:
    reading, catalogue = read(folder)
    articles = articles_of(reading, catalogue)
    claims = {claim.id: claim for claim in reading.claims}
    for name, document in sorted(articles.documents.items()):
        told = tellings(document, claims, published(articles.sources[name]), fractions=True)
        yield document, list(lines_of(document, told))


if __name__ == "__main__":
    main()
