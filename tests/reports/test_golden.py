"""Every report of every sample, byte for byte; ``python -m tests.reports.regenerate`` writes the files anew."""

import pytest

from reports.interface import Layout
from reports.registry import report
from tests.reports.regenerate import GOLDEN, golden_files
from tests.reports.sample_results import SAMPLES

FILES = {file: (sample, name, layout) for file, sample, name, layout in golden_files()}


@pytest.mark.parametrize("file", FILES)
def test_a_report_is_what_its_golden_file_says(file: str) -> None:
    """A change in a report is a change in a reviewed file."""
    sample, name, layout = FILES[file]
    expected = (GOLDEN / file).read_bytes().decode()
    assert report(name).render(SAMPLES[sample](), layout) == expected


def test_there_is_no_golden_file_without_a_report() -> None:
    """Files of samples long gone do not linger."""
    assert {path.name for path in GOLDEN.iterdir()} == set(FILES)


@pytest.mark.parametrize("sample", SAMPLES)
def test_no_report_calls_a_source_untrue(sample: str) -> None:
    """Reports for people say what disagrees, never who is right."""
    text = report("terminal").render(SAMPLES[sample](), Layout(width=80)).lower()
    assert [word for word in ("false", "untrue", "lie ", "wrong") if word in text] == []
