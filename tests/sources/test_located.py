"""YAML and JSON as trees of text with lines, and the files that try to harm whoever loads them."""

import json
import time

import pytest
from hypothesis import given
from hypothesis import strategies as st

from schemas.errors import Place, SourceError
from sources.files.file_text import read_text
from sources.files.located import load


def refused(text, shown="a.yaml"):
    with pytest.raises(SourceError) as caught:
        load(text, shown)
    return caught.value


def test_scalars_stay_text_as_written():
    """No number, date or word changes its spelling: 2.10 keeps its zero, `no` stays `no`."""
    located = load("value: 2.10\ndate: 2024-03-01\nword: no\nhex: 0x1F\ntime: 12:30:00\nbig: 1_000\n", "a.yaml")
    assert located.data == {
        "value": "2.10",
        "date": "2024-03-01",
        "word": "no",
        "hex": "0x1F",
        "time": "12:30:00",
        "big": "1_000",
    }


def test_only_plain_null_is_none():
    """`null`, `~` and nothing are None; quoted, they are text."""
    assert load("a: null\nb: ~\nc:\nd: 'null'\ne: ''\n", "a.yaml").data == {
        "a": None,
        "b": None,
        "c": None,
        "d": "null",
        "e": "",
    }


def test_json_numbers_and_truth_values_are_text():
    """JSON keeps zeros and long numbers; true and false are words; null is None."""
    assert load('{"a": 2.10, "b": 1e400, "c": true, "d": null, "e": [0.1, "x"]}', "a.json").data == {
        "a": "2.10",
        "b": "1e400",
        "c": "true",
        "d": None,
        "e": ["0.1", "x"],
    }


def test_every_value_has_its_line():
    """The line of a mapping's value is that of its key, of a list's item that of its first word."""
    located = load("a: 1\nclaims:\n  - subject: X\n    value:\n      - one\n\n  - subject: Y\n", "a.yaml")
    assert located.lines == {
        (): 1,
        ("a",): 1,
        ("claims",): 2,
        ("claims", 0): 3,
        ("claims", 0, "subject"): 3,
        ("claims", 0, "value"): 4,
        ("claims", 0, "value", 0): 5,
        ("claims", 1): 7,
        ("claims", 1, "subject"): 7,
    }
    assert located.line(("claims", 1, "period")) == 7


def test_json_lines_are_those_of_the_text():
    """Lines are counted over strings that hold brackets, and over escaped quotes."""
    located = load('{\n "a": "{[\\"\\\\",\n "claims": [\n  {"x": 1},\n\n  {"x": [\n 2]}]}', "a.json")
    assert located.data == {"a": '{["\\', "claims": [{"x": "1"}, {"x": ["2"]}]}
    assert [located.lines[("claims", n)] for n in (0, 1)] == [4, 6]
    assert located.lines[("claims", 1, "x", 0)] == 7


TEXT = st.text(st.characters(codec="utf-8", exclude_characters="\0"))
JSON = st.recursive(
    st.none() | TEXT,
    lambda inner: st.lists(inner, max_size=3) | st.dictionaries(TEXT, inner, max_size=3),
    max_leaves=12,
)


@given(JSON, st.sampled_from([None, 1]))
def test_any_json_of_text_comes_back_as_it_was(tree, indent):
    """Writing a tree of text as JSON and loading it gives the tree."""
    assert load(json.dumps(tree, indent=indent), "a.json").data == tree


def test_a_repeated_key_is_refused_with_both_lines():
    """The second of two equal keys is named, and so is the line of the first."""
    error = refused("a: 1\nb: 2\na: 3\n")
    assert str(error.place) == "a.yaml:3"
    assert error.problem == "the key 'a' stands twice, first on line 1"
    assert refused('{"x": 1,\n"x": 2}', "a.json").place == Place("a.json", 2)


def test_aliases_repeat_values():
    """An anchor's value may be written once and named again."""
    assert load("a: &x {to: Anthropic}\nb: *x\n", "a.yaml").data == {"a": {"to": "Anthropic"}, "b": {"to": "Anthropic"}}


def test_a_billion_laughs_are_refused_at_once():
    """Aliases of aliases that would grow to 10^9 values stop at a limit, within a second."""
    lines = ["a0: &a0 [lol, lol, lol, lol, lol, lol, lol, lol, lol, lol]"]
    lines += [f"a{n}: &a{n} [{', '.join([f'*a{n - 1}'] * 10)}]" for n in range(1, 9)]
    before = time.perf_counter()
    error = refused("\n".join(lines))
    assert time.perf_counter() - before < 1
    assert error.problem == "aliases repeat more than 10,000 values"


@pytest.mark.parametrize(
    ("text", "problem", "line"),
    [
        ("a: &x [*x]", "`*x` repeats a value that is not complete above it", 1),
        ("a: 1\nb: *nobody", "`*nobody` repeats a value that is not complete above it", 2),
        ("a: &x {b: 1}\nc:\n  <<: *x\n", "merge keys (`<<`) are not read", 3),
        (
            "a: !!python/object/apply:os.system [ls]",
            "the tag 'tag:yaml.org,2002:python/object/apply:os.system' is not allowed",
            1,
        ),
        ("a: !secret x", "the tag '!secret' is not allowed", 1),
        ("a: 1\n---\nb: 2", "a second YAML document starts here", 2),
        ("? [a, b]\n: c", "a list or mapping stands where a key is expected", 1),
        ("a: 1\n~: 2", "a key is empty", 2),
        ("a:\n  - " + "[" * 60, "values are nested more than 50 deep", 2),
        ('a: 1\nb: "\\0"', "a NUL character stands in the text", 2),
        ("a: 1\nb: \x01", "the control character '\\x01' is not allowed in YAML", 2),
    ],
)
def test_what_is_refused_is_named_with_its_line(text, problem, line):
    """Tags, merge keys, second documents, odd keys and endless nesting are refused in plain words."""
    error = refused(text)
    assert (error.problem, error.place.line) == (problem, line)
    assert error.remedy


def test_tabs_are_explained():
    """A tab used for indentation is an error that says so."""
    error = refused("a:\n  b: 1\n\tc: 2\n")
    assert error.place.line == 3
    assert "tab" in error.remedy


def test_deep_json_is_refused():
    """Nesting beyond what the parser can follow is an error of the file, not of the program."""
    assert refused("[" * 100_000 + "]" * 100_000, "a.json").problem == "values are nested too deep"
    assert refused("[" * 60 + "]" * 60, "a.json").problem == "values are nested more than 50 deep"


@pytest.mark.parametrize(
    ("text", "problem"),
    [
        ('{"a": NaN}', "NaN is not JSON"),
        ('{"a": 1,}', "this is not JSON: "),
        ('{"a": "\\ud800"}', 'half a surrogate pair stands in "\\ud800"'),
        ("", "this is not JSON: Expecting value"),
    ],
)
def test_what_is_no_json_is_refused(text, problem):
    """Extensions of JSON, broken JSON and broken characters are refused."""
    assert refused(text, "a.json").problem.startswith(problem)


def test_a_line_of_ten_megabytes_is_loaded_in_linear_time():
    """Length alone is no attack."""
    text = "x" * 10_000_000
    before = time.perf_counter()
    assert load(f"a: {text}\n", "a.yaml").data == {"a": text}
    assert load(f'{{"a": "{text}"}}', "a.json").data == {"a": text}
    assert time.perf_counter() - before < 10


def test_a_byte_order_mark_is_no_part_of_the_text(tmp_path):
    """UTF-8 with and without its mark reads the same."""
    file = tmp_path / "a.yaml"
    file.write_bytes(b"\xef\xbb\xbfa: 1\n")
    assert read_text(file, "a.yaml").text == "a: 1\n"


@pytest.mark.parametrize(
    ("content", "problem", "line"),
    [
        (b"a: 1\nb: \xff\n", "the file is not UTF-8: byte 0xff fits no character", 2),
        (b"a: 1\n\nb: \0\n", "the file holds NUL bytes: it is binary, not text", 3),
        ("a: 1".encode("utf-16"), "the file is UTF-16, not UTF-8", None),
    ],
)
def test_bytes_that_are_no_text_are_refused(tmp_path, content, problem, line):
    """Other encodings and binary files are named as what they are, with the line."""
    file = tmp_path / "a.yaml"
    file.write_bytes(content)
    with pytest.raises(SourceError) as caught:
        read_text(file, "a.yaml")
    assert (caught.value.problem, caught.value.place) == (problem, Place("a.yaml", line))


def test_a_file_beyond_the_limit_is_not_read(tmp_path):
    """A sparse file of a terabyte costs nothing."""
    file = tmp_path / "a.yaml"
    with file.open("wb") as opened:
        opened.truncate(10**12)
    with pytest.raises(SourceError, match="the file has 1,000,000,000,000 bytes"):
        read_text(file, "a.yaml")
