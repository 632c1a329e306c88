"""The report for a terminal: fits the screen, safe to print, honest about what it leaves out."""

import unicodedata
from typing import Any

import pytest
from rich.cells import cell_len

from reports.interface import Layout
from reports.registry import report
from reports.terminal.report import WHOLE
from reports.wording import verdict
from schemas.agreement import Standing
from schemas.finding import SetAside
from tests.reports.many_findings import many
from tests.reports.record_builders import BILLION, claim, fact, finding, result, scaled
from tests.reports.sample_contradictions import SOURCES
from tests.reports.sample_results import SAMPLES


@pytest.mark.parametrize("width", [40, 80, 120])
@pytest.mark.parametrize("sample", SAMPLES)
def test_no_line_is_wider_than_the_screen(sample: str, width: int) -> None:
    """Not even words of ten thousand letters break the layout."""
    text = report("terminal").render(SAMPLES[sample](), Layout(width=width))
    assert [line for line in text.splitlines() if cell_len(line) > width] == []


@pytest.mark.parametrize("sample", SAMPLES)
def test_the_verdict_opens_and_closes_the_report(sample: str) -> None:
    """Whoever sees only the last screen sees the verdict."""
    lines = report("terminal").render(SAMPLES[sample]()).splitlines()
    assert lines[0] == lines[-1] == verdict(SAMPLES[sample]())


@pytest.mark.parametrize("layout", [Layout(), Layout(width=80), Layout(width=80, quiet=True)])
@pytest.mark.parametrize("sample", SAMPLES)
def test_without_colour_nothing_but_text_is_printed(sample: str, layout: Layout) -> None:
    """No escape code, ours or a source's, gets through."""
    text = report("terminal").render(SAMPLES[sample](), layout)
    assert {c for c in text if unicodedata.category(c) == "Cc"} == {"\n"}


def test_colour_adds_codes_and_no_words() -> None:
    """Severity is a word and a sign before it is a colour."""
    plain = report("terminal").render(SAMPLES["warned"](), Layout(width=80))
    coloured = report("terminal").render(SAMPLES["warned"](), Layout(width=80, colour=True))
    assert "\x1b[1;33m▲ possible warning\x1b[0m A104" in coloured
    assert "▲ possible warning A104" in plain


def test_quiet_is_the_verdict_and_a_line_for_each_finding() -> None:
    """Open findings only, in the form editors and log searches know, whatever the width."""
    given = SAMPLES["warned"]()
    assert report("terminal").render(given, Layout(width=40, quiet=True)).splitlines() == [
        (
            "articles/dispatch.md:19: ▲ possible warning A104 conflicting-dates: The Ridge data centre opened on "
            "3 March 2025 in courier but is to open in June 2025 in dispatch."
        ),
        verdict(given),
    ]


def test_long_sides_and_lists_say_how_much_is_left_out() -> None:
    """A side of thirty claims and a list of thirty rows are cut, and counted."""
    about: dict[str, Any] = {"subject": "S", "attribute": "a"}
    many = [claim(f"courier/{n:02}", scaled("$8 billion", "8", BILLION), **about) for n in range(30)]
    lone = claim("dispatch/1", scaled("$4 billion", "4", BILLION), **about)
    given = result(
        sources=SOURCES,
        claims=(*many, lone),
        facts=(fact("f", [*many, lone], Standing.DISAGREE, [[lone], many]),),
        findings=(finding("A101", "x", "They differ.", [[lone], many], fact="f"),),
        set_aside=tuple(SetAside(path="a.csv", line=n, reason="not a number") for n in range(1, 31)),
    )
    text = report("terminal").render(given)
    assert text.count("courier · articles/courier.md\n") == 6
    assert "and 24 more claims" in text
    assert "Set aside: 30 rows, records or files" in text
    assert "…         and 10 more, in the html and json reports" in text


def test_ids_that_the_result_does_not_hold_are_passed_over() -> None:
    """A result that keeps only some of its claims still renders."""
    lone = claim("dispatch/1", scaled("$4 billion", "4", BILLION), subject="S", attribute="a")
    given = result(findings=(finding("A101", "x", "They differ.", [[lone]]),), summary={"sources": 2, "agreed": 1})
    assert "They differ." in report("terminal").render(given)
    assert "They differ." in report("html").render(given)


@pytest.mark.parametrize("width", [80, None])
def test_a_long_place_keeps_its_line(width: int | None) -> None:
    """A path too long for its column goes on below; where nothing is folded it stands in one piece."""
    path = f"{'folder/' * 9}notes-of-the-committee.txt"
    aside = (SetAside(path=path, line=1234, reason="not a number", remedy=""),)
    text = report("terminal").render(result(set_aside=aside), Layout(width=width))
    lines = text.splitlines()
    pieces = "".join(line[2:42].strip() for line in lines if line.startswith("  "))
    assert f"{path}:1234" in (pieces if width else text)


def test_findings_are_counted_by_rule_where_there_are_several() -> None:
    """The gravest first; one rule alone is in the verdict already."""
    text = report("terminal").render(SAMPLES["contradictions"]())
    assert (
        "  ✗ error    A101 conflicting-values: 3 findings\n  ✗ error    A103 conflicting-categories: 1 finding, 1 accepted\n"
        in text
    )
    assert "  ▲ warning  A102 adjacent-values: 1 finding, 1 accepted\n" in text
    assert "conflicting-dates: 1 finding" not in report("terminal").render(SAMPLES["warned"]())


def test_a_claim_on_no_side_is_shown_too() -> None:
    """A term of the arithmetic that contradicts nothing stands below the sides."""
    about: dict[str, Any] = {"subject": "S", "attribute": "a"}
    opening, level, closing = (claim(f"a/{n}", scaled(f"${n} billion", str(n), BILLION), **about) for n in (1, 3, 4))
    found = finding("A101", "f", "S", [[level], [closing]]).model_copy(update={"claims": ("a/1", "a/3", "a/4")})
    text = report("terminal").render(result(claims=(opening, level, closing), findings=(found,)))
    assert "    side 2  $4 billion  a · articles/a.md\n    also    $1 billion  a · articles/a.md\n" in text


def test_a_long_quote_is_cut_around_its_value() -> None:
    """The number at the end of a long sentence is not what is left out."""
    quote = "word " * 60 + "costs $4 billion in all " + "word " * 60
    said = claim("a/1", scaled("$4 billion", "4", BILLION), quote, subject="S", attribute="a")
    text = report("terminal").render(result(claims=(said,), findings=(finding("A101", "f", "S", [[said]]),)))
    (words,) = (line for line in text.splitlines() if "“" in line)
    assert "word costs $4 billion in all word" in words
    assert (words.count("…"), len(words.strip()) < 140) == (2, True)


def test_findings_beyond_many_screens_are_told_in_one_line_each() -> None:
    """None is left out; the gravest are whole."""
    text = report("terminal").render(many(WHOLE + 20))
    lines = text.splitlines()
    heading = lines.index("20 more findings, in one line each")
    assert [line.partition(": ")[0] for line in lines[heading + 2 : heading + 4]] == [
        "feeds/beta.csv:502",
        "feeds/beta.csv:503",
    ]
    assert sum("    side 1" in line for line in lines) == WHOLE
    assert all(f"UA-{row} is" in text or f"UA-{row}, " in text for row in range(WHOLE + 20))
