"""Every cause: its place in the list, its documentation, its examples and its cases."""

import importlib
import inspect
import re
from collections.abc import Iterator
from pathlib import Path
from typing import Any

import pytest
import yaml

from checker.causes.currency import Currency
from checker.causes.dispute import Dispute
from checker.causes.interface import Explanation
from checker.causes.registry import CAUSES
from checker.commands.manual import explanation
from schemas.finding import Cause
from schemas.result import Result
from tests.cases import run_case

HERE = Path(__file__).parent
FOLDER = Path(inspect.getfile(Explanation)).parent
HEADINGS = ["What it looks for", "Explains", "Does not explain"]
EXAMPLE = re.compile(r"^```yaml\n(.*?)^```", re.DOTALL | re.MULTILINE)
FEW = 4


def stem(cause: type[Explanation]) -> str:
    return cause.name.replace(" ", "_").replace("/", "_")


def cases(cause: type[Explanation]) -> list[Any]:
    return yaml.safe_load((HERE / f"{stem(cause)}.yaml").read_text(encoding="utf-8"))


def told(result: Result, cause: type[Explanation]) -> list[str]:
    """The texts of this cause in findings, sorted, and what is added to the entries it may speak of."""
    texts = [text.text for finding in result.findings for text in finding.causes if text.name == cause.name]
    entries = [entry.text for entry in result.not_compared if entry.reason in cause.reasons]
    return sorted(texts) + [text.rpartition("); ")[2] for text in entries if not text.endswith(")")]


def disputed(result: Result, cause: type[Explanation]) -> bool:
    """Whether there was anything for this cause to explain."""
    return any(finding.rule in cause.rules for finding in result.findings) or any(
        entry.reason in cause.reasons for entry in result.not_compared
    )


def test_list_and_disk_hold_the_same_causes() -> None:
    """Each cause has a file named for it and each file with a cause is in the list, in the order of confidence."""
    on_disk = {
        path.stem
        for path in FOLDER.glob("*.py")
        for thing in vars(importlib.import_module(f"checker.causes.{path.stem}")).values()
        if inspect.isclass(thing) and issubclass(thing, Explanation) and thing.__module__.endswith(f".{path.stem}")
    } - {"interface"}
    assert {stem(cause) for cause in CAUSES} == on_disk == {path.stem for path in HERE.glob("*.yaml")}
    assert len({cause.name for cause in CAUSES}) == len(CAUSES)
    ranks = [cause.confidence for cause in CAUSES]
    assert ranks == sorted(ranks, reverse=True)
    assert all(0 < rank < 1 for rank in ranks)


@pytest.mark.parametrize("cause", CAUSES, ids=stem)
def test_documentation_is_whole(cause: type[Explanation]) -> None:
    """Each cause has the fixed headings in their order, two examples, and something it can explain."""
    text = inspect.getdoc(cause) or ""
    assert re.findall(r"^## (.+)$", text, re.MULTILINE) == HEADINGS
    assert len(EXAMPLE.findall(text)) == 2
    assert cause.rules or cause.reasons


@pytest.mark.parametrize("cause", CAUSES, ids=stem)
def test_examples_do_what_they_say(cause: type[Explanation], tmp_path: Path) -> None:
    """The first example is explained once by this cause; the second is in dispute too, but not explained by it."""
    fits, fits_not = (yaml.safe_load(block) for block in EXAMPLE.findall(inspect.getdoc(cause) or ""))
    for name, example, expected in (("fits", fits, True), ("fits not", fits_not, False)):
        (tmp_path / name).mkdir()
        result = run_case(example, tmp_path / name)
        assert not result.failures
        assert disputed(result, cause), name
        assert bool(told(result, cause)) == expected, name


@pytest.mark.parametrize("cause", CAUSES, ids=stem)
def test_cases_explain_and_do_not(cause: type[Explanation]) -> None:
    """Each cause has at least four cases that it explains and four that it does not."""
    explains = [bool(case["explains"]) for case in cases(cause)]
    assert explains.count(True) >= FEW
    assert explains.count(False) >= FEW


@pytest.mark.parametrize(
    ("cause", "case"),
    [pytest.param(cause, case, id=f"{stem(cause)}-{case['name']}") for cause in CAUSES for case in cases(cause)],
)
def test_case(cause: type[Explanation], case: dict[str, Any], tmp_path: Path) -> None:
    """The cause is told exactly as often as the case says, in these words, and never without a contradiction."""
    result = run_case({key: value for key, value in case.items() if key not in ("name", "explains")}, tmp_path)
    assert not result.failures
    assert disputed(result, cause)
    texts = told(result, cause)
    assert len(texts) == len(case["explains"]), texts
    for text, words in zip(texts, case["explains"], strict=True):
        assert words in text


@pytest.mark.parametrize("cause", CAUSES, ids=stem)
def test_every_cause_is_explained_by_its_name(cause: type[Explanation]) -> None:
    """The page says which findings it explains, and the list has it with its confidence; spelling of the gaps is free."""
    page = explanation(cause.name)
    assert page.startswith(f"# {cause.name} (cause of ")
    assert "## What it looks for" in page
    assert all(code in page.partition("\n")[0] for code in (*cause.rules, *cause.reasons))
    assert explanation(stem(cause)) == explanation(cause.name.upper().replace(" ", "-")) == page
    assert f"{cause.confidence:.2f}  {cause.name} " in explanation("causes")


def test_two_causes_stand_in_the_order_of_their_confidence(tmp_path: Path) -> None:
    """Both are told, the more specific one first and alone in the message."""
    claims = [
        {"source": "gazette", "subject": "Dam", "attribute": "cost", "value": "$4.2 billion", "modality": "planned"},
        {"source": "courier", "subject": "Dam", "attribute": "cost", "value": "$4.2 million", "modality": "completed"},
    ]
    (finding,) = run_case(claims, tmp_path).findings
    assert [cause.name for cause in finding.causes] == ["scale slip", "status"]
    assert finding.message.endswith("; $4.2 billion is 1,000 × $4.2 million: the scale may have slipped")


def test_broken_cause_is_a_failure_for_findings_and_for_entries(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    """A cause that raises is named, the finding and the entry stay as they are, and the others are still told."""

    def broken(self: Explanation, dispute: Dispute) -> Iterator[Cause]:
        raise RuntimeError("out of order")

    claims = [
        {"source": source, "subject": "Dam", "attribute": "cost", "value": value}
        for source, value in (("gazette", "$4.2 billion"), ("courier", "$4.2 million"), ("herald", "€4.2 million"))
    ]
    monkeypatch.setattr(Currency, "explain", broken)
    result = run_case(claims, tmp_path)
    assert [failure.problem for failure in result.failures] == ["cause 'currency' broke: RuntimeError: out of order"]
    assert [cause.name for finding in result.findings for cause in finding.causes] == ["scale slip"]
    assert [entry.text.endswith(")") for entry in result.not_compared] == [True]
