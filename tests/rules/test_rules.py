"""Every rule: its place in the catalogue, its documentation, its examples and its cases."""

import inspect
import re
from pathlib import Path
from typing import Any

import pytest
import yaml

from checker.rules.interface import Rule
from checker.rules.registry import RULES
from schemas.finding import Finding
from schemas.result import Result
from tests.cases import run_case

HERE = Path(__file__).parent
RULE_FILES = Path(inspect.getfile(Rule)).parent
HEADINGS = ["What it checks", "Why it matters", "Contradiction", "Consistent", "Source"]
EXAMPLE = re.compile(r"^```yaml\n(.*?)^```", re.DOTALL | re.MULTILINE)
FEW = 2


def cases(rule: type[Rule]) -> list[Any]:
    return yaml.safe_load((HERE / f"{rule.code}.yaml").read_text(encoding="utf-8"))


def found(result: Result, rule: type[Rule]) -> list[Finding]:
    return [finding for finding in result.findings if finding.rule == rule.code]


def test_list_and_disk_hold_the_same_rules() -> None:
    """Each rule has a file named for its code and defect, and each such file is in the list."""
    on_disk = {path.stem for path in RULE_FILES.glob("[a-z][0-9][0-9][0-9]_*.py")}
    assert {f"{rule.code.lower()}_{rule.name.replace('-', '_')}" for rule in RULES} == on_disk
    assert len({rule.code for rule in RULES}) == len(RULES)


@pytest.mark.parametrize("rule", RULES, ids=lambda rule: rule.code)
def test_documentation_is_whole(rule: type[Rule]) -> None:
    """Each rule has the fixed headings in their order, a one-line summary, two examples and a link to its source."""
    text = inspect.getdoc(rule) or ""
    assert re.findall(r"^## (.+)$", text, re.MULTILINE) == HEADINGS
    assert len(EXAMPLE.findall(text)) == 2
    assert re.search(r"\(https://[^\s)]+\)\.$", text)
    assert rule.summary
    assert "\n" not in rule.summary


@pytest.mark.parametrize("rule", RULES, ids=lambda rule: rule.code)
def test_examples_do_what_they_say(rule: type[Rule], tmp_path: Path) -> None:
    """The contradiction of the documentation is found by the rule, the consistent example is not."""
    wrong, right = (yaml.safe_load(block) for block in EXAMPLE.findall(inspect.getdoc(rule) or ""))
    for name, example, expected in (("wrong", wrong, 1), ("right", right, 0)):
        (tmp_path / name).mkdir()
        result = run_case(example, tmp_path / name)
        assert not result.failures
        assert len(found(result, rule)) == expected, name


@pytest.mark.parametrize("rule", RULES, ids=lambda rule: rule.code)
def test_cases_fire_and_do_not(rule: type[Rule]) -> None:
    """Each rule has at least two cases that fire and two that do not."""
    fires = [bool(case["finds"]) for case in cases(rule)]
    assert fires.count(True) >= FEW
    assert fires.count(False) >= FEW


@pytest.mark.parametrize(
    ("rule", "case"),
    [pytest.param(rule, case, id=f"{rule.code}-{case['name']}") for rule in RULES for case in cases(rule)],
)
def test_case(rule: type[Rule], case: dict[str, Any], tmp_path: Path) -> None:
    """The rule finds exactly what the case says: severity, certainty, groups by source, words of the message."""
    result = run_case({key: value for key, value in case.items() if key not in ("name", "finds")}, tmp_path)
    assert not result.failures
    assert not [one.message for one in result.findings if re.search(r"\bfalse\b", one.message, re.IGNORECASE)]
    findings = found(result, rule)
    assert len(findings) == len(case["finds"]), [finding.message for finding in findings]
    for finding, expected in zip(findings, case["finds"], strict=True):
        sources = {claim.id: claim.source for claim in result.claims}
        seen = {
            "severity": finding.severity.value,
            "certainty": finding.certainty.value,
            "groups": sorted(sorted({sources[key] for key in group}) for group in finding.groups),
            "causes": [cause.name for cause in finding.causes],
        }
        assert {key: seen[key] for key in expected if key != "says"} == {
            key: value for key, value in expected.items() if key != "says"
        }
        for words in expected.get("says", []):
            assert words in finding.message
