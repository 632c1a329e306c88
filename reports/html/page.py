"""The HTML report: one file that needs nothing else, under a policy that lets nothing else in."""

from base64 import b64encode
from hashlib import sha256
from pathlib import Path

from jinja2 import Environment, FileSystemLoader, StrictUndefined

from reports.html.view import page
from reports.interface import PLAIN, Layout
from schemas.result import Result
from schemas.spelling import count

HERE = Path(__file__).parent


class HtmlReport:
    """A page to read in a browser, from a disk or a server, with or without scripts."""

    name = "html"
    ending = "html"

    def render(self, result: Result, layout: Layout = PLAIN) -> str:
        """Lay the result out; all text of sources is escaped."""
        del layout
        style, script = _asset("report.css"), _asset("report.js")
        policy = "; ".join(
            (
                "default-src 'none'",
                f"style-src {_hash(style)}",
                f"script-src {_hash(script)}",
                "base-uri 'none'",
                "form-action 'none'",
            )
        )
        template = _environment().get_template("page.html.j2")
        return template.render(page=page(result), policy=policy, style=style, script=script)


REPORT = HtmlReport()


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


def _asset(name: str) -> str:
    return (HERE / name).read_text(encoding="utf-8")


def _hash(text: str) -> str:
    return f"'sha256-{b64encode(sha256(text.encode()).digest()).decode()}'"
