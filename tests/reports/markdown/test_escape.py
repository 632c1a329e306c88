"""Text of sources in Markdown: shown as it is, and never more than text."""

import pytest
from markdown_it import MarkdownIt

from reports.markdown.escape import APART, code, escape

GITHUB = MarkdownIt("gfm-like", {"html": True, "linkify": False})
"""Markdown as GitHub reads it, with tables, strike-through and markup; it links addresses elsewhere."""


def shown(text: str) -> str:
    """Escaped text as markup, without the spaces of no width."""
    return GITHUB.renderInline(escape(text)).replace("\u200b", "")


@pytest.mark.parametrize(
    ("text", "markup"),
    [
        ("*bold* **bold** _it_ __it__ ~~gone~~", "*bold* **bold** _it_ __it__ ~~gone~~"),
        ("`code` ``code``", "`code` ``code``"),
        ("[link](https://x.example) ![picture](x.png)", "[link](https://x.example) ![picture](x.png)"),
        ("<script>alert(1)</script> <!-- x", "&lt;script&gt;alert(1)&lt;/script&gt; &lt;!-- x"),
        ("AT&T &amp; &lt;b&gt; &#64;", "AT&amp;T &amp;amp; &amp;lt;b&amp;gt; &amp;#64;"),
        ("a\\*b\\", "a\\*b\\"),
        ("$x^2$ and $4 billion", "$x^2$ and $4 billion"),
        ("snake_case_name 2 > 1", "snake_case_name 2 &gt; 1"),
        ("a | b || c", "a | b || c"),
        ("[^1] [x] [ ]", "[^1] [x] [ ]"),
    ],
)
def test_signs_are_shown_as_signs(text: str, markup: str) -> None:
    """Nothing formats, links or hides."""
    assert shown(text) == markup


@pytest.mark.parametrize(
    "text",
    [
        "# head",
        "- item",
        "+ item",
        "* item",
        "1. item",
        "12) item",
        "> quote",
        "---",
        "===",
        "``` code",
        "| a |",
        "    x",
    ],
)
def test_the_start_of_a_line_opens_nothing(text: str) -> None:
    """At the start of a line it is a paragraph with these very words."""
    words = text.strip().replace(">", "&gt;")
    assert GITHUB.render(escape(text)).replace("\u200b", "") == f"<p>{words}</p>\n"


@pytest.mark.parametrize(
    ("text", "call"),
    [
        ("ask @octocat and @org/team", "@"),
        ("as in #12 and org/repo#7", "#"),
        ("write to me@example.org", "@"),
        ("see GH-12", "GH"),
        ("merge !12 and ~34 and %5 and &6", "!"),
        ("https://evil.example", ":"),
        ("www.evil.example", "www"),
        ("mailto:me", "mailto"),
    ],
)
def test_nobody_is_called_and_nothing_is_linked(text: str, call: str) -> None:
    """Every sign that a forge links is kept apart from what it would link."""
    escaped = escape(text)
    assert f"{call}{APART}" in escaped
    assert shown(text) == text.replace("&", "&amp;")
    for sign in "@#":
        assert not any(after[:1].isalnum() for after in escaped.replace(APART, " ").split(sign)[1:])


def test_reordering_and_control_are_spelled_out() -> None:
    """A comment shows the order in which things are written, on one line."""
    assert escape("a\u202eb\x1b[31m\nc") == "a⟨U+202E⟩b⟨U+001B⟩\\[31m c"
    assert escape("\ue000@x") == f"@{APART}x"
    assert escape("") == ""


@pytest.mark.parametrize("text", ["a.md:3:1", "a`b``c.md", "`", "``", "a|b.md", "@me", "<b>", " ", "x\\"])
def test_code_is_code_whatever_it_holds(text: str) -> None:
    """Ticks inside are outnumbered; in a table a bar stays in its cell."""
    words = " ".join(text.split())
    table = f"| a |\n|---|\n| {code(text)} |\n"
    markup = words.replace("&", "&amp;").replace("<", "&lt;").replace(">", "&gt;")
    assert (f"<td><code>{markup}</code></td>" if words else "<td></td>") in GITHUB.render(table)
