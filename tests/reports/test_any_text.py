"""Whatever the sources say: every output for programs stays what its reader takes, with one finding in it."""

import csv
import io
import json
from xml.etree import ElementTree as ET

from hypothesis import given, settings
from hypothesis import strategies as st

from reports.registry import report
from schemas.finding import Cause
from schemas.result import Failure, Result
from tests.reports.record_builders import finding, price, result
from tests.reports.test_github import commands

TRICKS = [
    "::error::",
    "%0A",
    "\r\n",
    ",",
    ":",
    '"',
    "=1",
    "[a](1)",
    "{0}",
    "]]>",
    "<!--",
    "\x00",
    "\x1b[31m",
    "\ud800",
    "\u2028",
]
TEXT = st.lists(st.one_of(st.sampled_from(TRICKS), st.text(st.characters(), max_size=8)), max_size=6).map("".join)


@st.composite
def results(draw: st.DrawFn) -> Result:
    """One finding and one failure, all their words drawn."""
    stated = price("a/x", draw(TEXT), path=draw(TEXT.filter(bool)), line=1, subject=draw(TEXT), attribute=draw(TEXT))
    cause = Cause(name=draw(TEXT), text=draw(TEXT), confidence=1)
    found = finding("A101", draw(TEXT), draw(TEXT), [[stated]], causes=(cause,))
    failure = Failure(path=draw(st.none() | TEXT), problem=draw(TEXT), remedy=draw(TEXT))
    return result(claims=(stated,), findings=(found,), failures=(failure,), summary={"agreed": 1})


@settings(max_examples=150, deadline=None)
@given(results())
def test_every_output_is_read_back_with_what_it_should_hold(made: Result) -> None:
    """UTF-8 throughout; a reader of the format finds the finding and the failure, and nothing else."""
    texts = {name: report(name).render(made).encode().decode() for name in ("sarif", "junit", "gitlab", "csv", "jsonl")}
    [run] = json.loads(texts["sarif"])["runs"]
    assert len(run["results"]) == len(run["invocations"][0]["toolExecutionNotifications"]) == 1
    cases = ET.fromstring(texts["junit"]).findall(".//testcase")
    assert sorted(child.tag for case in cases for child in case) == ["error", "failure"]
    assert len(json.loads(texts["gitlab"])) == 2
    rows = list(csv.DictReader(io.StringIO(texts["csv"], newline=""), strict=True))
    assert [row["kind"] for row in rows] == ["failure", "finding"]
    assert not any(cell.startswith(("=", "+", "-", "@")) for row in rows for cell in row.values())
    assert len([json.loads(line) for line in texts["jsonl"].split("\n")[:-1]]) == 2
    assert [level for level, _, _ in commands(made)] == ["error", "error"]
