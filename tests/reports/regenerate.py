"""Writes the golden files anew: ``python -m tests.reports.regenerate``; review the difference before committing it."""

from collections.abc import Iterator
from pathlib import Path

from reports.interface import PLAIN, Layout
from reports.registry import REPORTS, report
from tests.reports.sample_results import SAMPLES

GOLDEN = Path(__file__).parent / "golden"
LAYOUTS = {"": PLAIN, ".80": Layout(width=80), ".colour": Layout(width=80, colour=True), ".quiet": Layout(quiet=True)}
"""Layouts by the mark in the name of the golden file; only the terminal report knows others than plain."""


def golden_files() -> Iterator[tuple[str, str, str, Layout]]:
    """File name, sample, report and layout of every golden file."""
    for sample in SAMPLES:
        for name in REPORTS:
            for mark, layout in LAYOUTS.items() if name == "terminal" else [("", PLAIN)]:
                yield f"{sample}{mark}.{report(name).ending}", sample, name, layout


def main() -> None:
    """Write all golden files and remove those that no sample has any more."""
    GOLDEN.mkdir(exist_ok=True)
    wanted = {}
    for file, sample, name, layout in golden_files():
        wanted[file] = report(name).render(SAMPLES[sample](), layout)
    for stale in GOLDEN.iterdir():
        if stale.name not in wanted:
            stale.unlink()
    for file, text in wanted.items():
        (GOLDEN / file).write_text(text, encoding="utf-8", newline="\n")


if __name__ == "__main__":
    main()
