"""Claim files of very many rows: compared in bulk, they give what they give row by row."""

import csv
import json
import random
from collections import Counter
from itertools import product
from pathlib import Path

import duckdb
import pytest

from checker.long.beyond import Beyond
from checker.long.comparison import compare_tables
from checker.long.verdicts import LOUD
from checker.session import run
from schemas.database import connect
from schemas.result import Result
from sources.claims import claim_table
from sources.intake import read_all

SUBJECTS = [*(f"Firm {number}" for number in range(12)), "Café Noir", " Café Noir ", "Cafe\u0301 Noir", ""]
ATTRIBUTES = ["widgets", "price", "seat", "headcount", "employees"]
VALUES = (
    "1200;1250;1,200;about 1200;12.5;12.50;12.51;12.6;0.1;-3;up to 25;Leeds;leeds;3000;2900;007;1e3;5 MW;$4 billion;"
    "9007199254740993;9007199254740992;;two"
).split(";")
OTHERS = {
    "source": ["alpha", "beta", "gamma", ""],
    "unit": ["", "", "USD", "megawatt", "GW"],
    "decimals": ["", "", "", "0", "-2", "1"],
    "period": ["", "2023", "2024", "Q1 2024", "2024-Q1", "nonsense", "4 March 2024"],
    "modality": ["", "", "planned", "completed", "denied", "rumoured"],
    "basis": ["", "", "level", "cumulative"],
    "scope.region": ["", "", "Europe", "Asia"],
}
PROJECT = """\
schema: consilience.project/1
entities:
  - {name: Zenith, aliases: [Firm 2, FIRM 3]}
attributes:
  widgets: {period: interval}
  price: {period: instant, tolerance: {abs: "0.05"}}
  seat: {kind: category}
"""


@pytest.fixture
def in_bulk(monkeypatch: pytest.MonkeyPatch):
    """Says from how many rows a claim file is left where it lies."""

    def told(rows: int) -> None:
        monkeypatch.setattr(claim_table, "MANY", rows)
        monkeypatch.setattr(claim_table, "LEAST_BYTES", dict.fromkeys(claim_table.LEAST_BYTES, 0))

    return told


def checked(folder: Path, details: int = 1_000) -> Result:
    intake = read_all([folder])
    gate = intake.project.gate.model_copy(update={"details": details})
    return run(intake.reading, intake.catalogue, intake.project.model_copy(update={"gate": gate}))


def write_random(folder: Path, seed: int) -> None:
    rng = random.Random(seed)
    if rng.random() < 0.5:
        (folder / "consilience.yaml").write_text(PROJECT)
    for number in range(rng.choice([1, 2])):
        columns = ["subject", "attribute", "value", *(name for name in OTHERS if rng.random() < 0.5)]
        with (folder / f"file{number}.csv").open("w", newline="") as file:
            rows = csv.writer(file)
            rows.writerow(columns)
            for _ in range(rng.choice([15, 40, 100])):
                row = {name: rng.choice(choices) for name, choices in OTHERS.items()}
                row |= {"subject": rng.choice(SUBJECTS), "attribute": rng.choice(ATTRIBUTES)}
                row["value"] = rng.choice(VALUES) if rng.random() < 0.7 else "1200"
                rows.writerow([row[name] for name in columns])


def told(result: Result) -> dict[str, object]:
    """All that a result says of the sources, whatever the ids of claims are."""
    return {
        "counts": result.summary.model_dump(exclude={"series", "independent"}),
        # I601 says in how many claims a name is used, which are counted in the result only.
        "findings": sorted(
            (f.fingerprint, f.severity, f.value_hash, f.message if f.rule != "I601" else "") for f in result.findings
        ),
        "not compared": sorted((e.subject, e.attribute, e.reason, e.count) for e in result.not_compared),
        "set aside": sorted((e.path or "", e.line or 0, e.reason) for e in result.set_aside),
        "sources": sorted(source.id for source in result.sources),
    }


@pytest.mark.parametrize("seed", range(16))
def test_bulk_gives_what_single_rows_give(tmp_path: Path, in_bulk, seed: int) -> None:
    write_random(tmp_path, seed)
    in_bulk(10**9)
    expected = told(checked(tmp_path))
    in_bulk(1)
    assert read_all([tmp_path]).reading.tables
    assert told(checked(tmp_path)) == expected


def as_json_lines(file: Path) -> None:
    """The rows of a CSV file as records: numbers bare, empty cells left out or null, the scope nested."""
    with file.open(newline="") as rows, file.with_suffix(".jsonl").open("w") as records:
        for number, row in enumerate(csv.DictReader(rows)):
            cells = [f'"{name}": {bare(cell)}' for name, cell in row.items() if cell and not name.startswith("scope.")]
            cells += ['"unit": null'] if number % 3 == 0 and not row.get("unit") else []
            cells += [f'"scope": {json.dumps({"region": row["scope.region"]})}'] if row.get("scope.region") else []
            records.write("{" + ", ".join(cells) + "}\n" + "\n" * (number % 5 == 0))
    file.unlink()


def bare(cell: str) -> str:
    try:
        json.loads(cell)
    except json.JSONDecodeError:
        return json.dumps(cell)
    return cell


@pytest.mark.parametrize("seed", range(200, 208))
def test_json_lines_give_what_single_rows_give(tmp_path: Path, in_bulk, seed: int) -> None:
    """Numbers keep their zeros, rows their lines."""
    write_random(tmp_path, seed)
    for file in list(tmp_path.glob("*.csv")):
        as_json_lines(file)
    in_bulk(10**9)
    expected = told(checked(tmp_path))
    in_bulk(1)
    assert read_all([tmp_path]).reading.tables
    assert told(checked(tmp_path)) == expected


@pytest.mark.parametrize(
    ("line", "reason"),
    [
        ('{"subject": "a", "subject": "b", "attribute": "widgets", "value": 1}', "the key 'subject' stands twice"),
        ('{"subject": "a", "attribute": "widgets"', "the line is not JSON: "),
        ("17", "the line is no object with keys"),
    ],
)
def test_lines_that_are_no_records_are_set_aside(tmp_path: Path, in_bulk, line: str, reason: str) -> None:
    rows = ['{"subject": "a", "attribute": "widgets", "value": 1.50, "source": ' + f'"{name}"' + "}" for name in "st"]
    (tmp_path / "claims.jsonl").write_text("\n".join([rows[0], line, rows[1]]) + "\n")
    in_bulk(1)
    result = checked(tmp_path)
    assert result.summary.agreed == 1
    ((aside),) = result.set_aside
    assert aside.line == 2
    assert reason in aside.reason


@pytest.mark.parametrize(
    "extra", ['"colour": "red"', '"value": ["x", "y"]', '"quote": "as it says"', '"scope": {"region": ["x"]}']
)
def test_records_with_other_keys_are_read_one_by_one(tmp_path: Path, in_bulk, extra: str) -> None:
    (tmp_path / "claims.jsonl").write_text('{"subject": "a", "attribute": "widgets", "value": 1}\n' * 3)
    in_bulk(1)
    assert read_all([tmp_path]).reading.tables
    with (tmp_path / "claims.jsonl").open("a") as file:
        file.write('{"subject": "a", "attribute": "widgets", ' + extra + "}\n")
    assert not read_all([tmp_path]).reading.tables


@pytest.mark.parametrize("seed", range(100, 112))
@pytest.mark.parametrize("details", [0, 2])
def test_counts_are_complete_whatever_is_told_one_by_one(tmp_path: Path, in_bulk, seed: int, details: int) -> None:
    write_random(tmp_path, seed)
    in_bulk(10**9)
    expected = checked(tmp_path).summary.model_dump(exclude={"series", "independent", "notes", "new"})
    in_bulk(1)
    found = checked(tmp_path, details)
    assert found.summary.model_dump(exclude={"series", "independent", "notes", "new"}) == expected


def write_numbers(file: Path, seed: int) -> None:
    """Random claims as typed numbers with decimal places, apart by nothing, by one of the last place, or by more."""
    rng = random.Random(seed)
    (file.parent / "consilience.yaml").write_text(PROJECT)
    places, dated, subjects = rng.choice([1, 2]), rng.random() < 0.5, [f"plant {n}" for n in range(40)]
    subjects += rng.choice([[], ["", " Café Noir "]])
    rows = []
    for subject, attribute in product(subjects, ATTRIBUTES):
        stated = rng.choice([-3, 0, 99, 105, 12_000, 126_000])
        for source in rng.sample("abcd", rng.randint(1, 4)):
            value = rng.choice(
                [stated, stated, stated, stated + 1, stated + 50, None if rng.random() < 0.1 else stated]
            )
            row = [source, subject, attribute, value and value / 10**places]
            rows += [row] * (2 if rng.random() < 0.02 else 1)
    period = f"'{rng.choice(['2023', '4 March 2024'])}' AS period," if dated else ""
    with duckdb.connect() as connection:
        connection.execute("CREATE TABLE claims (source VARCHAR, subject VARCHAR, attribute VARCHAR, value DOUBLE)")
        connection.executemany("INSERT INTO claims VALUES (?, ?, ?, ?)", rows)
        kind = f"DECIMAL(9, {places})"
        connection.execute(
            f"COPY (SELECT {period} * REPLACE (CAST(value AS {kind}) AS value) FROM claims) TO '{file}' (FORMAT parquet)"
        )


@pytest.mark.parametrize("seed", range(300, 308))
@pytest.mark.parametrize("details", [0, 2])
def test_the_ends_of_numbers_tell_what_all_their_rows_do(
    tmp_path: Path, in_bulk, monkeypatch: pytest.MonkeyPatch, seed: int, details: int
) -> None:
    write_numbers(tmp_path / "claims.parquet", seed)
    in_bulk(1)
    found = checked(tmp_path, details)
    monkeypatch.setattr(Beyond, "_decided", lambda _: [])
    assert checked(tmp_path, details) == found
    in_bulk(10**9)
    by_row = checked(tmp_path).summary
    apart = {"series", "independent", "notes", "new"}
    assert found.summary.model_dump(exclude=apart) == by_row.model_dump(exclude=apart)


def test_rows_of_facts_beyond_the_limit_are_not_fetched(tmp_path: Path, in_bulk) -> None:
    write_typed(tmp_path / "claims.parquet", facts=3_000, wrong=9)
    in_bulk(1_000)
    intake = read_all([tmp_path])
    with connect() as connection:
        found = compare_tables(intake.reading.tables, intake.catalogue, listed=2, engine=connection)
        ((fetched,),) = connection.execute(f"SELECT count(*) FROM {LOUD} WHERE added = 0").fetchall()
    assert fetched == 2 * 4
    assert [entry.count for entry in found.unlisted] == [7]


def write_typed(file: Path, *, facts: int, wrong: int) -> None:
    """Four sources that state each fact as exact numbers; in the first ``wrong`` facts the last source is off."""
    duckdb.sql(
        f"""COPY (SELECT 's' || (i % 4) AS source, 'firm ' || (i // 4) AS subject, 'widgets' AS attribute,
        CAST(1000 + i // 4 AS DECIMAL(18, 2)) + CASE WHEN i // 4 < {wrong} AND i % 4 = 3 THEN 5 ELSE 0 END AS value
        FROM range({facts * 4}) AS t(i)) TO '{file}' (FORMAT parquet)"""
    )


def test_a_typed_parquet_file_is_compared_without_making_claims_of_what_agrees(tmp_path: Path, in_bulk) -> None:
    write_typed(tmp_path / "claims.parquet", facts=3_000, wrong=7)
    in_bulk(1_000)
    result = checked(tmp_path)
    assert result.summary.claims == 12_000
    assert (result.summary.agreed, result.summary.contradicted) == (2_993, 7)
    assert len(result.claims) < 200
    assert [f.rule for f in result.findings if f.severity == "error"] == ["A101"] * 7


def test_conflicts_beyond_the_limit_are_counted_and_fail_the_gate(tmp_path: Path, in_bulk) -> None:
    from checker.exit_codes import GATED
    from checker.gate import exit_code

    write_typed(tmp_path / "claims.parquet", facts=3_000, wrong=9)
    in_bulk(1_000)
    result = checked(tmp_path, details=0)
    assert [(entry.rule, entry.attribute, entry.count) for entry in result.unlisted] == [("A101", "widgets", 9)]
    assert result.summary.errors == 9
    project = read_all([tmp_path]).project
    assert exit_code(result, project.gate) == GATED


def test_the_facts_told_are_those_furthest_apart(tmp_path: Path, in_bulk) -> None:
    rows = ["source,subject,attribute,value"]
    rows += [f"{source},firm {n},widgets,{100 + (n if source == 'b' else 0)}" for n in range(10) for source in "ab"]
    (tmp_path / "claims.csv").write_text("\n".join(rows) + "\n")
    in_bulk(1)
    result = checked(tmp_path, details=3)
    subjects = {fact.id: fact.subject for fact in result.facts}
    assert {subjects[f.fact] for f in result.findings if f.fact} == {"firm 9", "firm 8", "firm 7"}
    assert sum(entry.count for entry in result.unlisted) == 6


def test_rows_that_rules_weigh_against_each_other_are_looked_at_one_by_one(tmp_path: Path, in_bulk) -> None:
    (tmp_path / "consilience.yaml").write_text(
        "schema: consilience.project/1\nattributes:\n  whole: {}\n  left: {}\n  right: {}\nrelations:\n"
        "  - {name: parts make the whole, total: whole, parts: [left, right], complete: true}\n"
    )
    (tmp_path / "claims.csv").write_text(
        "source,subject,attribute,value\na,firm,whole,10\na,firm,left,4\na,firm,right,3\n"
    )
    in_bulk(1)
    assert "S201" in {finding.rule for finding in checked(tmp_path).findings}


def test_too_many_rows_to_look_at_stop_the_check(tmp_path: Path, in_bulk, monkeypatch: pytest.MonkeyPatch) -> None:
    from checker.long import comparison

    write_typed(tmp_path / "claims.parquet", facts=50, wrong=50)
    (tmp_path / "consilience.yaml").write_text("attributes:\n  widgets: {basis: cumulative}\n")
    in_bulk(1)
    monkeypatch.setattr(comparison, "MOST_ROWS", 100)
    (failure,) = checked(tmp_path).failures
    assert failure.path == "claims.parquet"
    assert "widgets (it is a running total)" in failure.problem


def test_a_rule_that_weighs_agreeing_facts_says_that_it_did_not_see_them(tmp_path: Path, in_bulk) -> None:
    write_typed(tmp_path / "claims.parquet", facts=50, wrong=1)
    (tmp_path / "consilience.yaml").write_text("rules: {select: [A, E504]}\n")
    in_bulk(1)
    assert Counter(entry.rule for entry in checked(tmp_path).blocked) == {"E504": 1}
