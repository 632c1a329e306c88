"""Source against source: agreement, disagreement, and the two ways of having nothing to say."""

from reports.html.matrix import matrix
from reports.lookup import Lookup
from schemas.source import Source
from tests.reports.record_builders import result
from tests.reports.sample_results import SAMPLES


def cells(sample: str) -> dict[str, list[str]]:
    """The words of each row."""
    return {row.name: [cell.words for cell in row.cells] for row in matrix(Lookup(SAMPLES[sample]()))}


def test_each_pair_of_sources_is_counted_once_for_each_fact() -> None:
    """No shared fact, facts that agree and facts that do not look different."""
    assert cells("contradictions")["brightside"] == [
        "the same source",
        "1 of 3 shared facts agree",
        "0 of 2 shared facts agree",
        "1 of 2 shared facts agree",
        "2 of 2 shared facts agree",
    ]
    assert cells("contradictions")["notes"][2:] == ["no shared fact", "no shared fact", "the same source"]


def test_facts_that_could_not_be_compared_are_no_agreement() -> None:
    """A pair that shares only such a fact says so."""
    assert cells("partial")["courier"][:2] == ["1 fact not compared", "the same source"]


def test_one_source_or_too_many_have_no_matrix() -> None:
    """There is nothing to hold against each other, or no room for it."""
    for number in (0, 1, 41):
        sources = tuple(Source(id=f"s{n:02}") for n in range(number))
        assert matrix(Lookup(result(sources=sources))) == ()
