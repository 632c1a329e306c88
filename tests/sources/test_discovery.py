"""Which files of a folder are sources, what each is taken as, and how sources are named."""

import json
import os
import sys

import duckdb
import pytest

from schemas.project import SourceEntry, Table
from schemas.source import SourceKind
from sources.discovery import discover
from sources.interface import Context
from tests.sources.written import failed, left, wrote

CLAIMS = "claims: []\n"


def found(folder, *paths, listed=(), key=()):
    return discover([folder / path for path in paths] if paths or listed else [folder], listed, Context(folder), key)


def taken(discovery):
    return {entry.id: (entry.path, str(entry.kind)) for entry in discovery.entries}


def test_every_kind_of_source_is_told_apart(tmp_path):
    """By ending, and by content where the ending does not tell."""
    for name, content in {
        "claims.yaml": CLAIMS,
        "claims2.json": '{"claims": []}',
        "rows.json": '[{"subject": 1, "attribute": 2, "value": 3}]',
        "rows.csv": "value,attribute,subject,quote\n",
        "rows.jsonl": '{"subject": 1, "attribute": 2, "value": 3}\n',
        "table.json": '[{"id": 1}]',
        "table.csv": "id,value\n",
        "table.jsonl": '{"id": 1}\n',
        "table.tsv": "id\tvalue\n",
        "news.txt": "words",
        "news.md": "words",
    }.items():
        wrote(tmp_path, name, content)
    duckdb.connect().execute(f"COPY (SELECT 1 AS id) TO '{tmp_path / 'table.parquet'}'")
    kinds = {entry.path: entry.kind for entry in found(tmp_path, key=("id",)).entries}
    assert {kind: sorted(path for path in kinds if kinds[path] is kind) for kind in SourceKind} == {
        SourceKind.CLAIMS: ["claims.yaml", "claims2.json", "rows.csv", "rows.json", "rows.jsonl"],
        SourceKind.TABLE: ["table.csv", "table.json", "table.jsonl", "table.parquet", "table.tsv"],
        SourceKind.PROSE: ["news.md", "news.txt"],
    }


def test_files_about_the_folder_and_hidden_ones_are_passed_over(tmp_path):
    """Nothing is said about them."""
    for name in (
        "README.md",
        "readme.txt",
        "LICENSE",
        "CHANGELOG.md",
        "CONTRIBUTING.md",
        ".hidden.txt",
        ".git/a.txt",
        "sub/README.md",
        "consilience.yaml",
        "news.txt",
    ):
        wrote(tmp_path, name, "schema: consilience.project/1\n")
    discovery = found(tmp_path)
    assert (taken(discovery), left(discovery), failed(discovery)) == ({"news": ("news.txt", "prose")}, [], [])


def test_what_this_program_wrote_is_no_source(tmp_path):
    """Results, baselines and reports are told by their content, whatever their name."""
    wrote(tmp_path, "out.json", json.dumps({"schema": "consilience.result/1", "claims": [{"id": "a"}]}))
    wrote(tmp_path, "base.yaml", "schema: consilience.baseline/1\n")
    wrote(tmp_path, "out.jsonl", '{"schema": "consilience.result/1"}\n')
    wrote(
        tmp_path,
        "report.html",
        '<!doctype html><meta charset="utf-8"><meta name="generator" content="consilience 0.1">',
    )
    wrote(tmp_path, "pack.yaml", "pack: mine\ntitle: Mine\nattributes: {}\n")
    for ending in ("jsonl", "json", "txt", "md", "yaml", "csv"):
        wrote(
            tmp_path, f"known.{ending}", '{"schema": "consilience.baseline/1", "fingerprints": "1"}\n{"rule": "A101"}\n'
        )
    discovery = found(tmp_path)
    assert (discovery.entries, discovery.set_aside, discovery.errors) == ((), (), ())


def test_files_of_no_kind_are_set_aside_with_the_reason(tmp_path):
    """They fail nothing, and each says why it was left out."""
    wrote(tmp_path, "a.docx", "x")
    wrote(tmp_path, "b.yaml", "services: {web: {image: x}}\n")
    wrote(tmp_path, "c.json", '{"name": "x"}')
    wrote(tmp_path, "d.json", "{ // words\n}")
    wrote(tmp_path, "e.csv", "id,price\n1,2\n")
    wrote(tmp_path, "f.sqlite", "x")
    discovery = found(tmp_path)
    assert left(discovery) == [
        ("a.docx", None, "it is of no kind that this program reads"),
        ("b.yaml", None, "it is YAML without `claims:`"),
        ("c.json", None, "it is JSON that holds neither claims nor rows"),
        ("d.json", None, "it is not JSON: Expecting property name enclosed in double quotes: line 1 column 3 (char 2)"),
        ("e.csv", None, "it is a table, and which columns identify a row is not known"),
        ("f.sqlite", None, "it is a database"),
    ]
    assert not any(entry.invalid for entry in discovery.set_aside)
    assert (discovery.entries, discovery.errors) == ((), ())


@pytest.mark.parametrize("content", ["claims:\n - a: [", '{"claims": [', "claims:\n\t- x"])
def test_a_broken_claim_file_is_still_a_claim_file(tmp_path, content):
    """Its reader says what is wrong with it; it is never passed over."""
    wrote(tmp_path, "a.json" if content.startswith("{") else "a.yaml", content)
    assert [str(entry.kind) for entry in found(tmp_path).entries] == ["claims"]


def test_a_key_makes_tables_sources(tmp_path):
    """Tables without a mapping get the key of the command line."""
    wrote(tmp_path, "a.csv", "id,price\n")
    assert found(tmp_path, key=("id",)).entries == (
        SourceEntry(path="a.csv", id="a", kind="table", table=Table(key=("id",))),
    )


def test_documents_that_claim_files_name_are_evidence(tmp_path):
    """They are no sources of their own; the claim file takes the short name."""
    wrote(tmp_path, "a.yaml", "documents: [texts/a.txt, ./b.txt]\nclaims: []\n")
    for name in ("texts/a.txt", "b.txt", "c.txt"):
        wrote(tmp_path, name, "words")
    assert taken(found(tmp_path)) == {"a": ("a.yaml", "claims"), "c": ("c.txt", "prose")}


def test_names_are_as_short_as_they_can_be(tmp_path):
    """The file's name without ending; ending or folder are added only where two would be alike."""
    wrote(tmp_path, "given.yaml", "source: {id: other}\nclaims: []\n")
    for name in ("a.txt", "b.txt", "b.md", "x/c.txt", "y/c.txt", "other.txt"):
        wrote(tmp_path, name, "words")
    assert {name: path for name, (path, _) in taken(found(tmp_path)).items()} == {
        "a": "a.txt",
        "b.txt": "b.txt",
        "b.md": "b.md",
        "x/c": "x/c.txt",
        "y/c": "y/c.txt",
        "other": "given.yaml",
        "other.txt": "other.txt",
    }


def test_links_do_not_lead_out_of_the_folder(tmp_path):
    """A link to a file outside, to a folder, or to a folder around it adds nothing."""
    secret = wrote(tmp_path, "secret.txt", "words")
    wrote(tmp_path, "in/a.txt", "words")
    (tmp_path / "in" / "b.txt").symlink_to(secret)
    (tmp_path / "in" / "loop").symlink_to(tmp_path / "in")
    (tmp_path / "in" / "again.txt").symlink_to(tmp_path / "in" / "a.txt")
    assert [entry.path for entry in found(tmp_path, "in").entries] == ["in/a.txt"]


def test_a_path_named_twice_is_read_once(tmp_path):
    """A file and its folder, or two spellings of one path."""
    wrote(tmp_path, "x/a.txt", "words")
    assert [entry.path for entry in found(tmp_path, "x", "x/a.txt", "x/../x/a.txt").entries] == ["x/a.txt"]


def test_a_file_named_by_the_user_is_taken_whatever_its_name(tmp_path):
    """Names are passed over in folders only."""
    wrote(tmp_path, "README.md", "words")
    assert taken(found(tmp_path, "README.md")) == {"README": ("README.md", "prose")}


def test_paths_that_hold_nothing_are_errors(tmp_path):
    """One clear message each: no such path, an empty folder, an empty file, a binary file named .csv."""
    (tmp_path / "empty").mkdir()
    wrote(tmp_path, "empty.csv", "\n\n")
    wrote(tmp_path, "binary.csv", b"PK\x03\x04\0\0")
    wrote(tmp_path, "a.txt", "words")
    discovery = found(tmp_path, "nowhere", "empty", "empty.csv", "binary.csv", "a.txt")
    assert failed(discovery) == [
        (str(tmp_path / "nowhere"), "there is no such file"),
        (str(tmp_path / "empty"), "the folder holds no file to read"),
        ("empty.csv", "the file is empty"),
        ("binary.csv", "the file holds NUL bytes: it is binary, not text"),
    ]
    assert taken(discovery) == {"a": ("a.txt", "prose")}


def test_the_project_lists_its_sources(tmp_path):
    """Patterns are expanded, kinds are told from content, other files are not read."""
    for name in ("claims/a.yaml", "claims/b.yaml", "not.yaml"):
        wrote(tmp_path, name, CLAIMS)
    wrote(tmp_path, "t.csv", "id,price\n")
    listed = (
        SourceEntry(path="claims/*.yaml", publisher="X"),
        SourceEntry(path="t.csv", id="prices", table=Table(key=("id",))),
        SourceEntry(path="gone.csv"),
        SourceEntry(path="gone/*.csv"),
        SourceEntry(path="not.yaml", kind="prose"),
    )
    discovery = found(tmp_path, listed=listed)
    assert [(entry.id, entry.path, entry.publisher) for entry in discovery.entries] == [
        ("a", "claims/a.yaml", "X"),
        ("b", "claims/b.yaml", "X"),
        ("not", "not.yaml", None),
        ("prices", "t.csv", None),
    ]
    assert failed(discovery) == [("gone/*.csv", "no file fits this pattern"), ("gone.csv", "there is no such file")]


def test_what_the_project_knows_about_a_named_file_holds(tmp_path):
    """With a project and paths, the paths are read, with the mapping and the name the project gives them."""
    wrote(tmp_path, "t.csv", "id,price\n")
    wrote(tmp_path, "u.csv", "id,price\n")
    listed = (SourceEntry(path="t.csv", id="prices", table=Table(key=("id",))),)
    discovery = found(tmp_path, "t.csv", "u.csv", listed=listed)
    assert [(entry.id, entry.table) for entry in discovery.entries] == [("prices", Table(key=("id",)))]
    assert left(discovery) == [("u.csv", None, "it is a table, and which columns identify a row is not known")]


def test_what_is_no_plain_file_is_not_waited_for(tmp_path):
    """A pipe named like a claim file, and a link that leads to itself, stop nothing."""
    os.mkfifo(tmp_path / "a.yaml")
    (tmp_path / "b.yaml").symlink_to(tmp_path / "b.yaml")
    wrote(tmp_path, "c.txt", "words")
    discovery = found(tmp_path)
    assert taken(discovery) == {"c": ("c.txt", "prose")}
    assert failed(discovery) == [("a.yaml", "it is no plain file")]


def test_a_name_that_cannot_be_a_file_is_an_error(tmp_path):
    """Whether the user, the project or a claim file names it."""
    long = f"{'x' * 300}.yaml"
    wrote(tmp_path, "a.yaml", f"documents: [{long}.txt]\nclaims: []\n")
    discovery = found(tmp_path, "a.yaml", listed=(SourceEntry(path=long),))
    assert taken(discovery) == {"a": ("a.yaml", "claims")}
    assert failed(found(tmp_path, listed=(SourceEntry(path=long),))) == [
        (long, "the file cannot be opened: File name too long")
    ]


def test_one_table_may_be_listed_twice(tmp_path):
    """Two entries of one file with ids of their own are two sources."""
    wrote(tmp_path, "t.csv", "id,price\n")
    listed = [SourceEntry(path="t.csv", id=name, table=Table(key=("id",))) for name in ("one", "two")]
    assert [entry.id for entry in found(tmp_path, listed=listed).entries] == ["one", "two"]


def test_a_pattern_that_is_none_is_an_error(tmp_path):
    """Its place is the pattern itself."""
    assert failed(found(tmp_path, listed=[SourceEntry(path="a**/*.csv")])) == [
        ("a**/*.csv", "no file fits this pattern")
        if sys.version_info >= (3, 13)
        else ("a**/*.csv", "this is no pattern: Invalid pattern: '**' can only be an entire path component")
    ]
