"""No verdict of truth is passed: the word *false* is in nothing that this program says."""

import ast
import inspect
import re
from collections.abc import Iterator
from pathlib import Path

import pytest

from checker.causes.registry import CAUSES
from checker.rules.registry import RULES
from tests.checker.statements import checked, said

ROOT = Path(__file__).parents[1]
WORD = re.compile(r"\bfalse\b", re.IGNORECASE)
DOCUMENTED = ast.Module | ast.ClassDef | ast.FunctionDef | ast.AsyncFunctionDef
SPEAKING = sorted(path for folder in ("checker", "reports") for path in (ROOT / folder).rglob("*.py"))
LAID_OUT = sorted([*(ROOT / "reports").rglob("*.j2"), *(ROOT / "tests" / "reports" / "golden").glob("*.txt")])


def strings(code: str) -> Iterator[str]:
    """The texts in code, with those in f-strings, without docstrings."""
    tree = ast.parse(code)
    described = {
        id(node.body[0].value)
        for node in ast.walk(tree)
        if isinstance(node, DOCUMENTED) and node.body and isinstance(node.body[0], ast.Expr)
    }
    for node in ast.walk(tree):
        if isinstance(node, ast.Constant) and isinstance(node.value, str) and id(node) not in described:
            yield node.value


def test_texts_are_found() -> None:
    """The search sees plain texts and f-strings, and passes over docstrings and the value False."""
    code = 'def f(x):\n    """Not false."""\n    return f"this is false: {x}", False, "plain"\n'
    assert [text for text in strings(code) if WORD.search(text)] == ["this is false: "]


@pytest.mark.parametrize("path", SPEAKING, ids=lambda path: str(path.relative_to(ROOT)))
def test_no_message_says_it(path: Path) -> None:
    """No text of the checker or of the reports."""
    assert [text for text in strings(path.read_text(encoding="utf-8")) if WORD.search(text)] == []


@pytest.mark.parametrize("path", LAID_OUT, ids=lambda path: path.name)
def test_no_report_says_it(path: Path) -> None:
    """No template, its instructions aside, and no report for people on the shared samples."""
    assert not WORD.search(re.sub(r"\{[{%].*?[%}]\}", "", path.read_text(encoding="utf-8")))


@pytest.mark.parametrize("shown", [*RULES, *CAUSES], ids=lambda shown: shown.name)
def test_no_page_of_the_manual_says_it(shown: type) -> None:
    """No page that `explain` prints, examples and settings aside."""
    page = re.sub(r"```yaml.*?```", "", inspect.getdoc(shown) or "", flags=re.DOTALL)
    assert not WORD.search(re.sub(r"`[^`]*`", "", page))


def test_truth_values_are_yes_and_no(tmp_path: Path) -> None:
    """A file may write true and false; a message writes yes and no."""
    result = checked(
        tmp_path,
        said("gazette", "true", "open"),
        said("courier", "false", "open"),
        attributes={"open": {"kind": "truth"}},
    )
    assert [finding.message for finding in result.findings] == ["Kestrel, open is no in courier but yes in gazette"]
