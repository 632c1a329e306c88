"""Copies and sources with one origin count as one witness; right alike is no copying, wrong alike is."""

import csv
from collections import defaultdict
from pathlib import Path

import pytest

from checker.witnesses.independence import Independence
from checker.witnesses.origins import Origin, Origins
from schemas.catalogue import Catalogue
from schemas.claim import Claim
from schemas.errors import Place
from schemas.notation.times_of_day import read_time_of_day
from schemas.period import Period
from schemas.reading import Copies
from schemas.result import Result
from schemas.source import Source
from schemas.value import Category
from tests.cases import run_case
from tests.checker.statements import checked, said

FLIGHTS = Path(__file__).parents[3] / "shared" / "data" / "flights"
COPIES = (
    {"airtravelcenter", "flytecomm", "helloflight", "myrateplan"},
    {"allegiantair", "flightview", "foxbusiness", "gofox", "panynj"},
    {"businesstravellogue", "flights", "flylouisville"},
    {"flightaware", "wunderground"},
    {"flightstats", "quicktrip"},
)
"""The sources whose cells are the same, told by comparing the file's rows."""


def statement(source: str, attribution: str | None = None) -> Claim:
    value = Category(text="Oslo", value="Oslo")
    return Claim(
        id=f"{source}.{attribution}",
        source=source,
        subject="Heron",
        attribute="hq",
        value=value,
        attribution=attribution,
    )


def witnesses(*claims: Claim, copies: tuple[Copies, ...] = ()) -> int:
    sources = {name: Source(id=name) for name in ("a", "b", "c")}
    return Independence(Origins.of(sources, Catalogue()), copies).witnesses(claims)


@pytest.mark.parametrize(
    ("credited", "expected"),
    [
        ({"a": [None], "b": [None], "c": [None]}, 3),
        ({"a": ["the ministry"], "b": ["Ministry"], "c": [None]}, 2),
        ({"a": ["b"], "b": [None]}, 1),
        ({"a": ["b"], "b": ["c"], "c": ["the ministry"]}, 1),
        ({"a": ["b"], "b": ["a"]}, 1),
        ({"a": ["b"], "b": ["a"], "c": [None]}, 2),
        ({"a": ["the ministry", "the police"], "b": ["the ministry"], "c": ["the police"]}, 2),
        ({"a": ["the ministry", "the police"]}, 1),
        ({"a": ["two officials"], "b": ["two officials"]}, 2),
        ({"a": ["the ministry", None], "b": ["the ministry"]}, 1),
    ],
)
def test_witnesses_are_sources_with_origins_of_their_own(credited: dict[str, list[str | None]], expected: int) -> None:
    """As many as can each be told a different origin."""
    claims = [statement(source, name) for source, names in credited.items() for name in names]
    assert witnesses(*claims) == expected
    assert witnesses(*reversed(claims)) == expected


def test_a_copy_is_no_second_witness() -> None:
    """Copies count once, and whoever credits one of them draws on the same."""
    copies = (Copies(sources=("a", "b"), telling=5),)
    assert witnesses(statement("a"), statement("b"), statement("c"), copies=copies) == 2
    assert witnesses(statement("b"), statement("c", "a"), copies=copies) == 1


def test_an_origin_is_a_source_by_any_of_its_names() -> None:
    """By id, title and publisher; a publisher of two sources means neither of them."""
    sources = {
        "wire": Source(id="wire", title="The Evening Wire", publisher="Wire News"),
        "one": Source(id="one", publisher="Both Papers"),
        "two": Source(id="two", publisher="Both Papers"),
    }
    origins = Origins.of(sources, Catalogue(names={"ew": "The Evening Wire"}))
    wire = Origin("wire", is_source=True)
    assert [
        origins.credited(statement("x", name))
        for name in ("Wire", "evening wire", "WIRE NEWS", "EW", "Both Papers", " ")
    ] == [wire, wire, wire, wire, Origin("both papers"), None]
    assert origins.credited(statement("wire", "Wire News")) is None


def support(result: Result) -> list[tuple[list[str], int, int]]:
    """Sources of each group of the facts in conflict, how many they are and how many are independent."""
    of = {claim.id: claim.source for claim in result.claims}
    return [
        (sorted({of[key] for key in fact.groups[one.group]}), one.sources, one.independent)
        for fact in result.facts
        for one in fact.support
        if fact.groups
    ]


def test_support_counts_independent_sources(tmp_path: Path) -> None:
    """Two that credit one ministry stand against one that speaks for itself: one against one."""
    result = checked(
        tmp_path,
        said("gazette", "$8bn", "cost", attribution="the ministry"),
        said("courier", "$8bn", "cost", attribution="Ministry"),
        said("herald", "$4bn", "cost"),
    )
    assert sorted(support(result)) == [(["courier", "gazette"], 2, 1), (["herald"], 1, 1)]
    assert result.summary.independent == 3


def test_the_finest_and_the_latest_statement_of_each_side(tmp_path: Path) -> None:
    """Told for a fact in conflict: the narrowest amount, and the source published last."""
    result = checked(
        tmp_path,
        said("gazette", "about $8 billion", "cost"),
        said("courier", "$8.02 billion", "cost"),
        said("herald", "$4 billion", "cost"),
        said("gazette", "Oslo", "seat"),
        said("courier", "Oslo", "seat"),
        published={"gazette": "2024-03-01", "courier": "2024-02-01"},
        attributes={"seat": {"kind": "category"}},
    )
    of = {claim.id: claim.source for claim in result.claims}
    told = {
        (fact.attribute, one.sources): (one.finest and of[one.finest], one.latest and of[one.latest])
        for fact in result.facts
        for one in fact.support
    }
    assert told == {
        ("cost", 1): ("herald", None),
        ("cost", 2): ("courier", "gazette"),
        ("seat", 2): (None, None),
    }


def test_a_source_that_repeats_one_side_changes_only_the_support(tmp_path: Path) -> None:
    """The findings stay as they are; one more source stands behind a side, or none when it credits one that is there."""
    claims = [said("gazette", "$8bn", "cost"), said("courier", "$4bn", "cost")]
    results = [
        checked(tmp_path / str(n), *claims, *more)
        for n, more in enumerate(
            ([], [said("herald", "$8bn", "cost")], [said("herald", "$8bn", "cost", attribution="gazette")])
        )
        if (tmp_path / str(n)).mkdir() is None
    ]
    assert len({finding.fingerprint for one in results for finding in one.findings if finding.rule == "A101"}) == 1
    assert [sorted(number for _, _, number in support(one)) for one in results] == [[1, 1], [1, 2], [1, 1]]


ODD = {"deaths": "59", "injured": "300", "evacuated": "7,412", "villages": "4", "damage": "€31 million"}


def retold(others: dict[str, dict[str, str]], *tellers: str) -> list[dict[str, object]]:
    """What tellers of one tale say, and what others say; each teller has something of its own."""
    claims = [said(name, value, what, "the flood") for name in tellers for what, value in ODD.items()]
    claims += [said(name, str(n), f"own {n}", "the flood") for n, name in enumerate(tellers)]
    return claims + [
        said(name, value, what, "the flood") for name, told in others.items() for what, value in told.items()
    ]


RIGHT = {"deaths": "95", "damage": "€13 million"}


@pytest.mark.parametrize(
    ("others", "found"),
    [
        ({"gazette": RIGHT, "courier": RIGHT | {"injured": "30"}}, True),
        ({"gazette": RIGHT}, False),
        ({"gazette": RIGHT, "courier": {"deaths": "95"}}, False),
        ({"gazette": RIGHT, "courier": {"deaths": "96", "damage": "€14 million"}}, False),
        ({"gazette": RIGHT, "courier": RIGHT, "herald": ODD | {"villages": "5"}}, False),
    ],
    ids=["two agree otherwise", "one differs", "one oddity", "the others differ too", "a third holds it too"],
)
def test_documents_that_share_oddities_are_one(tmp_path: Path, others: dict[str, dict[str, str]], found: bool) -> None:
    """At least two values that nobody else holds while two others agree on another one."""
    result = checked(tmp_path, *retold(others, "tale", "echo"))
    assert [finding.message.split(" agree")[0] for finding in result.findings if finding.rule == "E503"] == [
        "echo and tale"
    ] * found


def test_one_difference_is_no_copy(tmp_path: Path) -> None:
    """Two that share oddities and differ once have been written twice."""
    claims = retold({"gazette": RIGHT, "courier": RIGHT}, "tale", "echo")
    claims[0]["value"] = "58"
    assert not [finding for finding in checked(tmp_path, *claims).findings if finding.rule == "E503"]


def test_two_pairs_against_each_other_tell_nothing(tmp_path: Path) -> None:
    """Where two that are alike stand against two that are alike, nobody can say which pair copied."""
    other = {what: value + "0" if value.isdigit() else value.replace("1", "2") for what, value in ODD.items()}
    claims = retold({}, "tale", "echo")
    claims += [said(name, value, what, "the flood") for name in ("gazette", "courier") for what, value in other.items()]
    claims += [said("gazette", "1", "own 8", "the flood"), said("courier", "1", "own 9", "the flood")]
    assert not [finding for finding in checked(tmp_path, *claims).findings if finding.rule == "E503"]


def feeds(**tables: str) -> dict[str, object]:
    return {"tables": {f"{name}.csv": text for name, text in tables.items()}}


ROWS = "id,price,size\n1,10,1.0\n2,12,2\n3,14,3\n4,16,4\n5,18,\n6,20,6\n"
OTHERS = ROWS.replace("1.0", "9").replace(",1", ",2").replace("3\n", "8\n")


@pytest.mark.parametrize(
    ("copy", "same"),
    [
        (ROWS.replace("1.0", "1"), True),
        ("id,size,price\n" + "".join(f"{i},{s},{p}\n" for i, p, s in (r.split(",") for r in ROWS.split()[1:])), True),
        (ROWS.replace("5,18,", "5,18,5"), False),
        (ROWS.replace("6,20,6\n", ""), False),
        (ROWS + "7,22,7\n", False),
        (ROWS.replace("6,20,6", "6,20,7"), False),
    ],
    ids=["a number written otherwise", "other order", "a gap filled", "a row less", "a row more", "another value"],
)
def test_tables_are_copies_cell_for_cell(tmp_path: Path, copy: str, same: bool) -> None:
    """Values, gaps and keys must be the same; how numbers are written and ordered plays no part."""
    result = run_case(feeds(a=ROWS, b=copy, c=OTHERS + "7,23,8\n"), tmp_path)
    found = [finding.message for finding in result.findings if finding.rule == "E503"]
    assert len(found) == same, found
    assert result.summary.independent == (2 if same else 3)
    assert all(one.independent == 1 for fact in result.facts for one in fact.support if same)


@pytest.mark.skipif(not FLIGHTS.exists(), reason="needs the data beside the project")
class TestFlights:
    """38 sources of departure and arrival times, of which 16 are copies in five groups."""

    @staticmethod
    def copies(result: Result) -> list[set[str]]:
        messages = [finding.message for finding in result.findings if finding.rule == "E503"]
        return [set(message.split(" hold ")[0].replace(" and ", ", ").split(", ")) for message in messages]

    def test_as_one_table_with_a_column_of_sources(self, tmp_path: Path) -> None:
        """Read as claims: 38 sources, 27 independent, and each fact's support is counted so."""
        table = {"key": "flight", "source": "src", "missing": ["Not Available", "Contact Airline"]}
        times = ("sched_dep_time", "act_dep_time", "sched_arr_time", "act_arr_time")
        columns = {name: {"read": "time"} for name in times}
        result = run_case(
            {
                "sources": [{"path": "flights.csv", "table": table | {"columns": columns}}],
                "tables": {"flights.csv": (FLIGHTS / "dirty.csv").read_text()},
                "rules": {"select": ["A", "E503"]},
            },
            tmp_path,
        )
        assert sorted(map(sorted, self.copies(result))) == sorted(map(sorted, COPIES))
        assert (result.summary.sources, result.summary.independent) == (38, 27)
        for sources, number, independent in support(result):
            repeated = sum(len(group & set(sources)) - 1 for group in COPIES if group & set(sources))
            assert (number, independent) == (len(sources), len(sources) - repeated)
        # By the number of sources 321 of 400 facts come out right; copies outvote the others in 27 more.
        assert self.right(result) == 348

    @staticmethod
    def right(result: Result) -> int:
        """How often the side with the most independent sources holds the true time."""
        truth = {
            (row["flight"], name): text
            for row in csv.DictReader((FLIGHTS / "clean.csv").read_text().splitlines())
            for name, text in row.items()
        }
        stated = {claim.id: claim.value for claim in result.claims}
        found = 0
        for fact in result.facts:
            best = max(fact.support, key=lambda one: one.independent)
            true = read_time_of_day(truth[fact.subject, fact.attribute], place=Place("clean.csv"))
            times = [stated[key] for key in fact.groups[best.group]]
            found += any(isinstance(time, Period) and time.start == true.start for time in times)
        return found

    def test_as_38_feeds(self, tmp_path: Path) -> None:
        """Compared where they lie: the same five groups."""
        rows = defaultdict(list)
        for row in csv.DictReader((FLIGHTS / "dirty.csv").read_text().splitlines()):
            rows[row.pop("src").replace(" ", "-")].append(row)
        text = {
            f"{source}.csv": "\n".join(",".join(row) for row in (list(held[0]), *(list(r.values()) for r in held)))
            for source, held in rows.items()
        }
        result = run_case({"tables": text, "key": "flight", "rules": {"select": ["E503"]}}, tmp_path)
        assert sorted(map(sorted, self.copies(result))) == sorted(map(sorted, COPIES))
        assert (result.summary.sources, result.summary.independent) == (38, 27)
