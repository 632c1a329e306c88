"""The report as the summary of a job: the same Markdown, with more room."""

from reports.interface import PLAIN, Layout
from reports.markdown.page import markdown
from schemas.result import Result

SUMMARY = 1_000_000
"""Bytes; GitHub takes 1 MiB from one step."""


class JobSummary:
    """Markdown of at most 1,000,000 bytes."""

    name = "job-summary"
    ending = "summary.md"

    def render(self, result: Result, layout: Layout = PLAIN) -> str:
        """Lay the result out; text of sources neither formats nor calls anybody."""
        del layout
        return markdown(result, SUMMARY, _bytes)


REPORT = JobSummary()


def _bytes(text: str) -> int:
    return len(text.encode("utf-8", "surrogatepass"))
