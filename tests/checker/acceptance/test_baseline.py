"""The baseline: known findings pass, changed and new ones do not, gone ones are told."""

import json
from pathlib import Path

import pytest

from tests.checker.acceptance.command import call, claims, feeds, project, result, statuses

FILE = "consilience-baseline.jsonl"
CHECK = (".", "--key", "id", "--baseline", FILE)
HEAD = '{"schema": "consilience.baseline/1", "fingerprints": "1"}\n'
ENTRY = '{"rule": "A101", "fingerprint": "0123456789abcdef", "value_hash": "0123456789abcdef", "text": "x"}\n'


def known(**rows):
    """Write feeds, and a baseline of what they hold."""
    feeds(**rows)
    ended = call("baseline", "update", ".", "--key", "id")
    assert ended.exit_code == 0, ended.output
    return ended.stdout


def test_what_the_baseline_holds_passes():
    """The same findings again are known, and the gate is open."""
    assert known(a="1:10 2:20", b="1:11 2:20") == f"wrote {FILE}: 1 finding\n"
    assert statuses(".", "--key", "id") == (1, {"1, price is 10 in a but 11 in b": "new"})
    assert statuses(*CHECK) == (0, {"1, price is 10 in a but 11 in b": "known"})


def test_a_new_finding_is_new():
    """It fails beside the known one."""
    known(a="1:10 2:20", b="1:11 2:20")
    feeds(b="1:11 2:22")
    assert statuses(*CHECK) == (
        1,
        {"1, price is 10 in a but 11 in b": "known", "2, price is 20 in a but 22 in b": "new"},
    )


def test_a_changed_value_opens_the_finding_again():
    """It is gated like a new one and says what was known."""
    known(a="1:10 2:20", b="1:11 2:20")
    feeds(b="1:12 2:20")
    code, found = result(*CHECK)
    assert [(finding["status"], finding["before"]) for finding in found["findings"]] == [
        ("changed", "1, price is 10 in a but 11 in b (gap 1, 9.1 %)")
    ]
    assert code == 1
    assert {name: found["summary"][name] for name in ("new", "changed", "known", "waived")} == {
        "new": 0,
        "changed": 1,
        "known": 0,
        "waived": 0,
    }


def test_a_reformatted_value_stays_known():
    """The hash is of values, not of their wording."""
    claims("gazette", {"attribute": "cost", "value": "$2.5 billion"})
    claims("courier", {"attribute": "cost", "value": "$4.5 billion"})
    assert call("baseline", "update").exit_code == 0
    claims("gazette", {"attribute": "cost", "value": "USD 2.5bn"})
    found = result("--baseline", FILE)[1]["findings"]
    assert [one["status"] for one in found if one["rule"] == "A101"] == ["known"]


def test_a_finding_that_is_gone_is_told_and_fails_only_a_strict_run():
    """Stale entries are named with rule and words; 1, not 3: the check itself is complete."""
    known(a="1:10 2:20", b="1:11 2:20")
    feeds(b="1:10 2:20")
    code, found = result(*CHECK)
    assert (code, found["findings"]) == (0, [])
    stale = found["acceptance"]["stale"]
    assert [(entry["rule"], entry["text"]) for entry in stale] == [
        ("A101", "1, price is 10 in a but 11 in b (gap 1, 9.1 %)")
    ]
    assert result(*CHECK, "--strict")[0] == 1
    assert result(*CHECK, "--strict", "--fail-on", "never")[0] == 0


def test_an_unreadable_source_makes_nothing_stale():
    """What could not be looked for is not gone; the exit code says that the run is incomplete."""
    known(a="1:10 2:20", b="1:11 2:20")
    Path("b.csv").write_bytes(b"")
    code, found = result(*CHECK, "--strict")
    assert (code, found["acceptance"]["stale"]) == (3, [])


def test_entries_of_rules_that_did_not_run_are_neither_stale_nor_lost():
    """`--select` looks at a part of the findings; the rest of the baseline is left in peace."""
    known(a="1:10 2:20", b="1:11 2:20")
    before = Path(FILE).read_text()
    assert result(*CHECK, "--select", "S", "--strict")[1]["acceptance"]["stale"] == []
    assert call("baseline", "update", ".", "--key", "id", "--select", "S").exit_code == 0
    assert Path(FILE).read_text() == before


def test_check_never_writes_the_baseline():
    """Its bytes and its time stay, whatever is found."""
    known(a="1:10 2:20", b="1:11 2:20")
    before = (Path(FILE).read_bytes(), Path(FILE).stat().st_mtime_ns)
    feeds(b="1:12 2:21")
    assert result(*CHECK)[0] == 1
    assert (Path(FILE).read_bytes(), Path(FILE).stat().st_mtime_ns) == before


def test_an_update_says_what_changed():
    """New, changed and gone entries are counted; without any of them the file is not written."""
    known(a="1:10 2:20 3:30", b="1:11 2:21 3:30")
    assert known(b="1:12 2:20 3:33") == f"wrote {FILE}: 2 findings (1 new, 1 changed, 1 gone)\n"
    time = Path(FILE).stat().st_mtime_ns
    assert call("baseline", "update", ".", "--key", "id").stdout == f"wrote {FILE}: 2 findings (nothing changed)\n"
    assert Path(FILE).stat().st_mtime_ns == time


def test_one_sorted_line_for_each_finding_and_nothing_of_this_machine(tmp_path):
    """A person reads the difference of two baselines: no time, no line, no path, no host."""
    known(a="1:10 2:20 3:30", b="1:11 2:21 3:31")
    lines = Path(FILE).read_text().splitlines()
    assert json.loads(lines[0]) == {"schema": "consilience.baseline/1", "fingerprints": "1"}
    entries = [json.loads(line) for line in lines[1:]]
    assert [list(entry) for entry in entries] == [["rule", "fingerprint", "value_hash", "text"]] * 3
    assert entries == sorted(entries, key=lambda entry: (entry["rule"], entry["fingerprint"]))
    assert str(tmp_path) not in Path(FILE).read_text()


def test_order_of_rows_and_files_changes_no_byte():
    """The same findings make the same file."""
    known(a="1:10 2:20 3:30", b="1:11 2:21 3:31")
    before = Path(FILE).read_bytes()
    known(b="3:31 1:11 2:21", a="2:20 3:30 1:10")
    assert Path(FILE).read_bytes() == before


def test_line_separators_in_names_do_not_break_lines():
    """Text of sources cannot make an entry into two, nor turn the direction of the text."""
    for source, amount in (("gazette", "$2bn"), ("courier", "$4bn")):
        claims(source, {"subject": "Kes\u2028trel\u202e", "attribute": "cost", "value": amount})
    project(attributes={"cost": {"label": "cost"}})
    assert call("baseline", "update").exit_code == 0
    text = Path(FILE).read_text(encoding="utf-8")
    assert len(text.splitlines()) == 2
    assert all(sign.isprintable() for sign in text.replace("\n", ""))
    assert set(statuses("--baseline", FILE)[1].values()) == {"known"}


def test_an_incomplete_run_leaves_the_baseline_as_it_is():
    """A source that cannot be read would take its findings out of it."""
    known(a="1:10 2:20", b="1:11 2:20")
    before = Path(FILE).read_bytes()
    Path("b.csv").write_bytes(b"")
    ended = call("baseline", "update", ".", "--key", "id")
    assert ended.exit_code == 3
    assert "b.csv: the file is empty" in ended.stderr
    assert f"{FILE} is left as it is" in ended.stderr
    assert Path(FILE).read_bytes() == before


def test_a_renamed_source_keeps_what_is_known_of_it():
    """The id of a source follows the name of its file; findings about one source alone are recognised all the same."""
    parts = [
        {"ref": ref, "attribute": "revenue", "value": value}
        for ref, value in [("t", "$9bn"), ("a", "$4bn"), ("b", "$3bn")]
    ]
    sums = [{"total": "t", "parts": ["a", "b"], "complete": True}]
    attributes = {"revenue": {"label": "revenue", "identity": ["part"]}}
    project(attributes=attributes)
    for number, part in enumerate(parts):
        part["scope"] = {"part": str(number)}
    claims("gazette", *parts, arithmetic=sums)
    assert call("baseline", "update").exit_code == 0
    Path("gazette.yaml").rename("evening-gazette.yaml")
    code, found = result("--baseline", FILE)
    assert {(finding["rule"], finding["status"]) for finding in found["findings"]} == {("S201", "known")}
    assert (code, found["acceptance"]["stale"]) == (0, [])


def test_another_source_with_the_same_mistake_is_new():
    """While the known source is there, a finding like it about another one is not taken for it."""
    test_a_renamed_source_keeps_what_is_known_of_it()
    Path("gazette.yaml").write_text(Path("evening-gazette.yaml").read_text())
    assert call("baseline", "update", "gazette.yaml", "--baseline", "one.jsonl").exit_code == 0
    code, found = result("--baseline", "one.jsonl")
    assert sorted(finding["status"] for finding in found["findings"] if finding["rule"] == "S201") == ["known", "new"]
    assert code == 1


def test_the_project_file_may_name_the_baseline():
    """It is relative to the project file; the command line wins."""
    project(gate={"baseline": "known.jsonl"})
    feeds(a="1:10 2:20", b="1:11 2:20")
    assert call("baseline", "update", ".", "--key", "id").stdout == "wrote known.jsonl: 1 finding\n"
    assert result(".", "--key", "id")[0] == 0
    Path("none.jsonl").write_text(HEAD)
    assert result(".", "--key", "id", "--baseline", "none.jsonl")[0] == 1


@pytest.mark.parametrize(
    ("text", "said"),
    [
        (None, f"{FILE}: there is no baseline here (write one with `consilience baseline update`)"),
        ("", f"{FILE}:1: this is no baseline"),
        ("id,price\n1,2\n", f"{FILE}:1: this is no baseline"),
        ('{"schema": "consilience.result/1"}\n', f"{FILE}:1: this is no baseline"),
        (
            '{"schema": "consilience.baseline/2"}\n',
            f"{FILE}:1: this baseline is of another version (consilience.baseline/2)",
        ),
        (
            HEAD.replace('"1"', '"0"'),
            f"{FILE}:1: its fingerprints are of version 0, those of this program of version 1",
        ),
        (HEAD + ENTRY + "<<<<<<< ours\n", f"{FILE}:3: a merge left its marks here"),
        (HEAD + "{\n", f"{FILE}:2: this line is not JSON"),
        (HEAD + '{"rule": "A101"}\n', f"{FILE}:2: this is no entry of a baseline: fingerprint: field required"),
        (
            HEAD + ENTRY + ENTRY.replace('hash": "0', 'hash": "1'),
            f"{FILE}:3: the finding 0123456789abcdef is entered twice with different values",
        ),
        (HEAD + ENTRY[:10] + "\0", f"{FILE}:2: the file holds NUL bytes"),
    ],
)
def test_a_baseline_that_cannot_be_read_is_bad_usage(text, said):
    """2, with the line and what to do; nothing is taken for known in silence."""
    feeds(a="1:10", b="1:11")
    if text is not None:
        Path(FILE).write_text(text)
    ended = call("check", *CHECK, "-o", "json:out.json")
    assert (ended.exit_code, Path("out.json").exists()) == (2, False)
    assert said in ended.stderr
    assert "(" in ended.stderr.removeprefix(said)


@pytest.mark.parametrize("text", [HEAD + "<<<<<<< ours\n", HEAD.replace("/1", "/0"), HEAD.replace('"1"', '"0"')])
def test_an_update_replaces_a_baseline_that_cannot_be_read(text):
    """It is what the remedy of the error says; what was known is lost, and that is said."""
    feeds(a="1:10", b="1:11")
    Path(FILE).write_text(text)
    ended = call("baseline", "update", ".", "--key", "id")
    assert (ended.exit_code, "it is written anew" in ended.stderr) == (0, True)
    assert statuses(*CHECK)[0] == 0


def test_an_update_leaves_other_files_alone():
    """A slip in the name of the file must not cost it; nor is a folder made."""
    feeds(a="1:10", b="1:11")
    before = Path("a.csv").read_bytes()
    ended = call("baseline", "update", ".", "--key", "id", "--baseline", "a.csv")
    assert (ended.exit_code, Path("a.csv").read_bytes()) == (2, before)
    assert "a.csv:1: this is no baseline" in ended.stderr
    assert call("baseline", "update", ".", "--key", "id", "--baseline", "no/where.jsonl").exit_code == 2


def test_a_line_that_both_sides_of_a_merge_added_counts_once():
    """`merge=union` and a careless hand leave doubles; they say the same."""
    known(a="1:10 2:20", b="1:11 2:20")
    text = Path(FILE).read_text()
    Path(FILE).write_text(text + text.splitlines()[1] + "\n\n")
    assert result(*CHECK, "--strict")[0] == 0
