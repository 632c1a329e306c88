"""The page of each rule that found something, from its Markdown to markup that is safe whatever it says."""

import re
from collections import Counter
from collections.abc import Iterable
from dataclasses import dataclass
from functools import cache

from markdown_it import MarkdownIt
from markupsafe import Markup

from reports.html.slugs import slug
from reports.text import sentence, visible
from schemas.finding import Finding
from schemas.result import Result

HEADING = re.compile(r"<(/?)h[1-6]>")
"""A heading of a page; all stand below the heading of the rule."""


@dataclass(frozen=True)
class RulePage:
    """A rule that found something, and what it says of itself."""

    anchor: str
    code: str
    name: str
    summary: str
    text: Markup


def rule_anchor(code: str) -> str:
    """The anchor of a rule's page."""
    return f"rule-{slug(code)}"


def rule_pages(result: Result, findings: Iterable[Finding]) -> tuple[RulePage, ...]:
    """The pages of the rules that these findings are of, sorted by code."""
    used = Counter(finding.rule for finding in findings)
    return tuple(
        RulePage(
            anchor=rule_anchor(code),
            code=visible(code),
            name=visible(info.name),
            summary=sentence(visible(info.summary)),
            text=_markup(info.help),
        )
        for code, info in sorted(result.rules.items())
        if used[code]
    )


def _markup(text: str) -> Markup:
    """Markdown as markup: elements in it are shown as text, pictures are left as they are written."""
    # markdown-it escapes all text, lets no markup through and links to no script when it is told ``html=False``.
    rendered = HEADING.sub(r"<\1h4>", _markdown().render(text))
    return Markup(rendered)  # noqa: S704 - see above


@cache
def _markdown() -> MarkdownIt:
    return MarkdownIt("commonmark", {"html": False}).disable("image")
