"""Identity of findings across runs: DESIGN 6.3."""

import pytest
import yaml

from checker.commands.checking import Request, in_force
from checker.fingerprint import fingerprint, normalised, value_hash
from checker.session import run
from schemas.claim import Claim
from schemas.errors import DefectError
from schemas.notation.quantities import read_quantity
from schemas.value import Category, Members
from sources.intake import read_all
from tests.checker.statements import checked, said

CLAIMS = [
    said("gazette", "$8 billion", "cost", "Harbour Bridge"),
    said("courier", "$4 billion", "cost", "Harbour Bridge"),
]


def marks(result, rule="A101"):
    """Fingerprint and value hash of the findings of a rule."""
    return [(finding.fingerprint, finding.value_hash) for finding in result.findings if finding.rule == rule]


def mark_of(folder, *claims, rule="A101", **more):
    folder.mkdir(exist_ok=True, parents=True)
    (mark,) = marks(checked(folder, *claims, **more), rule)
    return mark


@pytest.fixture
def original(tmp_path):
    return mark_of(tmp_path / "original", *CLAIMS)


def test_fingerprints_are_sixteen_digits_of_what_the_finding_is_about():
    """Rule and identity go in, and their parts are never confused with each other."""
    mark = fingerprint("A101", "Kestrel", "cost")
    assert len(mark) == 16
    assert set(mark) <= set("0123456789abcdef")
    assert (
        len(
            {
                mark,
                fingerprint("A102", "Kestrel", "cost"),
                fingerprint("A101", "Kestrel cost"),
                fingerprint("A101", "Kestrel", "cos", "t"),
                fingerprint("A101", "Kestrel", "cost", ""),
            }
        )
        == 5
    )


def test_ids_are_fingerprints(tmp_path):
    """Within a result a finding is known by its fingerprint."""
    result = checked(tmp_path, *CLAIMS)
    assert [finding.id for finding in result.findings] == [finding.fingerprint for finding in result.findings]


def test_order_of_claims_does_not_matter(original, tmp_path):
    """The same claims the other way round are the same finding."""
    assert mark_of(tmp_path / "other", *reversed(CLAIMS)) == original


def test_line_and_path_do_not_matter(original, tmp_path):
    """A file moved into another folder, with other claims above, is the same finding."""
    folder = tmp_path / "other" / "deeper"
    folder.mkdir(parents=True)
    for claim in CLAIMS:
        content = {"claims": [said("", "1 km", "length", "Lakeside Road") | {"source": claim["source"]}, claim]}
        (folder / f"renamed-{claim['source']}.yaml").write_text(
            "# a comment\n\n" + yaml.safe_dump(content), encoding="utf-8"
        )
    intake = read_all((tmp_path / "other",))
    result = run(intake.reading, intake.catalogue, in_force(intake.project, Request(paths=())))
    assert marks(result) == [original]


def test_further_source_on_one_side_is_the_same_finding(original, tmp_path):
    """More support changes neither fingerprint nor value hash."""
    assert mark_of(tmp_path / "other", *CLAIMS, said("herald", "$8 billion", "cost", "Harbour Bridge")) == original


def test_reformatted_amounts_are_the_same_finding(original, tmp_path):
    """$8bn and 8 billion dollars say the same to the same place."""
    assert (
        mark_of(
            tmp_path / "other",
            said("gazette", "8 billion dollars", "cost", "Harbour Bridge"),
            said("courier", "USD 4bn", "cost", "Harbour Bridge"),
        )
        == original
    )


def test_quote_attribution_and_modality_do_not_matter(original, tmp_path):
    """What surrounds a value is no part of the finding's identity."""
    assert (
        mark_of(
            tmp_path / "other",
            CLAIMS[0] | {"quote": "will cost $8 billion", "attribution": "the ministry", "modality": "planned"},
            CLAIMS[1],
        )
        == original
    )


def test_changed_value_changes_the_value_hash_only(original, tmp_path):
    """A baseline entry re-opens when the amounts at odds change; it stays the same entry."""
    fingerprint_now, hash_now = mark_of(
        tmp_path / "other", CLAIMS[0], said("courier", "$5 billion", "cost", "Harbour Bridge")
    )
    assert fingerprint_now == original[0]
    assert hash_now != original[1]


def test_a_new_side_changes_the_value_hash_only(original, tmp_path):
    """A third value in the same conflict is the same finding, changed."""
    fingerprint_now, hash_now = mark_of(
        tmp_path / "other", *CLAIMS, said("herald", "$6 billion", "cost", "Harbour Bridge")
    )
    assert fingerprint_now == original[0]
    assert hash_now != original[1]


@pytest.mark.parametrize(
    "change", [{"subject": "Lakeside Bridge"}, {"attribute": "budget"}, {"scope": {"phase": "two"}}]
)
def test_another_fact_is_another_finding(change, original, tmp_path):
    """Subject, attribute and scope tell findings apart."""
    assert mark_of(tmp_path / "other", *(claim | change for claim in CLAIMS))[0] != original[0]


def test_flows_carry_their_period(tmp_path):
    """Revenue of 2022 and of 2023 are two findings; each keeps its name without the other."""
    rows = {
        year: [said("gazette", "$8bn", "revenue", period=year), said("courier", "$4bn", "revenue", period=year)]
        for year in ("2022", "2023")
    }
    (tmp_path / "both").mkdir()
    both = marks(checked(tmp_path / "both", *rows["2022"], *rows["2023"]))
    alone = [mark_of(tmp_path / year, *claims) for year, claims in rows.items()]
    assert len({mark for mark, _ in both}) == 2
    assert sorted(both) == sorted(alone)


def test_finest_stated_period_names_an_unkeyed_event(tmp_path):
    """A further source that says `2024` where another says `March 2024` does not rename the finding."""
    rows = [
        said("gazette", "1,213", "layoffs", period="March 2024"),
        said("courier", "950", "layoffs", period="March 2024"),
    ]
    assert mark_of(tmp_path / "one", *rows) == mark_of(
        tmp_path / "two", *rows, said("herald", "1,213", "layoffs", period="2024")
    )
    moved = [claim | {"period": "May 2024"} for claim in rows]
    assert mark_of(tmp_path / "three", *moved)[0] != mark_of(tmp_path / "four", *rows)[0]


def test_assumed_dates_do_not_name_a_finding(tmp_path):
    """Levels dated by publication alone are undated: publishing a week later is the same finding (no clock)."""
    rows = [said("gazette", "900", "headcount"), said("courier", "700", "headcount")]
    first = mark_of(tmp_path / "one", *rows, published={"gazette": "2024-01-01", "courier": "2024-01-02"})
    later = mark_of(tmp_path / "two", *rows, published={"gazette": "2024-01-08", "courier": "2024-01-09"})
    assert first == later


def test_key_names_an_event_whatever_its_date(tmp_path):
    """Series B needs no period, in the fingerprint either."""
    rows = [
        said(source, value, "funding.round", scope={"round": "Series B"})
        for source, value in (("gazette", "$40 million"), ("courier", "$45 million"))
    ]
    dated = [rows[0] | {"period": "May 2023"}, rows[1]]
    assert mark_of(tmp_path / "undated", *rows) == mark_of(tmp_path / "dated", *dated)


UNDATED = [
    said("gazette", "1,213", "layoffs"),
    said("gazette", "87", "layoffs"),
    said("courier", "1,213", "layoffs"),
    said("courier", "95", "layoffs"),
]


@pytest.mark.parametrize("agreed", ["1,213", "1,217", "2,411", "3,983", "5,077", "6,421", "7,919", "8,093"])
def test_facts_that_agree_beside_a_conflict_do_not_name_it(agreed, tmp_path):
    """Undated layoffs of one company differ in value only; how many of them agree is no part of the conflict."""
    rows = [claim | {"value": agreed} if claim["value"] == "1,213" else claim for claim in UNDATED]
    alone = [claim for claim in UNDATED if claim["value"] != "1,213"]
    assert mark_of(tmp_path / "beside", *rows) == mark_of(tmp_path / "alone", *alone)


@pytest.mark.parametrize(
    ("rule", "case"),
    [
        (
            "S201",
            {
                "relations": [
                    {
                        "name": "halves",
                        "total": "harvest",
                        "parts": ["harvest.north", "harvest.south"],
                        "complete": True,
                    }
                ],
                "claims": [
                    said("gazette", "900 tonnes", "harvest"),
                    said("gazette", "300 tonnes", "harvest.north"),
                    said("gazette", "450 tonnes", "harvest.south"),
                ],
            },
        ),
        ("E502", {"claims": [said("gazette", "$48 million", "cost", quote="will cost $84 million")]}),
        ("I602", {"claims": [said("gazette", "$48 million", "cost"), said("gazette", "48 million dollars", "cost")]}),
    ],
)
def test_rules_about_one_source_name_it(rule, case, tmp_path):
    """The same slip in another source is another finding; another source beside it changes nothing."""
    other = {**case, "claims": [claim | {"source": "courier"} for claim in case["claims"]]}
    both = {**case, "claims": case["claims"] + other["claims"]}
    found = {}
    for name, content in (("one", case), ("other", other), ("both", both)):
        (tmp_path / name).mkdir()
        found[name] = marks(checked(tmp_path / name, *content["claims"], relations=content.get("relations", [])), rule)
    assert len(found["one"]) == len(found["other"]) == 1
    assert found["one"][0][0] != found["other"][0][0]
    assert sorted(found["both"]) == sorted(found["one"] + found["other"])


def test_sums_keep_their_name_when_a_term_changes(tmp_path):
    """Relation and bound terms name the finding, their values do not."""
    relations = [{"name": "halves", "total": "harvest", "parts": ["harvest.north", "harvest.south"], "complete": True}]
    first, later = (
        mark_of(
            tmp_path / south,
            said("gazette", "900 tonnes", "harvest"),
            said("gazette", "300 tonnes", "harvest.north"),
            said("gazette", f"{south} tonnes", "harvest.south"),
            relations=relations,
            rule="S201",
        )
        for south in ("450", "460")
    )
    assert first[0] == later[0]
    assert first[1] != later[1]


def test_alike_findings_about_single_claims_are_told_apart(tmp_path):
    """Two quotes of one source that each contradict their claim about one fact are two findings with two names."""
    result = checked(
        tmp_path,
        said("gazette", "$48 million", "cost", quote="will cost $84 million"),
        said("gazette", "$49 million", "cost", quote="will cost $94 million"),
    )
    assert len({mark for mark, _ in marks(result, "E502")}) == 2


@pytest.mark.parametrize("attribute", ["layoffs", "headcount", "deaths", "investment.round"])
def test_no_two_findings_share_a_fingerprint(attribute, tmp_path):
    """Many conflicts about one subject, dated, assumed and undated, all have names of their own."""
    unit = "$" if attribute == "investment.round" else ""
    rows = [
        said(source, f"{unit}{number}", attribute, **({"period": period} if period else {}))
        for period in ("", "January 2023", "4 May 2023", "6 May 2023", "2021")
        for source, number in (("gazette", 1_111), ("courier", 2_222))
    ]
    result = checked(tmp_path, *rows, published={"gazette": "2024-01-01", "courier": "2024-01-01"})
    names = [finding.fingerprint for finding in result.findings]
    assert len(names) == len(set(names)) >= 4


def amount(text, unit=None):
    return Claim(id=text, source="gazette", subject="Kestrel", attribute="cost", value=read_quantity(text, unit=unit))


def test_value_hash_is_of_distinct_values_in_base_units():
    """Order, repetition and unit prefixes play no part; the value and the unit do."""
    assert value_hash([amount("2 GW"), amount("3 GW")]) == value_hash([amount("3 GW"), amount("2 GW"), amount("2 GW")])
    assert normalised(read_quantity("between 2 and 3 GW")) == normalised(read_quantity("between 2,000 and 3,000 MW"))
    assert value_hash([amount("$5bn")]) != value_hash([amount("€5bn")])
    assert value_hash([amount("$5bn")]) != value_hash([amount("$5.0bn")])


def test_normalised_names_leave_the_words_out():
    """A name written otherwise is the same value once resolved; a list is its members."""
    assert normalised(Category(text=" Oslo ", value="Oslo")) == normalised(Category(text="Oslo", value="Oslo"))
    assert normalised(Category(text="Oslo", value="Oslo")) != normalised(Category(text="Oslo", value="Bergen"))
    assert normalised(Members(text="b; a", members=("a", "b"), complete=True)) == normalised(
        Members(text="a, b", members=("a", "b"), complete=True)
    )


def test_two_findings_with_one_fingerprint_raise(tmp_path, monkeypatch):
    """A rule that names two findings alike is a defect of ours, and never goes by in silence."""
    monkeypatch.setattr("checker.rules.e502_quote_contradicts_value.Numbering", lambda: lambda *identity: identity[:1])
    with pytest.raises(DefectError, match="two findings have the fingerprint"):
        checked(
            tmp_path,
            said("gazette", "$48 million", "cost", quote="will cost $84 million"),
            said("gazette", "$49 million", "budget", quote="will hold $94 million"),
        )
