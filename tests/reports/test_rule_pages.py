"""The pages of rules: their Markdown as markup, whatever it holds."""

import re

from checker.commands.manual import explanation
from checker.rules.registry import RULES
from reports.html.rule_pages import rule_anchor, rule_pages
from schemas.finding import Severity
from schemas.result import RuleInfo
from tests.reports.sample_results import SAMPLES


def markup(text: str) -> str:
    """The page of a rule that says this of itself."""
    base = SAMPLES["contradictions"]()
    rules = {"A101": RuleInfo(name="n", summary="amounts that cannot all hold", severity=Severity.ERROR, help=text)}
    return str(rule_pages(base.model_copy(update={"rules": rules}), base.findings)[0].text)


def test_only_rules_that_found_something_have_a_page() -> None:
    """They come sorted by code, with their summary as a sentence."""
    base = SAMPLES["contradictions"]()
    pages = rule_pages(base, base.findings)
    assert [page.code for page in pages] == ["A101", "A102", "A103", "A104", "E503", "S201"]
    assert [page.anchor for page in pages] == [rule_anchor(page.code) for page in pages]
    assert rule_pages(base, ()) == ()


def test_markdown_becomes_markup() -> None:
    """Headings stand below that of the rule; code is code."""
    assert markup("What it is.\n\n## What it checks\nIt `reads`.\n\n```yaml\n- {a: <b>}\n```\n") == (
        "<p>What it is.</p>\n<h4>What it checks</h4>\n<p>It <code>reads</code>.</p>\n"
        '<pre><code class="language-yaml">- {a: &lt;b&gt;}\n</code></pre>\n'
    )


def test_hostile_markdown_stays_text() -> None:
    """A result can come from anybody: no element, no script address and no picture gets through."""
    found = markup(
        "<script>alert(1)</script> <img src=x onerror=alert(2)>\n\n[a](javascript:alert(3)) [b](data:text/html,x)\n\n"
        "![c](https://evil.example/x.png) <javascript:alert(4)>\n\n<div>\n\n</article>\n"
    )
    assert set(re.findall(r"<(/?[a-z][a-z0-9]*)", found)) <= {"p", "/p", "a", "/a"}
    assert re.findall(r'(?:href|src)="([^"]*)"', found) == ["https://evil.example/x.png"]


def test_the_page_of_every_shipped_rule_can_be_shown() -> None:
    """What ``explain`` prints has a heading for each part, and so has the report."""
    for rule in RULES:
        headings = re.findall(r"^## (.+)$", explanation(rule.code), re.MULTILINE)
        assert re.findall(r"<h4>(.+)</h4>", markup(explanation(rule.code).partition("\n")[2])) == headings
