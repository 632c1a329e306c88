"""What is compared with what: DESIGN 3.3, point by point."""

from datetime import date

import pytest

from checker.facts.identity import Sameness, Subject, sameness
from schemas.attribute import Attribute, PeriodRole
from schemas.claim import Claim
from schemas.notation.periods import read_period
from schemas.notation.quantities import read_quantity
from schemas.period import Precision, ValidTime
from tests.checker.statements import apart, checked, facts, outcomes, said, sides

SAME, MAYBE, DIFFERENT = Sameness.SAME, Sameness.MAYBE, Sameness.DIFFERENT

LEVEL = Attribute(period=PeriodRole.INSTANT, window=92)
KEYED_LEVEL = Attribute(period=PeriodRole.INSTANT, window=31, identity=("to",))
FLOW = Attribute(period=PeriodRole.INTERVAL)
EVENT = Attribute(period=PeriodRole.EVENT)
KEYED_EVENT = Attribute(period=PeriodRole.EVENT, identity=("round",))
DATED_EVENT = Attribute(period=PeriodRole.EVENT, identity=("round",), dated_by=("round",))
DEAL = Attribute(period=PeriodRole.TIMELESS, identity=("target",))


def stated(words):
    period = read_period(words, anchor=date(2024, 6, 1))
    return ValidTime(start=period.start, end=period.end, precision=period.precision, text=words)


def published(day):
    return ValidTime(start=day, end=day, precision=Precision.DAY, assumed=True)


def about(attribute, period=None, **scope):
    claim = Claim(
        id="x", source="gazette", subject="Kestrel", attribute="a", value=read_quantity("1"), scope=scope, period=period
    )
    return Subject(claim, attribute)


@pytest.mark.parametrize(
    ("a", "b", "verdict"),
    [
        # A key that is equal, different, missing on a side, missing on both.
        (about(DEAL, target="Heron"), about(DEAL, target="Heron"), SAME),
        (about(DEAL, target="Heron"), about(DEAL, target="Plover"), DIFFERENT),
        (about(DEAL, target="Heron"), about(DEAL), MAYBE),
        (about(DEAL), about(DEAL), MAYBE),
        # Further qualifiers narrow: Europe is not the world, and not Asia.
        (about(DEAL, target="Heron", region="Europe"), about(DEAL, target="Heron"), DIFFERENT),
        (about(DEAL, target="Heron", region="Europe"), about(DEAL, target="Heron", region="Asia"), DIFFERENT),
        (about(DEAL, target="Heron", region="Europe"), about(DEAL, target="Heron", region="Europe"), SAME),
        # Periods of timeless attributes play no part.
        (about(DEAL, stated("2019"), target="Heron"), about(DEAL, stated("2024"), target="Heron"), SAME),
        # Flows: equal periods only.
        (about(FLOW, stated("2023")), about(FLOW, stated("2023")), SAME),
        (about(FLOW, stated("2023")), about(FLOW, stated("Q4 2023")), DIFFERENT),
        (about(FLOW, stated("2023")), about(FLOW), MAYBE),
        (about(FLOW), about(FLOW), MAYBE),
        # Events: periods that overlap; a claim with all its keys needs none.
        (about(EVENT, stated("March 2024")), about(EVENT, stated("2024")), SAME),
        (about(EVENT, stated("March 2024")), about(EVENT, stated("27 March 2024")), SAME),
        (about(EVENT, stated("March 2024")), about(EVENT, stated("April 2024")), DIFFERENT),
        (about(EVENT, stated("March 2024")), about(EVENT), MAYBE),
        (about(EVENT), about(EVENT), MAYBE),
        (about(KEYED_EVENT, round="Series B"), about(KEYED_EVENT, round="Series B"), SAME),
        (about(KEYED_EVENT, stated("March 2024"), round="Series B"), about(KEYED_EVENT, round="Series B"), SAME),
        (
            about(KEYED_EVENT, stated("March 2024"), round="Series B"),
            about(KEYED_EVENT, stated("May 2024"), round="Series B"),
            DIFFERENT,
        ),
        (about(KEYED_EVENT, round="Series B"), about(KEYED_EVENT, round="Series A"), DIFFERENT),
        (about(KEYED_EVENT, round="Series B"), about(KEYED_EVENT), MAYBE),
        # A further qualifier is no identifying key: it does not do the work of a date.
        (about(EVENT, stated("March 2024"), region="Europe"), about(EVENT, region="Europe"), MAYBE),
        (about(LEVEL, stated("March 2024"), region="Europe"), about(LEVEL, region="Europe"), MAYBE),
        # A date to the month does the work of a missing key where a pack says so; a year does not.
        (about(DATED_EVENT, stated("March 2024")), about(DATED_EVENT, stated("March 2024")), SAME),
        (about(DATED_EVENT, stated("March 2024")), about(DATED_EVENT, stated("27 March 2024"), round="Series B"), SAME),
        (about(DATED_EVENT, stated("2024")), about(DATED_EVENT, stated("March 2024")), MAYBE),
        (about(KEYED_EVENT, stated("March 2024")), about(KEYED_EVENT, stated("March 2024")), MAYBE),
        # Levels: stated dates that differ are different facts, overlapping ones are not.
        (about(LEVEL, stated("1 March 2024")), about(LEVEL, stated("2 March 2024")), DIFFERENT),
        (about(LEVEL, stated("March 2024")), about(LEVEL, stated("2 March 2024")), SAME),
        (about(LEVEL, stated("March 2024")), about(LEVEL), MAYBE),
        # An assumed date stands for the window before and after it, to the day.
        (about(LEVEL, published("2024-01-01")), about(LEVEL, published("2024-04-02")), SAME),
        (about(LEVEL, published("2024-01-01")), about(LEVEL, published("2024-04-03")), DIFFERENT),
        (about(LEVEL, stated("1 January 2024")), about(LEVEL, published("2024-04-02")), SAME),
        (about(LEVEL, published("2024-01-01")), about(LEVEL, stated("2 April 2024")), SAME),
        (about(LEVEL, published("2024-01-01")), about(LEVEL, stated("3 April 2024")), DIFFERENT),
        (
            about(KEYED_LEVEL, published("2024-01-01"), to="Heron"),
            about(KEYED_LEVEL, stated("1 February 2024"), to="Heron"),
            SAME,
        ),
        (
            about(KEYED_LEVEL, published("2024-01-01"), to="Heron"),
            about(KEYED_LEVEL, stated("2 February 2024"), to="Heron"),
            DIFFERENT,
        ),
    ],
)
def test_same_maybe_or_different(a, b, verdict):
    """Keys and periods alone decide whether two claims are about one fact, whichever comes first."""
    assert sameness(a, b) is verdict
    assert sameness(b, a) is verdict


@pytest.mark.parametrize(
    ("attribute", "first", "last_inside", "first_outside"),
    [
        ("headcount", "2024-01-01", "2024-04-02", "2024-04-03"),
        ("funding.total", "2024-01-01", "2024-02-01", "2024-02-02"),
        ("deaths", "2024-01-01", "2024-01-01", "2024-01-02"),
    ],
)
def test_shipped_windows(attribute, first, last_inside, first_outside, tmp_path):
    """Assumed dates reach 92 days for a headcount, 31 for money raised, none for a toll."""
    unit = "$" if attribute == "funding.total" else ""
    claims = [said("gazette", f"{unit}1,111", attribute), said("courier", f"{unit}2,222", attribute)]
    for name, day, rules in (("inside", last_inside, ["A101"]), ("outside", first_outside, [])):
        (tmp_path / name).mkdir()
        result = checked(tmp_path / name, *claims, published={"gazette": first, "courier": day})
        assert [finding.rule for finding in result.findings if finding.rule == "A101"] == rules, name


def test_stated_dates_that_differ_are_different_facts_and_said_so(tmp_path):
    """Two dated headcounts are a series: nothing is compared, and one line says that only the period differs."""
    result = checked(
        tmp_path,
        said("gazette", "900", "headcount", period="31 March 2024"),
        said("courier", "700", "headcount", period="30 June 2024"),
    )
    assert facts(result) == [(["courier 700"], "not compared"), (["gazette 900"], "not compared")]
    assert result.findings == ()
    assert result.summary.series == ("Kestrel, headcount: 2 facts that differ only in period",)


def test_two_assumed_dates_far_apart_are_not_joined_by_a_third(tmp_path):
    """January and July meet in April, yet no conflict is made of January against July."""
    result = checked(
        tmp_path,
        said("gazette", "900", "headcount"),
        said("courier", "about 900", "headcount"),
        said("herald", "700", "headcount", period="1 September 2024"),
        published={"gazette": "2024-01-10", "courier": "2024-04-10", "herald": "2024-09-01"},
    )
    assert result.findings == ()


def test_claim_that_covers_several_facts_joins_none(tmp_path):
    """A figure for the year stands beside those of March and May, and the report says so."""
    result = checked(
        tmp_path,
        said("gazette", "900", "headcount", period="2024"),
        said("courier", "700", "headcount", period="1 March 2024"),
        said("courier", "800", "headcount", period="1 May 2024"),
    )
    assert facts(result) == [
        (["courier 700"], "not compared"),
        (["courier 800"], "not compared"),
        (["gazette 900"], "not compared"),
    ]
    assert apart(result) == [("several counterparts", ["courier 700", "courier 800", "gazette 900"])]
    assert result.findings == ()


def test_claim_that_covers_one_fact_joins_it(tmp_path):
    """With March alone, the figure for the year is compared with it."""
    result = checked(
        tmp_path,
        said("gazette", "900", "headcount", period="2024"),
        said("courier", "700", "headcount", period="1 March 2024"),
    )
    assert facts(result) == [(["courier 700", "gazette 900"], "disagree")]
    assert outcomes(result) == [("A101", "error", "certain")]


def test_claims_that_cover_the_same_facts_are_compared_with_each_other(tmp_path):
    """Two figures for the year are one fact, however many months a third source states."""
    result = checked(
        tmp_path,
        said("gazette", "900", "headcount", period="2024"),
        said("herald", "600", "headcount", period="2024"),
        said("courier", "700", "headcount", period="1 March 2024"),
        said("courier", "800", "headcount", period="1 May 2024"),
    )
    assert facts(result) == [
        (["courier 700"], "not compared"),
        (["courier 800"], "not compared"),
        (["gazette 900", "herald 600"], "disagree"),
    ]
    assert outcomes(result) == [("A101", "error", "certain")]


def test_undated_total_beside_two_dated_ones_joins_none(tmp_path):
    """An undated running total could be that of March or of November, even when it equals one of them."""
    result = checked(
        tmp_path,
        said("gazette", "$8bn", "investment.total", scope={"to": "Heron"}),
        said("courier", "$4bn", "investment.total", scope={"to": "Heron"}, period="March 2024"),
        said("courier", "$8bn", "investment.total", scope={"to": "Heron"}, period="November 2024"),
    )
    assert facts(result) == [
        (["courier $4bn"], "not compared"),
        (["courier $8bn"], "not compared"),
        (["gazette $8bn"], "not compared"),
    ]
    assert apart(result) == [("several counterparts", ["courier $4bn", "courier $8bn", "gazette $8bn"])]


def test_event_with_its_key_needs_no_period(tmp_path):
    """Series B is Series B, dated or not: the conflict is certain."""
    result = checked(
        tmp_path,
        said("gazette", "$40 million", "funding.round", scope={"round": "Series B"}, period="May 2023"),
        said("courier", "$45 million", "funding.round", scope={"round": "Series B"}),
    )
    assert facts(result) == [(["courier $45 million", "gazette $40 million"], "disagree")]
    assert outcomes(result) == [("A101", "error", "certain")]


def test_one_claim_left_over_on_each_side_is_compared_as_possible(tmp_path):
    """Undated layoffs: equal numbers find each other first; the pair left over is a warning, never an error."""
    result = checked(
        tmp_path,
        said("gazette", "1,213", "layoffs"),
        said("gazette", "87", "layoffs"),
        said("courier", "1,213", "layoffs"),
        said("courier", "95", "layoffs"),
    )
    assert facts(result) == [(["courier 1,213", "gazette 1,213"], "agree"), (["courier 95", "gazette 87"], "disagree")]
    assert outcomes(result) == [("A101", "warning", "possible")]


def test_stated_period_aligns_before_agreeing_values(tmp_path):
    """March meets March although an undated claim has the same value; what is left over is compared as possible."""
    result = checked(
        tmp_path,
        said("gazette", "1,213", "layoffs", period="March 2024"),
        said("gazette", "87", "layoffs"),
        said("courier", "95", "layoffs", period="March 2024"),
        said("courier", "1,213", "layoffs"),
    )
    assert facts(result) == [
        (["courier 1,213", "gazette 87"], "disagree"),
        (["courier 95", "gazette 1,213"], "disagree"),
    ]
    assert outcomes(result) == [("A101", "error", "certain"), ("A101", "warning", "possible")]


def test_severity_of_the_project_does_not_lift_what_is_only_possible(tmp_path):
    """A project may call A101 an error; a possible one stays a warning."""
    result = checked(
        tmp_path,
        said("gazette", "87", "layoffs"),
        said("courier", "95", "layoffs"),
        rules={"severity": {"A101": "error"}},
    )
    assert outcomes(result) == [("A101", "warning", "possible")]


def test_several_counterparts_are_not_compared(tmp_path):
    """Two rounds left over against one: which is meant cannot be told, and that is said."""
    result = checked(
        tmp_path, said("gazette", "87", "layoffs"), said("gazette", "410", "layoffs"), said("courier", "95", "layoffs")
    )
    assert result.findings == ()
    assert {verdict for _, verdict in facts(result)} == {"not compared"}
    assert apart(result) == [("several counterparts", ["courier 95", "gazette 410", "gazette 87"])]


def test_repeated_statement_of_one_source_is_one_counterpart(tmp_path):
    """Headline and body state 87 twice: there is still one claim on each side."""
    result = checked(
        tmp_path,
        said("gazette", "87", "layoffs"),
        said("gazette", "87", "layoffs", quote="cut 87 jobs"),
        said("courier", "95", "layoffs"),
    )
    assert facts(result) == [(["courier 95", "gazette 87", "gazette 87"], "disagree")]


def test_missing_key_is_aligned_by_value(tmp_path):
    """A round with no name finds the named one of the same size; it is not taken for the other one."""
    result = checked(
        tmp_path,
        said("gazette", "$40 million", "funding.round", scope={"round": "Series B"}),
        said("gazette", "$12 million", "funding.round", scope={"round": "Series A"}),
        said("courier", "$40 million", "funding.round"),
    )
    assert facts(result) == [
        (["courier $40 million", "gazette $40 million"], "agree"),
        (["gazette $12 million"], "not compared"),
    ]
    assert result.findings == ()


def test_declared_tolerance_counts_as_agreement_when_aligning(tmp_path):
    """What agrees within the tolerance finds each other, as it does once compared."""
    result = checked(
        tmp_path,
        said("gazette", "1,013", "layoffs"),
        said("gazette", "2,517", "layoffs"),
        said("courier", "1,027", "layoffs"),
        said("courier", "2,531", "layoffs"),
        tolerances={"layoffs": {"rel": "0.05"}},
    )
    assert facts(result) == [
        (["courier 1,027", "gazette 1,013"], "agree"),
        (["courier 2,531", "gazette 2,517"], "agree"),
    ]
    assert result.not_compared == ()


def test_further_scope_narrows(tmp_path):
    """Staff in Europe is no part of the comparison of all staff."""
    result = checked(
        tmp_path,
        said("gazette", "900", "headcount", scope={"region": "Europe"}, period="March 2024"),
        said("courier", "2,700", "headcount", period="March 2024"),
        said("herald", "950", "headcount", scope={"region": "Europe"}, period="March 2024"),
    )
    assert facts(result) == [(["courier 2,700"], "not compared"), (["gazette 900", "herald 950"], "disagree")]


@pytest.mark.parametrize("modality", ["planned", "committed"])
def test_what_is_ahead_against_what_is_done_is_possible(modality, tmp_path):
    """A pledge of 8 and a payment of 5 may both hold: a warning, with the status as its cause."""
    result = checked(
        tmp_path,
        said("gazette", "$8bn", "cost", modality=modality),
        said("courier", "$5bn", "cost", modality="completed"),
    )
    assert outcomes(result) == [("A101", "warning", "possible")]
    assert [cause.name for cause in result.findings[0].causes] == ["status"]


@pytest.mark.parametrize(
    ("ours", "theirs"), [("planned", "committed"), ("planned", "unmarked"), ("unmarked", "completed")]
)
def test_other_modalities_are_compared_by_value(ours, theirs, tmp_path):
    """Modality is no part of identity: these conflicts are certain, and status is no cause of them."""
    result = checked(
        tmp_path, said("gazette", "$8bn", "cost", modality=ours), said("courier", "$5bn", "cost", modality=theirs)
    )
    assert outcomes(result) == [("A101", "error", "certain")]
    assert result.findings[0].causes == ()


def test_a_certain_pair_makes_the_finding_certain(tmp_path):
    """A pledge against a payment is possible only; the unmarked third claim contradicts the payment for sure."""
    result = checked(
        tmp_path,
        said("gazette", "$8bn", "cost", modality="committed"),
        said("courier", "$5bn", "cost", modality="completed"),
        said("herald", "$8bn", "cost"),
    )
    assert outcomes(result) == [("A101", "error", "certain")]


def test_rumours_are_compared_with_rumours_only(tmp_path):
    """Two rumours that differ are a conflict; a rumour against a statement is not compared."""
    result = checked(
        tmp_path,
        said("gazette", "$8bn", "cost", modality="rumoured"),
        said("courier", "$5bn", "cost", modality="rumoured"),
        said("herald", "$3bn", "cost"),
    )
    (finding,) = result.findings
    assert sides(result, finding) == [["courier $5bn"], ["gazette $8bn"]]
    assert apart(result) == [("modality", ["courier $5bn", "gazette $8bn", "herald $3bn"])]


def test_rumour_does_not_take_the_place_of_a_statement(tmp_path):
    """An undated rumour of the same value leaves the undated statement to be compared with its counterpart."""
    result = checked(
        tmp_path, said("gazette", "$4bn"), said("courier", "$4bn", modality="rumoured"), said("courier", "$5bn")
    )
    assert facts(result) == [(["courier $4bn"], "not compared"), (["courier $5bn", "gazette $4bn"], "disagree")]


def test_denials_are_never_compared_by_value(tmp_path):
    """Neither a denial with a statement, nor two denials with each other, are a conflict of values."""
    result = checked(
        tmp_path,
        said("gazette", "$8bn", "cost", modality="denied"),
        said("courier", "$5bn", "cost", modality="denied"),
        said("herald", "$3bn", "cost"),
    )
    assert result.findings == ()
    assert [reason for reason, _ in apart(result)] == ["denied"]


@pytest.mark.parametrize("keyed", [True, False])
@pytest.mark.parametrize(
    ("ours", "theirs", "reason"),
    [
        ({"value": "$8bn"}, {"value": "€8bn"}, "currency"),
        ({"value": "A$8bn"}, {"value": "$8bn"}, "currency"),
        ({"value": "$8bn"}, {"value": "$2bn", "basis": "increment"}, "basis"),
        ({"value": "$8bn"}, {"value": "$9bn", "modality": "rumoured"}, "modality"),
        ({"value": "$8bn"}, {"value": "$9bn", "modality": "denied"}, "denied"),
    ],
)
def test_what_cannot_be_compared_is_said(keyed, ours, theirs, reason, tmp_path):
    """Basis, currency and modality keep claims apart, and silence is never mistaken for agreement: dated or undated."""
    period = {"period": "March 2024"} if keyed else {}
    result = checked(tmp_path, said("gazette", **ours, **period), said("courier", **theirs, **period))
    assert result.findings == ()
    assert apart(result) == [(reason, sorted([f"gazette {ours['value']}", f"courier {theirs['value']}"]))]
    assert {verdict for _, verdict in facts(result)} == {"not compared"}


def test_amounts_of_different_dimensions_are_not_compared(tmp_path):
    """The size of a battery in gigawatts and in gigawatt-hours: another unit, not a conflict."""
    result = checked(
        tmp_path, said("gazette", "2 GW", "size"), said("courier", "8 GWh", "size"), attributes={"size": {}}
    )
    assert result.findings == ()
    assert apart(result) == [("unit", ["courier 8 GWh", "gazette 2 GW"])]


def test_time_of_day_and_date_are_not_compared(tmp_path):
    """07:10 and 6 February both answer *when*, and do not contradict each other."""
    result = checked(
        tmp_path,
        said("gazette", "07:10", "struck", "the quake"),
        said("courier", "6 February 2023", "struck", "the quake"),
        attributes={"struck": {"kind": "period"}},
    )
    assert result.findings == ()
    assert apart(result) == [("kind", ["courier 6 February 2023", "gazette 07:10"])]


def test_one_claim_may_stand_in_two_groups(tmp_path):
    """0.7 million holds with 748,000 and with 749,000, which contradict each other: it is listed with both."""
    result = checked(
        tmp_path,
        said("gazette", "0.7 million", "evacuated", "the flood", period="March 2024"),
        said("courier", "748,211", "evacuated", "the flood", period="March 2024"),
        said("herald", "749,387", "evacuated", "the flood", period="March 2024"),
    )
    (finding,) = result.findings
    assert sides(result, finding) == [
        ["courier 748,211", "gazette 0.7 million"],
        ["gazette 0.7 million", "herald 749,387"],
    ]


def test_one_finding_for_a_fact_however_many_pairs(tmp_path):
    """Six sources with three values contradict each other in twelve pairs: one finding, three groups."""
    values = ["$8bn", "$8bn", "$8bn", "$4bn", "$4bn", "$6bn"]
    result = checked(tmp_path, *(said(f"source-{n}", value, "cost") for n, value in enumerate(values)))
    (finding,) = result.findings
    assert sides(result, finding) == [
        ["source-0 $8bn", "source-1 $8bn", "source-2 $8bn"],
        ["source-3 $4bn", "source-4 $4bn"],
        ["source-5 $6bn"],
    ]
    assert sorted(group.independent for group in result.facts[0].support) == [1, 2, 3]


def test_support_counts_sources_not_claims(tmp_path):
    """A source that says the same three times supports its side once."""
    result = checked(
        tmp_path,
        said("gazette", "$8bn", "cost"),
        said("gazette", "$8.0bn", "cost"),
        said("gazette", "8 billion dollars", "cost"),
        said("courier", "$4bn", "cost"),
    )
    assert sorted(group.independent for group in result.facts[0].support) == [1, 1]


def test_two_values_of_one_source_are_a_conflict_too(tmp_path):
    """A source that contradicts itself needs no second one."""
    result = checked(tmp_path, said("gazette", "$8bn", "cost"), said("gazette", "$4bn", "cost"))
    assert outcomes(result) == [("A101", "error", "certain")]


def test_aliases_are_one_entity(tmp_path):
    """Names are resolved before claims are brought together: in the subject and in the scope."""
    result = checked(
        tmp_path,
        said("gazette", "$8bn", "investment.total", "AMAZON.COM INC.", scope={"to": "Heron Ltd"}),
        said("courier", "$4bn", "investment.total", "Amazon", scope={"to": "Heron"}),
        entities=[{"name": "Amazon", "aliases": ["Amazon.com Inc."]}, {"name": "Heron", "aliases": ["Heron Ltd"]}],
    )
    assert facts(result) == [(["courier $4bn", "gazette $8bn"], "disagree")]


def test_a_part_of_a_company_is_a_subject_of_its_own(tmp_path):
    """`part_of` does not fold claims about AWS into claims about Amazon."""
    result = checked(
        tmp_path,
        said("gazette", "$8bn", "revenue", "AWS", period="2023"),
        said("courier", "$4bn", "revenue", "Amazon", period="2023"),
        entities=[{"name": "Amazon"}, {"name": "AWS", "part_of": "Amazon"}],
    )
    assert facts(result) == [(["courier $4bn"], "not compared"), (["gazette $8bn"], "not compared")]


def test_flows_of_different_periods_are_a_series(tmp_path):
    """Revenue of a year and of its last quarter are two facts, and one line says so."""
    result = checked(
        tmp_path,
        said("gazette", "$8bn", "revenue", period="2023"),
        said("courier", "$2bn", "revenue", period="Q4 2023"),
    )
    assert result.findings == ()
    assert result.not_compared == ()
    assert result.summary.series == ("Kestrel, revenue: 2 facts that differ only in period",)


@pytest.mark.parametrize("shared", [{"period": "2021"}, {"scope": {"round": "Series B"}}])
def test_shared_period_or_key_aligns_before_agreeing_values(shared, tmp_path):
    """Rounds that lack a key are aligned by the year or key both give, though their values agree crosswise."""
    result = checked(
        tmp_path,
        said("gazette", "$40 million", "investment.round", **shared),
        said("gazette", "$45 million", "investment.round"),
        said("courier", "$45 million", "investment.round", **shared),
        said("courier", "$40 million", "investment.round"),
    )
    assert facts(result) == [
        (["courier $40 million", "gazette $45 million"], "disagree"),
        (["courier $45 million", "gazette $40 million"], "disagree"),
    ]
    assert outcomes(result) == [("A101", "warning", "possible"), ("A101", "warning", "possible")]


def test_what_several_sources_only_deny_is_listed(tmp_path):
    """Two denials of one fact are nobody's contradiction, and no agreement either."""
    rows = [said(source, "$900 million", modality="denied") for source in ("gazette", "courier")]
    result = checked(tmp_path, *rows)
    assert facts(result) == [(["courier $900 million", "gazette $900 million"], "not compared")]
    assert apart(result) == [("denied", ["courier $900 million", "gazette $900 million"])]
