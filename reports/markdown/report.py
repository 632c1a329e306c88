"""The report as a comment on a change: Markdown that GitHub and GitLab take."""

from reports.interface import PLAIN, Layout
from reports.markdown.page import markdown
from schemas.result import Result

COMMENT = 64_000
"""Characters; GitHub takes 65,536, and a bot may add a line of its own."""


class MarkdownReport:
    """Markdown of at most 64,000 characters."""

    name = "markdown"
    ending = "md"

    def render(self, result: Result, layout: Layout = PLAIN) -> str:
        """Lay the result out; text of sources neither formats nor calls anybody."""
        del layout
        return markdown(result, COMMENT, len)


REPORT = MarkdownReport()
