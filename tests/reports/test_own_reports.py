"""Reports that lie beside the sources are not taken for sources by a later run."""

from pathlib import Path

import pytest

from reports.interface import PLAIN, Layout
from reports.registry import report
from schemas.source import SourceKind
from sources.classify import classify
from tests.reports.sample_results import SAMPLES

NARROW = Layout(width=80)


@pytest.mark.parametrize("sample", SAMPLES)
@pytest.mark.parametrize(
    ("name", "file", "layout"),
    [
        ("markdown", "report.md", PLAIN),
        ("job-summary", "summary.md", PLAIN),
        ("markdown", "comment.txt", PLAIN),
        ("terminal", "report.txt", PLAIN),
        ("terminal", "report.txt", NARROW),
    ],
)
def test_a_report_is_told_by_its_first_words(sample: str, name: str, file: str, layout: Layout, tmp_path: Path) -> None:
    """Whatever the verdict, and however it is folded."""
    (tmp_path / file).write_text(report(name).render(SAMPLES[sample](), layout), encoding="utf-8")
    assert classify(tmp_path / file, file).kind is None


@pytest.mark.parametrize(
    "text",
    [
        "# Report\n\nThe court found 3 contradictions in 5 statements.\n",
        "3 contradictions in the minister's account were named by the opposition.\n",
        "No contradiction, said the mayor: both counts hold.\n",
        "Could not complete: the bridge stays a ruin.\n",
        "An article.\n<!-- consilience report -->\n",
    ],
)
@pytest.mark.parametrize("file", ["a.md", "a.txt"])
def test_an_article_with_similar_words_is_a_source(text: str, file: str, tmp_path: Path) -> None:
    """Only the exact beginning of a report of ours counts."""
    (tmp_path / file).write_text(text, encoding="utf-8")
    assert classify(tmp_path / file, file).kind is SourceKind.PROSE
