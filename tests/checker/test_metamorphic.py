"""What findings depend on: the same statements, told otherwise, give the same findings (DESIGN 6.3)."""

import json
import tempfile
from collections.abc import Callable, Iterable, Mapping
from functools import cache
from pathlib import Path
from typing import Any

import duckdb
import pytest
import yaml

from checker.causes.registry import CAUSES
from checker.engine import Checked, check
from checker.engines.duckdb import DuckDB
from checker.rule_set.selection import selected
from checker.rules.registry import RULES
from schemas.agreement import Reading, Standing
from schemas.catalogue import Catalogue
from schemas.finding import Finding
from schemas.project import Project, SourceEntry
from schemas.quantity import Quantity
from schemas.source import SourceKind
from sources.claims.reader import read_claims
from sources.interface import Context
from sources.merging import merged
from sources.pack_file import build_catalogue
from tests.checker.rewriting import Sheaf, echoed, renamed, reordered, rescaled, sheaf, split, with_repetition

TESTS = Path(__file__).parents[1]
EXAMPLE = TESTS.parent / "examples" / "anthropic"

Account = dict[str, Any]
"""What a finding says apart from its words and places."""


def _cases() -> dict[str, Sheaf]:
    """The cases of all rules that are claim files alone, and the example."""
    found = {}
    for file in sorted((TESTS / "rules").glob("*.yaml")):
        for case in yaml.safe_load(file.read_text(encoding="utf-8")):
            if "tables" not in case and "sources" not in case and case.get("claims"):
                found[f"{file.stem}-{case['name']}"] = sheaf(case)
    files = {path.stem: yaml.safe_load(path.read_text(encoding="utf-8")) for path in EXAMPLE.glob("*-*.yaml")}
    project = yaml.safe_load((EXAMPLE / "consilience.yaml").read_text(encoding="utf-8"))
    documents = {
        path.relative_to(EXAMPLE).as_posix(): path.read_text(encoding="utf-8") for path in EXAMPLE.glob("documents/*")
    }
    declared = {key: value for key, value in project.items() if key != "sources"}
    return found | {"example": Sheaf(files, declared, documents)}


CASES = _cases()
HALVES = {name: split(case) for name, case in CASES.items() if len(split(case).files) > len(case.files)}
"""The cases with a file that can be split."""
LARGER = {name: rescaled(case) for name, case in CASES.items() if rescaled(case) != case}
"""The cases with an amount that can be written in another unit."""


@cache
def _catalogue(project: str) -> Catalogue:
    return build_catalogue(Project.model_validate_json(project), Path())


@cache
def _engine() -> DuckDB:
    return DuckDB(duckdb.connect())


def checked(given: Sheaf) -> Checked:
    """What the engine makes of the files, read in the order given; packs and database are opened once for all cases."""
    declared = json.dumps(given.project, default=str, sort_keys=True)
    project = Project.model_validate_json(declared)
    with tempfile.TemporaryDirectory() as name:
        folder = Path(name)
        context = Context(root=folder, catalogue=_catalogue(declared))
        for path, text in given.documents.items():
            (folder / path).parent.mkdir(exist_ok=True)
            (folder / path).write_text(text, encoding="utf-8")
        for path, content in given.files.items():
            written = yaml.safe_dump(content, allow_unicode=True, sort_keys=False)
            (folder / f"{path}.yaml").write_text(written, encoding="utf-8")
        reading = merged(
            read_claims(SourceEntry(path=f"{path}.yaml", kind=SourceKind.CLAIMS), context) for path in given.files
        )
    assert not reading.errors
    result = check(
        reading,
        context.catalogue,
        rules=selected(project.rules, RULES),
        causes=[cause() for cause in CAUSES],
        severities=project.rules.severity,
        engine=_engine(),
    )
    assert not result.failures
    return result


@cache
def original(case: str) -> Checked:
    """What the engine makes of a case as it is written."""
    return checked(CASES[case])


ABOUT_FILES = {"I603"}
"""Rules whose findings are about files and their lines, not about what was said."""
ABOUT_STATEMENTS = {"E501", "E502", "E503", "E504", "I602", "I603", "T303"}
"""Rules that count statements: a finding for each of them, or for how many sources make one."""
NAMED_FOR_SOURCES = {"E503", "I603"}
"""Rules whose findings carry the names of sources in their identity, as do all findings within one source."""


def accounts(result: Checked, but: Iterable[str] = ()) -> list[Account]:
    """The accounts of the findings, but for those of some rules."""
    claims = {claim.id: claim for claim in result.claims}

    def account(finding: Finding) -> Account:
        told = {
            "rule": finding.rule,
            "about": sorted({(claims[key].subject, claims[key].attribute) for key in finding.claims}),
            "severity": finding.severity.value,
            "certainty": finding.certainty.value,
            "groups": sorted(sorted({claims[key].source for key in group}) for group in finding.groups),
            "sources": sorted({claims[key].source for key in finding.claims}),
            "causes": [cause.name for cause in finding.causes],
            "fingerprint": finding.fingerprint,
            "value_hash": finding.value_hash,
        }
        # I601 shows the first use of a name in the order of paths and lines, which identify nothing.
        return told | ({"about": [], "sources": []} if finding.rule == "I601" else {})

    return _sorted(account(finding) for finding in result.findings if finding.rule not in but)


def _sorted(found: Iterable[Account]) -> list[Account]:
    return sorted(found, key=lambda account: json.dumps(account, sort_keys=True))


def told_by(account: Account, names: Mapping[str, str]) -> Account:
    """The account with other names for its sources; a source that has the name of another one counts as that one."""
    return account | {
        "groups": sorted(sorted({names.get(name, name) for name in group}) for group in account["groups"]),
        "sources": sorted({names.get(name, name) for name in account["sources"]}),
    }


def standings(result: Checked) -> list[tuple[str, ...]]:
    """The verdict on every fact, what was not compared and why, and the checks that were blocked."""
    facts = [(fact.subject, fact.attribute, fact.verdict.value) for fact in result.facts]
    left = [(entry.subject, entry.attribute, entry.reason, str(entry.count)) for entry in result.not_compared]
    return sorted([*facts, *left, *((entry.rule,) for entry in result.blocked)])


def messages(result: Checked) -> list[str]:
    """The words of the findings in their order."""
    return [finding.message for finding in result.findings if finding.rule not in ABOUT_FILES]


@pytest.mark.parametrize("case", CASES)
def test_names_of_sources_do_not_matter(case: str) -> None:
    """Sources renamed so that they sort the other way round: the same groups under other names."""
    new, old = renamed(CASES[case])
    result = checked(new)
    found = [told_by(account, old) for account in accounts(result)]
    before = accounts(original(case))
    for account in (*found, *before):
        if account["rule"] in NAMED_FOR_SOURCES or len(account["sources"]) == 1:
            account["fingerprint"] = "of its sources"
    assert _sorted(found) == _sorted(before)
    assert standings(result) == standings(original(case))


@pytest.mark.parametrize("case", CASES)
def test_order_does_not_matter(case: str) -> None:
    """Files, claims, their keys and their sums the other way round: the same findings, word for word."""
    result = checked(reordered(CASES[case]))
    assert accounts(result) == accounts(original(case))
    assert messages(result) == messages(original(case))
    assert standings(result) == standings(original(case))


@pytest.mark.parametrize("case", HALVES)
def test_files_of_one_source_are_one(case: str) -> None:
    """A source that speaks in two files: the same findings, word for word, but for what is wrong with each file."""
    result = checked(HALVES[case])
    assert accounts(result, ABOUT_FILES) == accounts(original(case), ABOUT_FILES)
    assert messages(result) == messages(original(case))
    assert standings(result) == standings(original(case))


@pytest.mark.parametrize("case", LARGER)
def test_units_do_not_matter(case: str) -> None:
    """Amounts a thousandth of the next larger unit, to the same place: the same findings.

    A verdict that rests on how a number is written (adjacent values, round numbers read loosely) is left out where
    `2,200 MW` became `2.200 GW`: whole numbers and decimals are read by rules of their own.
    """
    result, before = checked(LARGER[case]), original(case)
    if _styles(result) != _styles(before) and any(_rests_on_style(one) for one in (result, before)):
        return
    assert accounts(result) == accounts(before)
    assert standings(result) == standings(before)


def _styles(result: Checked) -> list[str]:
    return sorted(claim.value.style for claim in result.claims if isinstance(claim.value, Quantity))


def _rests_on_style(result: Checked) -> bool:
    return any(fact.verdict is Standing.ADJACENT or fact.reading is Reading.LOOSE for fact in result.facts)


@pytest.mark.parametrize("case", CASES)
def test_repetition_says_nothing_new(case: str) -> None:
    """Every source says everything twice: the same findings, but for those that count statements."""
    found = checked(with_repetition(CASES[case]))
    assert accounts(found, ABOUT_STATEMENTS) == accounts(original(case), ABOUT_STATEMENTS)


@pytest.mark.parametrize(
    ("echo", "choose", "only"), [("aardvark", min, None), ("zenith", max, -1)], ids=["source", "claim"]
)
@pytest.mark.parametrize("case", CASES)
def test_support_is_no_other_finding(
    case: str, echo: str, choose: Callable[[Iterable[str]], str], only: int | None
) -> None:
    """A further source that says what another says, all of it or its last claim: more support for the same findings.

    It stands on the side of the one it repeats, or in its place as the source of a term of a sum; slips within the one
    are slips within the other too. Findings that count statements are left out.
    """
    name = choose(CASES[case].files)
    found = accounts(checked(echoed(CASES[case], name, echo, only)), ABOUT_STATEMENTS)
    shared = [told_by(account, {echo: name}) for account in found if account["sources"] != [echo]]
    assert _sorted(shared) == accounts(original(case), ABOUT_STATEMENTS)


def test_cases_are_many() -> None:
    """Each way of telling the same otherwise meets cases enough, and findings enough."""
    assert len(CASES) > 300
    assert len(HALVES) > 100
    assert len(LARGER) > 80
    assert sum(bool(original(case).findings) for case in LARGER) > 40
