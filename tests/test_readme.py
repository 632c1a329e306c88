"""What README prints is what the program prints; ``python -m tests.test_readme`` writes it anew."""

import re
from pathlib import Path

from click.testing import CliRunner

from checker.cli import consilience

ROOT = Path(__file__).parents[1]
PAGES = ("README.md", "docs/README.md", "docs/causes.md")
SHOWN = re.compile(
    r"(<!-- output: consilience (?P<command>[^\n]*?) -->\n```\n)(?P<text>.*?)(```\n<!-- end -->)", re.DOTALL
)


def printed(command: str) -> str:
    """The output of a command, run in the project's folder."""
    return CliRunner().invoke(consilience, command.split()).output


def renewed(page: str) -> str:
    """A page with all printed output as it is today."""
    return SHOWN.sub(lambda block: block[1] + printed(block["command"]) + block[4], page)


def test_printed_output_is_fresh(monkeypatch) -> None:
    """Every command output shown in the pages is what the command prints."""
    monkeypatch.chdir(ROOT)
    for name in PAGES:
        page = (ROOT / name).read_text(encoding="utf-8")
        assert renewed(page) == page, f"{name} is stale: run python -m tests.test_readme"


if __name__ == "__main__":
    for path in PAGES:
        (ROOT / path).write_text(renewed((ROOT / path).read_text(encoding="utf-8")), encoding="utf-8")
