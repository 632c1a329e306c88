"""Whatever a source says changes nothing but text."""

from decimal import Decimal
from pathlib import Path
from typing import TYPE_CHECKING

import pytest

from reports.registry import report
from schemas.agreement import Standing
from schemas.finding import Gap
from schemas.result import Result
from schemas.source import Source, SourceKind
from tests.reports.record_builders import claim, fact, finding, result, whole

if TYPE_CHECKING:
    from playwright.sync_api import Browser

pytestmark = pytest.mark.browser
HOSTILE = {
    "script": "<script>window.ran = true; alert(1)</script>",
    "image": '"><img src=x onerror="window.ran = true"><svg onload=alert(1)>',
    "address": "javascript:window.ran=true//'\"",
    "quotes": "\"'`“”‘’«» &quot; &#34; &amp; --> ]]> {{ 7*7 }} {% raw %}",
    "direction": "\u202eevil\u202c \u2066left\u2069 \u200fright\u200e",
    "long": "w" * 10_000,
    "emoji": "👩‍👩‍👧‍👦🎉🏳️‍🌈 z̴̢͎a̸l̶g̷o̵",
    "closing": "</style></script></title></template><!-- </pre></details></article>",
}
WATCH = "window.ran = false; addEventListener('DOMContentLoaded', () => { window.title = document.title })"


def said_by(words: str) -> Result:
    """A contradiction with these words in every place that a source or a project fills."""
    sources = tuple(
        Source(
            id=f"{name}{words}",
            title=words,
            publisher=words,
            url=url,
            path=f"{words}/{name}.md",
            kind=SourceKind.CLAIMS,
        )
        for name, url in (("a", words), ("b", f"https://example.org/{words}"))
    )
    claims = [
        claim(
            f"{source.id}/{number}",
            whole(words, number),
            f"{words} {number}",
            path=source.path,
            line=1,
            subject=words,
            attribute=words,
            scope={words: words},
            attribution=words,
        ).model_copy(update={"source": source.id})
        for number, source in enumerate(sources, start=1)
    ]
    sides = [[one] for one in claims]
    return result(
        sources=sources,
        claims=tuple(claims),
        facts=(fact("f", claims, Standing.DISAGREE, sides),),
        findings=(
            finding("A101", words, words, sides, fact="f", gap=Gap(absolute=Decimal(1), relative=Decimal("0.5"))),
        ),
    )


@pytest.fixture(scope="module")
def plain(browser: "Browser", tmp_path_factory: pytest.TempPathFactory) -> list[str]:
    """The elements of the page when the words are harmless."""
    return _elements(browser, tmp_path_factory.mktemp("plain"), "harmless")


def _elements(browser: "Browser", folder: Path, words: str) -> list[str]:
    """Open the page of these words at 320 pixels; the names of its elements, in order."""
    path = folder / "page.html"
    path.write_text(report("html").render(said_by(words)), encoding="utf-8", newline="\n")
    page = browser.new_page(viewport={"width": 320, "height": 640})
    asked: list[str] = []
    spoken: list[str] = []
    page.on("request", lambda request: asked.append(request.url))
    page.on("dialog", lambda dialog: spoken.append(dialog.message))
    page.on("pageerror", lambda error: spoken.append(str(error)))
    page.add_init_script(WATCH)
    page.goto(path.as_uri())
    page.evaluate("for (const part of document.querySelectorAll('details:not(.facet)')) part.open = true")
    assert (asked, spoken) == ([path.as_uri()], [])
    assert page.evaluate("window.ran") is False
    assert page.evaluate("document.documentElement.scrollWidth") == 320
    addresses = page.locator("a").evaluate_all("links => links.map(link => link.protocol)")
    assert set(addresses) <= {"file:", "https:"}
    page.get_by_label("Filter", exact=True).fill(words[:40])
    page.get_by_role("button", name="Clear").click()
    assert page.locator("article.card:visible").count() == 1
    found: list[str] = page.evaluate("[...document.querySelectorAll('*')].map(element => element.tagName)")
    page.close()
    return found


@pytest.mark.parametrize("kind", HOSTILE)
def test_the_page_has_the_same_elements_whatever_the_words(
    browser: "Browser", tmp_path: Path, plain: list[str], kind: str
) -> None:
    """No script runs, nothing is fetched, nothing sticks out, no element is added or lost."""
    assert _elements(browser, tmp_path, HOSTILE[kind]) == plain
