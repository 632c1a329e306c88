"""The list of reports: complete, and kind to a name it does not know."""

import ast
import subprocess
import sys
from importlib import import_module
from pathlib import Path

import pytest

import reports
from reports.registry import REPORTS, report
from schemas.errors import UsageError

ROOT = Path(reports.__file__).parent


def test_list_and_disk_hold_the_same_reports() -> None:
    """Every module with a REPORT is listed, and every listed module has one."""
    on_disk = {
        ".".join(path.relative_to(ROOT.parent).with_suffix("").parts)
        for path in ROOT.rglob("*.py")
        if any(
            isinstance(node, ast.Assign) and isinstance(node.targets[0], ast.Name) and node.targets[0].id == "REPORT"
            for node in ast.parse(path.read_text(encoding="utf-8")).body
        )
    }
    assert set(REPORTS.values()) == on_disk


@pytest.mark.parametrize("name", REPORTS)
def test_a_report_goes_by_the_name_it_is_listed_under(name: str) -> None:
    """The command line finds a report by the name the report itself gives."""
    found = report(name)
    assert (found.name, found) == (name, import_module(REPORTS[name]).REPORT)
    assert not found.ending.startswith(".")


def test_an_unknown_report_names_those_there_are() -> None:
    """A slip in ``-o`` is answered with the choices."""
    with pytest.raises(UsageError) as caught:
        report("pdf")
    assert str(caught.value) == f"there is no report named 'pdf' (use one of {', '.join(REPORTS)})"


def test_the_list_loads_neither_rich_nor_jinja() -> None:
    """Only the report asked for pays for what it needs."""
    names = [name for name in REPORTS if name not in ("terminal", "html", "markdown")]
    code = (
        f"import sys, reports.registry as r; [r.report(name) for name in {names}];"
        "print(sorted({'rich', 'jinja2', 'pandas', 'polars'} & set(sys.modules)))"
    )
    ran = subprocess.run([sys.executable, "-c", code], capture_output=True, text=True, check=True, cwd=ROOT.parent)
    assert ran.stdout == "[]\n"
