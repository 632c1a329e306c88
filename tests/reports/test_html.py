"""The HTML page: whole in one file, closed to everything else, and safe whatever the sources say."""

import re
from base64 import b64encode
from collections import Counter
from hashlib import sha256
from html.parser import HTMLParser

import pytest

from reports.registry import report
from reports.wording import sentences
from tests.reports.sample_results import SAMPLES

VOID = {"meta", "input", "br", "col", "hr", "img", "link"}
ELEMENTS = {
    "a", "article", "aside", "bdi", "body", "button", "caption", "circle", "code", "col", "colgroup", "dd", "details",
    "dialog", "div", "dl", "dt", "fieldset", "figcaption", "figure", "footer", "form", "g", "h1", "h2", "h3", "h4", "head",
    "header", "html", "input", "kbd", "label", "legend", "li", "line", "main", "mark", "meta", "nav", "ol", "output", "p",
    "path", "pre", "q", "rect", "script", "section", "span", "strong", "style", "summary", "svg", "table", "tbody", "td",
    "text", "th", "thead", "title", "tr", "ul",
}  # fmt: skip
"""Every element the templates write; any other one came from a source."""


class Page(HTMLParser):
    """A page taken apart: elements in order, texts by element, and whether every element was closed."""

    def __init__(self, text: str) -> None:
        super().__init__()
        self.elements: list[tuple[str, dict[str, str | None]]] = []
        self.texts: list[tuple[str, str]] = []
        self.open: list[str] = []
        self.feed(text)
        self.close()

    def handle_starttag(self, tag: str, attrs: list[tuple[str, str | None]]) -> None:
        self.elements.append((tag, dict(attrs)))
        if tag not in VOID:
            self.open.append(tag)

    def handle_startendtag(self, tag: str, attrs: list[tuple[str, str | None]]) -> None:
        self.elements.append((tag, dict(attrs)))

    def handle_endtag(self, tag: str) -> None:
        assert self.open.pop() == tag

    def handle_data(self, data: str) -> None:
        self.texts.append((self.open[-1] if self.open else "", data))

    def text_of(self, tag: str) -> list[str]:
        """The texts directly in elements of this name."""
        return [text for name, text in self.texts if name == tag]

    def attributes(self, name: str) -> list[str]:
        """All values of an attribute."""
        return [value or "" for _, given in self.elements for key, value in given.items() if key == name]

    @property
    def shown(self) -> str:
        """The text a reader sees."""
        return " ".join("".join(text for tag, text in self.texts if tag not in ("script", "style")).split())


PAGES = {name: report("html").render(sample()) for name, sample in SAMPLES.items()}
each_page = pytest.mark.parametrize("name", PAGES)


@each_page
def test_every_element_is_ours_and_closed(name: str) -> None:
    """Markup in a source never becomes markup in the page."""
    page = Page(PAGES[name])
    assert page.open == []
    assert {tag for tag, _ in page.elements} <= ELEMENTS


@each_page
def test_names_within_the_page_are_unique_and_links_reach_them(name: str) -> None:
    """Every link into the page has a target, and only one."""
    page = Page(PAGES[name])
    ids = Counter(page.attributes("id"))
    assert [key for key, number in ids.items() if number > 1] == []
    targets = {href.removeprefix("#") for href in page.attributes("href") if href.startswith("#")}
    assert targets <= set(ids)
    assert set(page.attributes("data-finding")) <= set(ids)


@each_page
def test_nothing_is_loaded_from_anywhere(name: str) -> None:
    """The only addresses are plain links to sources on the web."""
    page = Page(PAGES[name])
    assert page.attributes("src") == []
    assert {tag for tag, given in page.elements if "href" in given} == {"a"}
    outside = [href for href in page.attributes("href") if not href.startswith("#")]
    assert [
        href for href in outside if not re.match(r"https?://|\?(sources|severity)=[\w.,&=-]+#findings$", href)
    ] == []
    assert "url(" not in PAGES[name]


@each_page
def test_the_policy_lets_in_the_one_style_and_the_one_script(name: str) -> None:
    """The hashes are those of what stands in the file; nothing else runs."""
    page = Page(PAGES[name])
    policies = [given["content"] for _, given in page.elements if given.get("http-equiv") == "Content-Security-Policy"]
    style, script = ("".join(page.text_of(tag)) for tag in ("style", "script"))
    hashes = [b64encode(sha256(text.encode()).digest()).decode() for text in (style, script)]
    assert policies == [
        (
            f"default-src 'none'; style-src 'sha256-{hashes[0]}'; script-src 'sha256-{hashes[1]}'; "
            "base-uri 'none'; form-action 'none'"
        )
    ]
    assert Counter(tag for tag, _ in page.elements if tag in ("style", "script")) == {"style": 1, "script": 1}
    assert page.attributes("style") == []
    assert [key for _, given in page.elements for key in given if key.startswith("on")] == []


@each_page
def test_the_page_opens_with_the_verdict(name: str) -> None:
    """The first heading is the first sentence of the verdict, and so is the title."""
    page, said = Page(PAGES[name]), sentences(SAMPLES[name]())
    assert page.text_of("h1") == [said[0]]
    assert page.text_of("title") == [f"{said[0]} – Consilience"]
    assert " ".join(said) in page.shown
    assert [given["content"] for _, given in page.elements if given.get("name") == "generator"] == ["consilience 1.2.3"]


def test_text_that_tries_to_break_out_is_shown_as_text() -> None:
    """Markup, template syntax, escape codes and reordering all come out as what they are."""
    page = Page(PAGES["hostile"])
    for words in ("<script>alert('x')</script>", "{{ 7*7 }}", "⟨U+001B⟩]0;title⟨U+0007⟩", "⟨U+202E⟩000,7$ 👩‍👩‍👧‍👦🎉"):
        assert words in page.shown
    assert {href for href in page.attributes("href") if not href.startswith(("#", "?"))} == {
        "https://example.org/?q=%22%3E%3Cscript%3Ealert(2)%3C/script%3E"
    }
    assert "w" * 1000 not in PAGES["hostile"]


def test_each_state_has_its_own_landing() -> None:
    """Nobody takes a page that compared nothing, or could not finish, for a pass."""
    states = {}
    for name, text in PAGES.items():
        page = Page(text)
        given = next(value for value in page.attributes("class") if value.startswith("verdict "))
        states[name] = (given.removeprefix("verdict "), "This is not a pass" in page.shown)
    assert states == {
        "accepted": ("accepted", False),
        "agreed": ("agreed", False),
        "contradictions": ("contradicted", False),
        "empty": ("empty", True),
        "failed": ("failed", False),
        "hostile": ("failed", False),
        "nothing_compared": ("uncompared", True),
        "partial": ("partial", False),
        "warned": ("warned", False),
    }
    assert "This report is incomplete" in Page(PAGES["failed"]).shown


def test_everything_a_finding_rests_on_is_on_its_card() -> None:
    """Value as written and as read, words, place, period, attribution, gap, causes, tolerance: without scripts."""
    shown = Page(PAGES["contradictions"]).shown
    for words in (
        "a total of $8bn", "$7.5 billion to $8.5 billion", "Amazon has now put", "articles/courier.md:12", "2024-11",
        "credits two people familiar with the deal", "completed", "$4 billion (50 %)", "2025-01 (assumed)",
        "$4 billion is what Amazon had invested before", "A gap of up to 1 % of the larger value is allowed here.",
        "Side 2: $8 billion; a total of $8bn; 8000000000 2 independent sources of 3",
        "waived: both round the same filing, by desk, until 2026-06-30",
        "known before", "The claims may not be about the same fact",
    ):  # fmt: skip
        assert words in shown


def test_the_page_says_nothing_about_truth() -> None:
    """Reports compare; they do not judge."""
    shown = " ".join(Page(text).shown.lower() for text in PAGES.values())
    assert re.findall(r"\b(true|false|lie|lies|wrong|correct)\b", shown) == []
