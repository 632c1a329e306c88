"""Claims in rows: CSV, JSON Lines and Parquet, with several sources in one file."""

import duckdb
import pytest

from tests.sources.written import failed, left, read, wrote

CSV = """\
source,subject,attribute,value,scope.to,period
cnn,AMZN,investment.total,up to $25 billion,Anthropic,March 2024
bbc,Amazon,investment.total,"$2.10 billion",,
,Amazon,headcount,"1,500",,
"""


def summary(reading):
    return [
        (claim.source, claim.subject, claim.value.text, claim.scope, claim.evidence.line) for claim in reading.claims
    ]


EXPECTED = [
    ("cnn", "Amazon", "up to $25 billion", {"to": "Anthropic"}, 2),
    ("bbc", "Amazon", "$2.10 billion", {}, 3),
    ("a", "Amazon", "1,500", {}, 4),
]


def test_rows_of_csv_are_claims_of_their_sources(tmp_path):
    """Lines are those of the file, a row without a source speaks for the file, empty cells say nothing."""
    wrote(tmp_path, "a.csv", CSV)
    reading = read(tmp_path, "a.csv")
    assert summary(reading) == EXPECTED
    assert [source.id for source in reading.sources] == ["a", "bbc", "cnn"]
    assert (left(reading), failed(reading)) == ([], [])


def test_json_lines_and_csv_say_the_same(tmp_path):
    """Scope may be nested or in names with a point; null says nothing; ids are those of the CSV."""
    wrote(tmp_path, "a.csv", CSV)
    wrote(
        tmp_path,
        "a.jsonl",
        (
            '\n{"source": "cnn", "subject": "AMZN", "attribute": "investment.total", "value": "up to $25 billion", '
            '"scope": {"to": "Anthropic"}, "period": "March 2024"}\n'
            '{"source": "bbc", "subject": "Amazon", "attribute": "investment.total", "value": "$2.10 billion", '
            '"period": null}\n'
            '{"subject": "Amazon", "attribute": "headcount", "value": "1,500"}\n'
        ),
    )
    reading = read(tmp_path, "a.jsonl")
    assert summary(reading) == EXPECTED
    assert [claim.id for claim in reading.claims] == [claim.id for claim in read(tmp_path, "a.csv").claims]


def test_parquet_and_csv_say_the_same(tmp_path):
    """Numbers of rows stand for lines, from 1; decimals keep their zeros."""
    wrote(tmp_path, "a.csv", CSV)
    duckdb.connect().execute(
        "COPY (SELECT * FROM read_csv(?, all_varchar = true)) TO '" + str(tmp_path / "a.parquet") + "'",
        [str(tmp_path / "a.csv")],
    )
    reading = read(tmp_path, "a.parquet")
    assert summary(reading) == [(*row[:4], row[4] - 1) for row in EXPECTED]
    assert [claim.id for claim in reading.claims] == [claim.id for claim in read(tmp_path, "a.csv").claims]


def test_typed_parquet_columns_are_read_as_written(tmp_path):
    """A decimal keeps its zeros, a list is a set, a structure a scope, a day a period."""
    duckdb.connect().execute(f"""COPY (
        SELECT 'A' AS subject, 'x' AS attribute, 2.10::DECIMAL(5, 2) AS value, {{'to': 'B'}} AS scope,
               DATE '2024-03-01' AS period
    ) TO '{tmp_path / "a.parquet"}'""")
    claim = read(tmp_path, "a.parquet").claims[0]
    assert (claim.value.text, claim.scope, claim.period.start) == ("2.10", {"to": "B"}, "2024-03-01")


def test_the_order_of_rows_changes_no_claim(tmp_path):
    """Two files that differ in the order of rows and columns give the same claims."""
    head, *rows = CSV.splitlines()
    wrote(tmp_path, "a.csv", CSV)
    first = read(tmp_path, "a.csv")
    wrote(tmp_path, "a.csv", "\n".join([head, *reversed(rows)]))
    second = read(tmp_path, "a.csv")
    assert {claim.id: claim.value for claim in first.claims} == {claim.id: claim.value for claim in second.claims}
    assert first.sources == second.sources


def test_a_row_over_several_lines_has_its_first(tmp_path):
    """A quoted cell with line ends moves the rows after it, and their lines are right."""
    wrote(
        tmp_path,
        "a.csv",
        'subject,attribute,value,quote\nA,headcount,1,"one\ntwo"\nA,headcount,many,\nA,headcount,3,\n',
    )
    reading = read(tmp_path, "a.csv")
    assert [claim.evidence.line for claim in reading.claims] == [2, 5]
    assert left(reading) == [("a.csv", 4, "'many' is not one quantity")]


def test_bad_rows_are_set_aside_and_the_others_go_on(tmp_path):
    """Too many cells, no value, broken JSON, JSON that is no object: each with its line."""
    wrote(tmp_path, "a.csv", "subject,attribute,value\nA,headcount,1,500\nA,headcount,\nA,headcount,2\n")
    wrote(tmp_path, "a.jsonl", '{"subject": "A"\n[1]\n{"subject": "A", "attribute": "headcount", "value": 2}\n')
    csv, lines = read(tmp_path, "a.csv"), read(tmp_path, "a.jsonl")
    assert len(csv.claims) == len(lines.claims) == 1
    assert left(csv) == [("a.csv", 2, "the row has 4 cells, the header 3"), ("a.csv", 3, "`value` is missing")]
    assert left(lines) == [
        ("a.jsonl", 1, "this is not JSON: Expecting ',' delimiter"),
        ("a.jsonl", 2, "this is a list where a group of `key: value` lines is expected"),
    ]


def test_a_document_named_like_a_source_is_that_source_s(tmp_path):
    """Quotes of a source are looked up in its own document."""
    wrote(tmp_path, "cnn.txt", "It has 5 desks.")
    wrote(tmp_path, "bbc.txt", "It had 5 desks.")
    wrote(tmp_path, "a.csv", "source,subject,attribute,value,quote\ncnn,A,x,5,has 5 desks\nbbc,A,x,5,has 5 desks\n")
    reading = read(tmp_path, "a.csv", documents=("cnn.txt", "bbc.txt"))
    assert [(claim.evidence.path, claim.evidence.start) for claim in reading.claims] == [
        ("cnn.txt", 3),
        ("a.csv", None),
    ]
    assert [(document.source, document.path) for document in reading.documents] == [
        ("bbc", "bbc.txt"),
        ("cnn", "cnn.txt"),
    ]


@pytest.mark.parametrize(
    ("name", "content", "failure"),
    [
        ("a.csv", "", ("a.csv", "the file is empty")),
        ("a.csv", "subject,attribute\nA,x\n", ("a.csv:1", "the column 'value' is missing")),
        ("a.csv", "subject,attribute,value,perod\n", ("a.csv:1:perod", "the column 'perod' is not one of claims")),
        ("a.csv", "subject,attribute,value,value\n", ("a.csv:1", "the column 'value' stands twice")),
        ("a.csv", 'subject,attribute,value\nA,x,"1"2\n', ("a.csv:2", "this is not CSV: ',' expected after '\"'")),
        (
            "a.csv",
            "subject,attribute,value\nA,x," + "9" * 10_000_000,
            ("a.csv:2", "this is not CSV: field larger than field limit (1000000)"),
        ),
        (
            "a.csv",
            b"subject,attribute,value\nA,x,\xff\n",
            ("a.csv:2", "the file is not UTF-8: byte 0xff fits no character"),
        ),
        ("a.csv", b"PK\x03\x04\0\0", ("a.csv:1", "the file holds NUL bytes: it is binary, not text")),
        ("a.txt", "x", ("a.txt", "claim files do not end in '.txt'")),
    ],
)
def test_a_file_that_cannot_be_parsed_is_one_error(tmp_path, name, content, failure):
    """It comes back in the reading, with its place."""
    wrote(tmp_path, name, content)
    assert failed(read(tmp_path, name)) == [failure]


def test_a_broken_parquet_file_is_one_error(tmp_path):
    """DuckDB's words are kept, its statement is not."""
    wrote(tmp_path, "a.parquet", "PAR1 and no more")
    ((place, problem),) = failed(read(tmp_path, "a.parquet"))
    assert place == "a.parquet"
    assert problem.startswith("the file cannot be read as Parquet: ")
    assert "\n" not in problem
