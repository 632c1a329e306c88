"""Exchange rates of a project: which serves for which fact, what a verdict says of it, and what stays not compared."""

from decimal import Decimal
from pathlib import Path

import pytest
import yaml
from hypothesis import given, settings
from hypothesis import strategies as st

from checker.engines.registry import open_engine
from checker.facts.screen import candidates, row
from schemas.agreement import compare
from schemas.errors import UsageError
from schemas.exchange import Exchange, Rate, Rates
from schemas.notation.quantities import read_quantity
from schemas.period import Precision, Stretch
from sources.project_file import read_project_file
from tests.checker.statements import apart, checked, facts, outcomes, said
from tests.checker.test_screen import amounts

MARCH = {"from": "EUR", "to": "USD", "rate": "1.08", "date": "2024-03-01"}
ATTRIBUTES = {"cost": {"label": "cost", "dimension": "money"}}


def told(folder, ours, theirs, *rates, period="March 2024", **more):
    """The result of two claims on the cost of a bridge."""
    claims = [said("gazette", ours, "cost"), said("courier", theirs, "cost")]
    if period:
        claims = [{**claim, "period": period} for claim in claims]
    return checked(folder, *claims, attributes=ATTRIBUTES, rates=list(rates), **more)


def day(written, end=None):
    return Stretch(start=written, end=end or written, precision=Precision.SPAN)


def test_amounts_agree_at_the_rate_given(tmp_path):
    """The fact names the rate that its verdict rests on."""
    result = told(tmp_path, "€2 billion", "$2.16 billion", MARCH)
    (fact,) = result.facts
    assert (fact.verdict.value, result.not_compared) == ("agree", ())
    assert [rate.model_dump(by_alias=True, mode="json") for rate in fact.rates] == [MARCH]


def test_amounts_at_odds_say_rate_date_and_gap(tmp_path):
    """The message holds both sides as written, the gap in the currency of comparison, and the rate."""
    result = told(tmp_path, "€2.00 billion", "$2.50 billion", MARCH)
    (finding,) = result.findings
    assert outcomes(result) == [("A101", "error", "certain")]
    assert all(words in finding.message for words in ("$2.50 billion in courier", "€2.00 billion in gazette", " but "))
    assert "(gap $340 million, 13.6 %) at 1.08 USD for 1 EUR (2024-03-01)" in finding.message
    assert finding.gap.unit == "USD"


def test_nothing_is_certain_at_the_rate_of_another_day(tmp_path):
    """A rate from before the stated time, or for a time that is only assumed, makes the finding possible."""
    before = {**MARCH, "date": "2024-02-28"}
    assert outcomes(told(tmp_path, "€2.00bn", "$2.50bn", before)) == [("A101", "warning", "possible")]
    (tmp_path / "assumed").mkdir()
    published = {"gazette": "2024-03-01", "courier": "2024-03-05"}
    result = told(tmp_path / "assumed", "€2.00bn", "$2.50bn", MARCH, period=None, published=published)
    assert outcomes(result) == [("A101", "warning", "possible")]


@pytest.mark.parametrize(
    ("rates", "period", "published"),
    [
        ((), "March 2024", {}),
        (({**MARCH, "date": "2024-04-01"},), "March 2024", {}),
        (({**MARCH, "date": "2024-02-22"},), "March 2024", {}),
        (({**MARCH, "from": "GBP"},), "March 2024", {}),
        ((MARCH,), None, {}),
        ((MARCH,), None, {"gazette": "2024-02-29", "courier": "2024-02-29"}),
    ],
    ids=["no rate", "later", "too old", "another currency", "no time known", "published before it"],
)
def test_without_a_rate_of_its_time_amounts_are_not_compared(tmp_path, rates, period, published):
    """Silence is listed with its reason; no rate is turned round, guessed or stretched."""
    result = told(tmp_path, "€2.00bn", "$2.50bn", *rates, period=period, published=published)
    assert result.findings == ()
    assert apart(result) == [("currency", ["courier $2.50bn", "gazette €2.00bn"])]
    assert all(fact.rates == () for fact in result.facts)


def test_the_maximum_age_is_the_project_s_to_say(tmp_path):
    """Seven days unless `rate_days` says otherwise."""
    old = {**MARCH, "date": "2024-02-22"}
    assert outcomes(told(tmp_path, "€2.00bn", "$2.50bn", old, rate_days=8)) == [("A101", "warning", "possible")]


def test_facts_of_two_years_take_the_rates_of_their_years(tmp_path):
    """The time of the fact chooses the rate, so that one amount may agree in one year only."""
    claims = [
        {**said(source, value, "cost"), "period": period}
        for period in ("May 2023", "May 2024")
        for source, value in (("gazette", "€2.00 billion"), ("courier", "$2.20 billion"))
    ]
    rates = [
        {"from": "EUR", "to": "USD", "rate": "1.10", "date": "2023-05-02"},
        {"from": "EUR", "to": "USD", "rate": "1.20", "date": "2024-05-02"},
    ]
    attributes = {"cost": {"label": "cost", "dimension": "money", "period": "interval"}}
    result = checked(tmp_path, *claims, attributes=attributes, rates=rates)
    assert {(fact.period.text, fact.verdict.value, str(fact.rates[0].rate)) for fact in result.facts} == {
        ("May 2023", "agree", "1.10"),
        ("May 2024", "disagree", "1.20"),
    }


def test_claims_in_one_currency_need_no_rate(tmp_path):
    """A third claim in another currency changes nothing about how two in one currency stand."""
    claims = [
        {**said(source, value, "cost"), "period": "March 2024"}
        for source, value in (("gazette", "€2.00bn"), ("herald", "€2.00bn"), ("courier", "$2.16bn"))
    ]
    result = checked(tmp_path, *claims, attributes=ATTRIBUTES, rates=[MARCH])
    assert facts(result) == [(["courier $2.16bn", "gazette €2.00bn", "herald €2.00bn"], "agree")]
    (tmp_path / "alone").mkdir()
    alone = checked(tmp_path / "alone", *claims[:2], attributes=ATTRIBUTES, rates=[MARCH])
    assert alone.facts[0].rates == ()


def test_two_currencies_meet_in_a_third(tmp_path):
    """Rates that lead to one currency compare amounts none of which is in it."""
    pounds = {"from": "GBP", "to": "USD", "rate": "1.25", "date": "2024-03-01"}
    result = told(tmp_path, "€2.00bn", "£2.00bn", MARCH, pounds)
    assert outcomes(result) == [("A101", "error", "certain")]
    assert "at 1.08 USD for 1 EUR (2024-03-01) and 1.25 USD for 1 GBP (2024-03-01)" in result.findings[0].message


def test_the_latest_rate_of_the_time_itself_wins():
    """Of the stated period, else the nearest before it; never one after it."""
    days = ("2024-02-20", "2024-02-29", "2024-03-01", "2024-03-15", "2024-04-01")
    rates = Rates(tuple(Rate(of="EUR", to="USD", rate=Decimal(n + 1), date=date) for n, date in enumerate(days)), 7)

    def chosen(when):
        return [rate.date for rate in rates.exchange({"EUR", "USD"}, when).rates]

    assert chosen(day("2024-03-01", "2024-03-31")) == ["2024-03-15"]
    assert chosen(day("2024-03-06")) == ["2024-03-01"] == chosen(day("2024-03-08"))
    assert chosen(day("2024-02-28")) == []
    assert chosen(day("2024-02-27")) == ["2024-02-20"]
    assert chosen(day("2024-02-10", "2024-02-12")) == []
    assert chosen(None) == []


def test_conversion_multiplies_every_end_exactly():
    """Value, ends and stated place are multiplied; what is bounded stays bounded."""
    exchange = Rates((Rate(of="EUR", to="USD", rate=Decimal("1.0837"), date="2024-03-01"),)).exchange(
        ["EUR", "USD"], day("2024-03-01")
    )
    amount = exchange.applied(read_quantity("€2.5 million"))
    assert (amount.value, amount.low, amount.high, amount.ulp, amount.unit) == (
        Decimal("2709250"),
        Decimal("2655065"),
        Decimal("2763435"),
        Decimal("108370"),
        "USD",
    )
    bound = exchange.applied(read_quantity("more than €2 million"))
    assert (bound.low, bound.high) == (Decimal("2167400"), None)
    assert exchange.applied(read_quantity("$5 million")).value == Decimal(5_000_000)


@pytest.mark.parametrize(
    ("change", "says"),
    [
        ({"rate": "0"}, "greater than 0"),
        ({"rate": "-1"}, "greater than 0"),
        ({"from": "EURO"}, "'EURO' is no currency we know"),
        ({"to": "EUR"}, "converts nothing"),
        ({"date": "2024-02-30"}, "not a day of the calendar"),
        ({"date": "March 2024"}, "not a day of the calendar"),
    ],
)
def test_a_rate_that_cannot_be_is_refused_with_its_line(tmp_path, change, says):
    """The slip is a usage error; the place names the project file's line."""
    file = tmp_path / "consilience.yaml"
    file.write_text(yaml.safe_dump({"rates": [MARCH, {**MARCH, "date": "2024-03-02", **change}]}), encoding="utf-8")
    with pytest.raises(UsageError, match=says) as refused:
        read_project_file(Path(file))
    assert refused.value.place.line


def test_one_day_has_one_rate(tmp_path):
    """Two rates of one day between the same currencies leave it open which is meant."""
    file = tmp_path / "consilience.yaml"
    file.write_text(yaml.safe_dump({"rates": [MARCH, {**MARCH, "rate": "1.09"}]}), encoding="utf-8")
    with pytest.raises(UsageError, match="given twice"):
        read_project_file(file)


@settings(max_examples=200, deadline=None)
@given(
    amount=amounts(unit="EUR"),
    others=st.lists(st.one_of(amounts(unit="USD"), amounts(unit="EUR")), min_size=1, max_size=3),
    rate=st.decimals(min_value="0.0001", max_value="20000", places=6),
)
def test_the_first_look_misses_no_conflict_at_a_rate(amount, others, rate):
    """What disagrees exactly after conversion is a candidate of the first look over converted amounts."""
    exchange = Exchange((Rate(of="EUR", to="USD", rate=rate, date="2024-03-01"),))
    at_odds = any(compare(amount, other, exact=True, exchange=exchange).conflicts for other in others)
    with open_engine() as engine:
        found = candidates(engine, [row(0, exchange.applied(value)) for value in (amount, *others)])
    assert found == [0] or not at_odds


def test_one_number_rounded_by_whoever_converted_it(tmp_path):
    """A whole amount is read as rounded at its zeros when it meets one in another currency, as measures are."""
    result = told(tmp_path, "€1,851,200", "$2,000,000", MARCH)
    (fact,) = result.facts
    assert (fact.verdict.value, fact.reading.value) == ("agree", "loose")
