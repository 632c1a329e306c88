"""What this program wrote is no source: every report, in a folder that is checked, is passed over without a word."""

from pathlib import Path

import pytest

from reports.registry import REPORTS, report
from schemas.source import SourceKind
from sources.classify import SILENT, classify
from tests.reports.sample_results import SAMPLES

SCREEN = ("terminal",)
"""Reports that are not told by what they hold."""


@pytest.mark.parametrize("sample", ["agreed", "contradictions", "empty", "failed", "hostile"])
@pytest.mark.parametrize("name", [name for name in REPORTS if name not in SCREEN])
def test_a_report_is_passed_over(name: str, sample: str, tmp_path: Path) -> None:
    """Whatever it is called, as long as its ending says its format."""
    found = report(name)
    text = found.render(SAMPLES[sample]())
    if name == "gitlab" and text == "[]\n":
        pytest.skip("an empty list is nobody's")
    file = tmp_path / f"outcome.{found.ending}"
    file.write_text(text, encoding="utf-8", newline="")
    assert classify(file, file.name) == SILENT


def test_sarif_is_told_by_its_content(tmp_path: Path) -> None:
    """Many keep it as JSON."""
    file = tmp_path / "scan.json"
    file.write_text(report("sarif").render(SAMPLES["contradictions"]()), encoding="utf-8")
    assert classify(file, file.name) == SILENT


@pytest.mark.parametrize(
    ("name", "text", "kind"),
    [
        ("a.csv", "fingerprint,rule,status\n1,2,3\n", SourceKind.TABLE),
        ("a.json", '[{"fingerprint": 1, "location": "Rome"}]', SourceKind.TABLE),
        ("a.txt", "He wrote ::debug::consilience.annotations/1 on the board.", SourceKind.PROSE),
        ("a.sarif", '{"runs": [{"tool": {"driver": {"name": "other"}}}]}', None),
        ("a.xml", '<testsuites name="other"/>', None),
    ],
)
def test_what_only_looks_like_ours_is_taken_for_what_it_is(
    name: str, text: str, kind: SourceKind | None, tmp_path: Path
) -> None:
    """Files of others are read, or set aside with a reason."""
    file = tmp_path / name
    file.write_text(text, encoding="utf-8")
    nature = classify(file, name)
    assert nature.kind is kind
    assert bool(nature.reason) is (kind is None)
