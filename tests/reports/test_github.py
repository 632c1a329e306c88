"""GitHub annotations: commands that a runner reads back word for word, ten of each level, nothing slipped in."""

import re

import pytest

from reports.registry import report
from schemas.finding import Location, Status
from schemas.result import Failure, Result
from tests.reports.many_findings import many
from tests.reports.record_builders import finding, price, result
from tests.reports.sample_contradictions import contradictions
from tests.reports.sample_results import SAMPLES

COMMAND = re.compile(r"::(?P<level>error|warning|notice|debug)(?: (?P<properties>[^:]*))?::(?P<message>.*)")
DATA = {"%0D": "\r", "%0A": "\n", "%25": "%"}
PROPERTIES = {"%3A": ":", "%2C": ",", **DATA}
Command = tuple[str, dict[str, str], str]


def unescaped(text: str, table: dict[str, str]) -> str:
    """Undo the escapes, as the runner does: the percent sign last."""
    for escape, character in table.items():
        text = text.replace(escape, character)
    return text


def commands(given: Result) -> list[Command]:
    """The annotations of the report, read as a runner reads the lines of a log."""
    read = []
    for line in report("github").render(given).split("\n"):
        if line.startswith("::debug::") or not line.lstrip().startswith("::"):
            continue
        command = COMMAND.fullmatch(line)
        assert command, line
        pairs = [pair.partition("=") for pair in (command["properties"] or "").split(",")]
        properties = {name: unescaped(value, PROPERTIES) for name, _, value in pairs}
        read.append((command["level"], properties, unescaped(command["message"], DATA)))
    return read


@pytest.mark.parametrize("sample", SAMPLES)
def test_every_line_is_a_command_or_one_of_ours(sample: str) -> None:
    """No word of a source begins a line, and none holds an old-style command outside of a message."""
    lines = report("github").render(SAMPLES[sample]()).splitlines()
    assert lines[0] == "::debug::consilience.annotations/1"
    assert [line for line in lines[1:-1] if not COMMAND.fullmatch(line)] == []
    assert not lines[-1].startswith("::")


def test_open_findings_are_annotated_with_level_place_and_title() -> None:
    """Known and waived ones are not."""
    found = commands(contradictions())
    assert [level for level, _, _ in found] == ["error"] * 4 + ["warning", "notice", "notice"]
    _, properties, message = found[0]
    assert properties == {"file": "articles/dispatch.md", "line": "7", "title": "A101 conflicting-values"}
    assert message == contradictions().findings[0].message
    assert found[4][1]["title"] == "A104 conflicting-dates (possible)"
    assert found[6][1]["title"] == "waiver ending"


def test_every_character_survives_or_is_spelled_out() -> None:
    """Commas, colons, percent signs and line ends cannot end a property or a command."""
    path = "odd, name: 100 %0A.md"
    text = "50 %: a,b::c %25 \r\n::error::slipped in"
    stated = price("a/x", path=path, line=3)
    found = finding("A101", "f", text, [[stated]])
    [(level, properties, message), _] = commands(result(claims=(stated,), findings=(found,)))
    assert (level, properties["file"], properties["line"]) == ("error", path, "3")
    assert message == "50 %: a,b::c %25 ::error::slipped in"


def test_a_path_that_no_log_can_hold_is_spelled_out() -> None:
    """Escape codes and bytes that are no UTF-8."""
    found = finding("A101", "f", "m", [[price("a/x")]], location=Location(path="a\x1b\udcff"))
    text = report("github").render(result(findings=(found,)))
    assert "file=a⟨U+001B⟩⟨U+DCFF⟩,title" in text.encode().decode()


def test_ten_of_each_level_and_a_line_for_the_rest() -> None:
    """GitHub shows no more of a step; failures come first."""
    failures = tuple(Failure(path=f"{n}.csv", problem="no CSV", remedy="mend it") for n in range(4))
    given = many(36).model_copy(update={"failures": failures})
    found = commands(given)
    assert [level for level, _, _ in found] == ["error"] * 10 + ["warning"] * 10 + ["notice"] * 10
    assert [properties["title"] for _, properties, _ in found[:5]] == ["could not complete"] * 4 + [
        "A101 conflicting-values"
    ]
    rest = [line for line in report("github").render(given).splitlines() if "not annotated" in line]
    assert rest == [
        "6 more errors not annotated: GitHub shows 10 of a step.",
        "2 more warnings not annotated: GitHub shows 10 of a step.",
        "2 more notices not annotated: GitHub shows 10 of a step.",
    ]


def test_ten_are_no_more_than_ten() -> None:
    """No line for a rest of none."""
    assert "not annotated" not in report("github").render(many(30))


def test_known_and_waived_findings_are_not_annotated() -> None:
    """They stop nothing."""
    assert commands(many(9, statuses=(Status.KNOWN, Status.WAIVED))) == []
