"""The HTML report: one file that needs nothing else, or a folder of pages, under a policy that lets nothing else in."""

from base64 import b64encode
from collections.abc import Iterator
from dataclasses import dataclass
from functools import cache
from hashlib import sha256
from pathlib import Path

from jinja2 import Environment, FileSystemLoader, StrictUndefined, Template

from reports.html.folder import source_views
from reports.html.links import INDEX, PAGES
from reports.html.view import Prepared, page
from reports.interface import PLAIN, Layout, Page
from schemas.result import Result
from schemas.spelling import count

HERE = Path(__file__).parent
STYLE, SCRIPT = "report.css", "report.js"
MARK = "consilience report"
"""How style and script of a folder begin, so that a later check of it takes them for what they are."""


@dataclass(frozen=True)
class Assets:
    """Style and script of a page, and its policy; ``beside`` leads to the folder they lie in, None is the page itself."""

    style: str
    script: str
    policy: str
    beside: str | None = None


class HtmlReport:
    """A page to read in a browser, from a disk or a server, with or without scripts."""

    name = "html"
    ending = "html"
    own = '<meta name="generator" content="consilience '
    own_page = '<meta name="application-name" content="consilience folder">'

    def render(self, result: Result, layout: Layout = PLAIN) -> str:
        """Lay the result out; all text of sources is escaped."""
        del layout
        return _template("page.html.j2").render(page=page(Prepared(result)), assets=_within())

    def pages(self, result: Result) -> Iterator[Page]:
        """Style and script, a page for each source, and the index."""
        prepared = Prepared(result, folder=True)
        yield Page(STYLE, f"/* {MARK} */\n{_asset(STYLE)}")
        yield Page(SCRIPT, f"// {MARK}\n{_asset(SCRIPT)}")
        template, assets = _template("source.html.j2"), _beside("../")
        for name, view in source_views(prepared):
            yield Page(PAGES + name, template.render(page=view, assets=assets))
        yield Page(INDEX, _template("page.html.j2").render(page=page(prepared), assets=_beside("")))


REPORT = HtmlReport()


def _within() -> Assets:
    style, script = _asset(STYLE), _asset(SCRIPT)
    return Assets(style, script, _policy(_hash(style), _hash(script)))


def _beside(folder: str) -> Assets:
    return Assets("", "", _policy("'self'", "'self'"), folder)


def _policy(style: str, script: str) -> str:
    allowed = (f"style-src {style}", f"script-src {script}")
    return "; ".join(("default-src 'none'", *allowed, "base-uri 'none'", "form-action 'none'"))


@cache
def _environment() -> Environment:
    environment = Environment(
        loader=FileSystemLoader(HERE / "templates"),
        autoescape=True,
        undefined=StrictUndefined,
        trim_blocks=True,
        lstrip_blocks=True,
        keep_trailing_newline=True,
    )
    environment.filters["counted"] = count
    return environment


def _template(name: str) -> Template:
    return _environment().get_template(name)


def _asset(name: str) -> str:
    return (HERE / name).read_text(encoding="utf-8")


def _hash(text: str) -> str:
    return f"'sha256-{b64encode(sha256(text.encode()).digest()).decode()}'"
