"""What findings can be filtered by, and how many each choice has."""

from decimal import Decimal

from reports.html.facets import LISTED, Traits, facets, traits
from reports.lookup import Lookup
from schemas.finding import Gap, Slip
from tests.reports.browser.crowd import crowd
from tests.reports.record_builders import claim, finding, whole
from tests.reports.sample_contradictions import contradictions


def found(name: str, number: int = 1) -> Traits:
    """Traits of a finding of a numbered attribute."""
    return Traits(
        ("error", "error"), ("A101", "A101 x"), ((name, name),), ("new", "new"), ((f"a{number}", f"a{number}"),), ""
    )


def of(result_finding: str) -> Traits:
    """The traits of a finding of the sample."""
    lookup = Lookup(contradictions())
    one = next(f for f in lookup.result.findings if f.id == result_finding)
    return traits(one, lookup.fact(one.fact), lookup.claims(one.claims))


def test_a_finding_has_the_traits_one_may_look_for() -> None:
    """Severity, rule, sources, status, attribute; the relative gap as it is compared when sorting."""
    deaths = of("1a02")
    assert deaths.severity == ("error", "error")
    assert deaths.rule == ("A101", "A101 conflicting-values")
    assert [slug for slug, _ in deaths.sources] == ["brightside", "courier", "notes"]
    assert deaths.status == ("changed", "changed")
    assert deaths.attributes == (("deaths", "deaths"),)
    assert deaths.gap == "0.1667"


def test_a_systematic_slip_has_all_sources_it_is_about() -> None:
    """Its claims are samples; its sides are complete."""
    one = claim("alpha/1", whole("5", 5), subject="x", attribute="price")
    slip = Slip(attribute="unit price", sides=(("alpha",), ("beta", "gamma")), count=9, shared=9, samples=("x",))
    had = traits(finding("A101", "f", "m", [[one]], slip=slip, gap=Gap(absolute=Decimal(1))), None, [one])
    assert [slug for slug, _ in had.sources] == ["alpha", "beta", "gamma"]
    assert [label for _, label in had.attributes] == ["unit price"]
    assert had.gap == ""


def test_every_choice_says_how_many_findings_have_it() -> None:
    """The gravest severity first, statuses in their order, the others by name."""
    lookup = Lookup(crowd(40))
    given = facets(traits(f, lookup.fact(f.fact), lookup.claims(f.claims)) for f in lookup.result.findings)
    counts = {facet.name: {choice.value: choice.findings for choice in facet.choices} for facet in given}
    assert counts["severity"] == {"error": 20, "warning": 10, "note": 10}
    assert list(counts["severity"]) == ["error", "warning", "note"]
    assert counts["rule"] == {"A101": 10, "A102": 10, "A103": 10, "E503": 10}
    assert sum(counts["sources"].values()) == 80
    assert list(counts["sources"]) == sorted(counts["sources"])
    assert list(counts) == ["severity", "rule", "sources", "attribute"]


def test_what_tells_nothing_apart_is_left_out() -> None:
    """A list with one choice is no choice."""
    assert [facet.name for facet in facets([found("one"), found("two")])] == ["sources"]
    assert facets([]) == ()


def test_the_most_frequent_choices_are_listed() -> None:
    """A list stays readable; rarer attributes are found by their words."""
    many = [found("one", number) for number in range(LISTED + 50)] + [found("one", LISTED + 49)]
    (attribute,) = facets(many)
    assert len(attribute.choices) == LISTED
    assert f"a{LISTED + 49}" in {choice.value for choice in attribute.choices}
