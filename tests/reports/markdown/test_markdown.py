"""The report in Markdown: what it says, in which order, and within which size."""

import re
from collections.abc import Callable
from decimal import Decimal

import pytest
from markdown_it import MarkdownIt

from reports.lookup import Lookup
from reports.markdown.findings import finding_markdown
from reports.markdown.fitting import fitted
from reports.markdown.job_summary import SUMMARY
from reports.markdown.page import MARK
from reports.markdown.report import COMMENT
from reports.registry import report
from reports.wording import sentences
from schemas.agreement import Standing
from schemas.quantity import point
from schemas.result import Result
from tests.reports.record_builders import claim, fact, finding, result
from tests.reports.sample_results import SAMPLES

GITHUB = MarkdownIt("gfm-like", {"html": True, "linkify": False})


def many(number: int, text: str = "{} kg") -> Result:
    """A result with this many contradictions."""
    claims, facts, findings = [], [], []
    for place in range(number):
        sides = [
            [
                claim(
                    f"{source}/{place}",
                    point(Decimal(value), text=text.format(value)),
                    f"{value} <b>",
                    subject=f"S{place}",
                    attribute="w",
                )
            ]
            for source, value in (("a", 10), ("b", 20))
        ]
        pair = [side[0] for side in sides]
        claims += pair
        facts.append(fact(f"f{place}", pair, Standing.DISAGREE, sides))
        findings.append(finding("A101", f"{place:016x}", f"S{place} is 10 in a but 20 in b", sides, fact=f"f{place}"))
    return result(claims=tuple(claims), facts=tuple(facts), findings=tuple(findings))


def headings(text: str) -> list[str]:
    """The headings of the sections, without their numbers."""
    return [re.sub(r"[:,].*", "", line[4:]) for line in text.splitlines() if line.startswith("### ")]


@pytest.mark.parametrize("name", SAMPLES)
def test_it_opens_with_the_mark_and_the_verdict(name: str) -> None:
    """The first words tell a later run that this is no source; then come the sentences of every other report."""
    text = report("markdown").render(SAMPLES[name]())
    said = sentences(SAMPLES[name]())
    assert text.startswith(f"{MARK}\n## ")
    assert text.splitlines()[1].endswith(said[0])
    assert all(sentence in text for sentence in said)


def test_the_order_is_that_of_the_other_reports() -> None:
    """Suspects, findings, accepted ones, what agrees, what took no part."""
    text = report("markdown").render(SAMPLES["contradictions"]())
    assert headings(text) == [
        "Look here first", "Findings", "Accepted", "About waivers and baseline", "Agreed", "In one source only", "Not compared",
        "Blocked", "Set aside",
    ]  # fmt: skip
    assert headings(report("markdown").render(SAMPLES["failed"]()))[-1] == "Could not complete"


def test_known_and_waived_findings_are_counted_with_their_reason() -> None:
    """They are not among the findings, and the reason stands beside them."""
    text = report("markdown").render(SAMPLES["contradictions"]())
    assert "### Accepted: 2 findings (1 known, 1 waived)" in text
    assert "waived: both round the same filing, by desk, until 2026-06-30" in text
    assert "#### ✗ error A103" not in text


def test_no_findings_is_not_nothing_compared() -> None:
    """A run that compared nothing says that it is no pass."""
    assert "not a pass" in report("markdown").render(SAMPLES["nothing_compared"]())
    assert "not a pass" in report("markdown").render(SAMPLES["empty"]())
    agreed = report("markdown").render(SAMPLES["agreed"]())
    assert "not a pass" not in agreed
    assert "## ✓ " in agreed


def test_hostile_text_makes_no_markup() -> None:
    """The elements of the page are those that the report writes itself."""
    markup = GITHUB.render(report("markdown").render(SAMPLES["hostile"]()))
    ours = {
        "h2",
        "h3",
        "h4",
        "p",
        "strong",
        "ul",
        "li",
        "table",
        "thead",
        "tbody",
        "tr",
        "th",
        "td",
        "code",
        "details",
        "summary",
    }
    assert set(re.findall(r"<([a-z][a-z0-9]*)", markup)) <= ours
    assert "&lt;script&gt;alert" in markup


def test_a_table_keeps_its_columns() -> None:
    """A bar or a tick in a source's words opens no further cell."""
    sides = [
        [claim("a|b/1", point(Decimal(1), text="1 | `2"), "x | `y` || z", path="a|`b.md", subject="S", attribute="w")],
        [claim("c/1", point(Decimal(2), text="2"), subject="S", attribute="w")],
    ]
    found = finding("A101", "f", "S", sides)
    text = finding_markdown(found, Lookup(result(claims=tuple(side[0] for side in sides), findings=(found,))))
    rows = re.findall(r"<tr>(.*?)</tr>", GITHUB.render(text), re.DOTALL)
    assert [len(re.findall(r"<t[hd]", row)) for row in rows] == [5, 5, 5]


@pytest.mark.parametrize(
    ("name", "limit", "measure"),
    [("markdown", COMMENT, len), ("job-summary", SUMMARY, lambda text: len(text.encode()))],
)
def test_a_large_result_stays_within_the_size(name: str, limit: int, measure: Callable[[str], int]) -> None:
    """The first findings are whole, the next ones in one line, the others counted; every finding is one of these."""
    text = report(name).render(many(8_000))
    assert limit * 0.9 < measure(text) <= limit
    whole, short = text.count("\n#### "), text.count("\n- ✗ error")
    more = re.search(r"\*\*([\d,]+) more findings in the JSON report\.\*\*", text)
    assert more is not None
    assert (whole > 0, short > 0) == (True, True)
    assert whole + short + int(more.group(1).replace(",", "")) == 8_000
    assert "### Findings: 8,000" in text


@pytest.mark.parametrize("sign", ["<", "|", "@a", "é"])
def test_what_grows_by_escaping_is_measured_as_written(sign: str) -> None:
    """A text of signs that take five characters each does not break the limit."""
    assert len(report("markdown").render(many(600, sign * 500 + "{}"))) <= COMMENT


def test_a_finding_can_be_copied_whole() -> None:
    """Nothing is folded away in what a reader copies: sides, words with the value in bold, cause, rule, fingerprint."""
    sample = SAMPLES["contradictions"]()
    text = finding_markdown(sample.findings[0], Lookup(sample))
    assert "<details>" not in text
    for words in (
        "#### ✗ error A101 conflicting-values: Amazon · investment total · to: Anthropic · 2024-11",
        "| Side 1 | dispatch · 2025-01-05 · for 2025-01 (assumed) | **$4 billion** | $3.5 billion to $4.5 billion |",
        "“Amazon, which has invested **$4 billion** in Anthropic,” `articles/dispatch.md:7`",
        "- Behind side 2: 2 independent sources of 3",
        "- Gap: $4 billion (50 %)",
        "- Likely cause: $4 billion is what Amazon had invested before the $4 billion round of November 2024",
        "- Rule: A101 conflicting-values: Quantities of one fact that cannot all hold. A gap of up to 1 % of the larger value",
        "- Fingerprint: `1a01`",
    ):
        assert words in text


def test_texts_are_fitted_whole_then_short() -> None:
    """Ten pieces of room: three whole ones of two, and the rest of the room for short ones."""
    whole, short = [lambda: "ww"] * 9, [lambda: "s"] * 9
    assert fitted(whole, short, 18, len) == (["ww"] * 9, 0)
    assert fitted(whole, short, 10, len) == (["ww"] * 4 + ["s"] * 2, 3)
    assert fitted(whole, short, 0, len) == ([], 9)
    assert fitted([], [], 10, len) == ([], 0)
