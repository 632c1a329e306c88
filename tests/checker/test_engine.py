"""The engine: every rule runs whatever another one does, and equal input gives equal bytes."""

import random
from dataclasses import replace

import pytest
import yaml

from checker.causes.registry import CAUSES
from checker.commands.checking import Request, in_force
from checker.engine import check
from checker.engines.registry import open_engine
from checker.exit_codes import INCOMPLETE
from checker.gate import exit_code
from checker.rules.a101_conflicting_values import ConflictingValues
from checker.rules.interface import Rule
from checker.rules.registry import RULES
from checker.session import run
from reports.json_report import JsonReport
from schemas.catalogue import Catalogue
from schemas.finding import Blocked, NotCompared, Severity
from schemas.project import Gate
from schemas.reading import Reading
from sources.intake import read_all
from tests.checker.statements import checked, outcomes, said

CLAIMS = [said("gazette", "$8bn", "cost"), said("courier", "$4bn", "cost")]


class Broken(Rule):
    """A rule that finds one thing and then divides by nothing."""

    code, name, severity, summary = "X999", "broken", Severity.ERROR, "breaks"

    def check(self, case):
        """Break after the first finding."""
        yield self.finding("half a truth", identity=("x",))
        raise ZeroDivisionError("by nothing")


class Telling(Rule):
    """A rule that cannot run, and says so twice in the same words."""

    code, name, severity, summary = "X998", "telling", Severity.ERROR, "tells"

    def check(self, case):
        """Yield the same entries twice."""
        for _ in range(2):
            yield Blocked(rule="X998", text="no term")
            yield NotCompared(subject="Kestrel", attribute="cost", reason="unit", count=2, text="two units")


def reading_of(folder, *claims, **more):
    checked(folder, *claims, **more)
    intake = read_all((folder,))
    return intake, in_force(intake.project, Request(paths=(folder,)))


def engine(reading, rules, severities=None):
    with open_engine() as opened:
        return check(
            reading,
            Catalogue(),
            rules=rules,
            causes=[cause() for cause in CAUSES],
            severities=severities or {},
            engine=opened,
        )


def test_rule_that_raises_is_a_failure_and_the_others_run(tmp_path):
    """The broken rule is named with its error; what it found before counts for nothing; A101 finds its conflict."""
    intake, _ = reading_of(tmp_path, *CLAIMS)
    found = engine(intake.reading, [Broken(), ConflictingValues()])
    assert [finding.rule for finding in found.findings] == ["A101"]
    assert [failure.problem for failure in found.failures] == ["rule X999 broken broke: ZeroDivisionError: by nothing"]


def test_broken_rule_makes_the_run_incomplete(tmp_path, monkeypatch):
    """A check that broke is exit code 3, and never a pass."""

    def broken(self, case):
        raise RuntimeError("out of order")
        yield

    monkeypatch.setattr(ConflictingValues, "check", broken)
    result = checked(tmp_path, said("gazette", "$8bn", "cost"), said("courier", "$8bn", "cost"))
    assert [failure.problem for failure in result.failures] == [
        "rule A101 conflicting-values broke: RuntimeError: out of order"
    ]
    assert exit_code(result, Gate(fail_on="never")) == INCOMPLETE


def test_entries_said_twice_are_kept_once(tmp_path):
    """Blocked checks and claims not compared are listed once each."""
    intake, _ = reading_of(tmp_path, *CLAIMS)
    found = engine(intake.reading, [Telling()])
    assert [entry.text for entry in found.blocked] == ["no term"]
    assert [entry.text for entry in found.not_compared] == ["two units"]


@pytest.mark.parametrize("severity", ["warning", "note", "error"])
def test_severity_of_the_project_is_in_force(severity, tmp_path):
    """What the project calls a rule's findings is what they are, in the findings and in the list of rules."""
    result = checked(tmp_path, *CLAIMS, rules={"severity": {"A101": severity}})
    assert outcomes(result) == [("A101", severity, "certain")]
    assert result.rules["A101"].severity == severity


def test_gravest_findings_come_first(tmp_path):
    """Errors, warnings, notes; by rule within."""
    result = checked(
        tmp_path,
        said("gazette", "$2.73bn", "cost", "Dam"),
        said("courier", "$2.74bn", "cost", "Dam"),
        *CLAIMS,
        CLAIMS[0],
        said("herald", "Oslo", "headquarters"),
        said("gazette", "Bergen", "headquarters"),
    )
    assert [(finding.severity.value, finding.rule) for finding in result.findings] == [
        ("error", "A101"),
        ("error", "A103"),
        ("warning", "A102"),
        ("note", "I602"),
    ]


def test_nothing_read_gives_nothing(tmp_path):
    """Without claims there are no facts, no findings and no failures of the engine's own."""
    found = engine(Reading(), [rule() for rule in RULES])
    assert (found.facts, found.findings, found.not_compared, found.blocked, found.failures, found.series) == ((),) * 6


MANY = {
    "claims": [
        said("gazette", "$8bn", "investment.total", scope={"to": "Heron"}),
        said("gazette", "$1.25bn", "investment.round", scope={"to": "Heron"}, period="September 2023"),
        said("gazette", "$2.73bn", "investment.round", scope={"to": "Heron"}, period="March 2024"),
        said("courier", "$4bn", "investment.total", scope={"to": "Heron"}),
        said("courier", "$1.25bn", "investment.round", scope={"to": "Heron"}),
        said("courier", "$2.75bn", "investment.round", scope={"to": "Heron"}),
        said("herald", "1,213", "layoffs"),
        said("gazette", "87", "layoffs"),
        said("gazette", "410", "layoffs"),
        said("courier", "900", "headcount"),
        said("herald", "700", "headcount"),
        said("gazette", "800", "headcount"),
        said("courier", "154", "deaths", "the quake", period="8 November 2023"),
        said("herald", "128", "deaths", "the quake", period="9 November 2023"),
        said("gazette", "60 %", "stake", "Plover", scope={"in": "Heron"}),
        said("gazette", "45 %", "stake", "Swift", scope={"in": "Heron"}),
        said("herald", "$48 million", "cost", "Dam", quote="will cost $84 million"),
        said("herald", "$48 million", "cost", "Dam", attribution="the ministry"),
        said("gazette", "A", "grade"),
        said("herald", "not a number", "cost", "Dam"),
        said("courier", "[", "headcount"),
        said("gazette", "900 tonnes", "harvest", ref="all"),
        said("gazette", "300 tonnes", "harvest.north", ref="one"),
        said("gazette", "450 tonnes", "harvest.south", ref="two"),
    ],
    "published": {"gazette": "2024-01-01", "courier": "2024-03-01", "herald": "2024-05-20"},
    "arithmetic": [{"total": "all", "parts": ["one", "two"], "complete": True}],
}


def shuffled(reading, chance):
    """The reading with everything in it in another order."""

    def mixed(items):
        return tuple(chance.sample(items, len(items)))

    return replace(
        reading,
        sources=mixed(reading.sources),
        claims=mixed(reading.claims),
        links=mixed(reading.links),
        documents=mixed(reading.documents),
        set_aside=mixed(reading.set_aside),
        inputs=mixed(reading.inputs),
        observations=mixed(reading.observations),
    )


def test_order_of_what_was_read_never_shows(tmp_path):
    """Claims, sources and files in any order give the same JSON, byte for byte."""
    intake, project = reading_of(tmp_path, *MANY["claims"], **{key: MANY[key] for key in ("published", "arithmetic")})
    first = run(intake.reading, intake.catalogue, project)
    assert {"A101", "S201", "S203", "T301", "E502", "I601", "I602", "I603"} <= {
        finding.rule for finding in first.findings
    }
    expected = JsonReport().render(first)
    for seed in range(12):
        again = run(shuffled(intake.reading, random.Random(seed)), intake.catalogue, project)
        assert JsonReport().render(again) == expected, seed


def test_order_of_files_never_shows(tmp_path):
    """The files named in any order on the command line give the same bytes."""
    checked(tmp_path, *MANY["claims"], published=MANY["published"])
    files = sorted(tmp_path.glob("*.yaml"))
    texts = set()
    for paths in (files, files[::-1], [files[1], files[0], files[2], files[0]]):
        intake = read_all(paths)
        texts.add(
            JsonReport().render(run(intake.reading, intake.catalogue, in_force(intake.project, Request(paths=()))))
        )
    assert len(files) == 3
    assert len(texts) == 1


def test_order_of_claims_within_a_file_shows_in_lines_only(tmp_path):
    """Rows of a claim file in another order give the same facts, findings and entries; only their lines differ."""

    def content(rows):
        (tmp_path / "all.yaml").write_text(yaml.safe_dump({"claims": rows}), encoding="utf-8")
        intake = read_all((tmp_path,))
        result = run(intake.reading, intake.catalogue, in_force(intake.project, Request(paths=())))
        findings = [finding.model_dump(exclude={"location"}) for finding in result.findings if finding.rule != "I603"]
        return result.facts, findings, result.not_compared, result.blocked, result.summary

    rows = [{key: value for key, value in claim.items() if key != "ref"} for claim in MANY["claims"]]
    expected = content(rows)
    for seed in range(4):
        assert content(random.Random(seed).sample(rows, len(rows))) == expected


def test_same_input_same_bytes(tmp_path):
    """Two runs over one folder give one text: there is no clock in it."""
    intake, project = reading_of(tmp_path, *MANY["claims"], published=MANY["published"])
    assert len({JsonReport().render(run(intake.reading, intake.catalogue, project)) for _ in range(3)}) == 1


def test_rules_that_found_something_come_with_their_page(tmp_path):
    """A reader of the result can look up what the rule means; rules that found nothing take no room."""
    result = checked(tmp_path, *CLAIMS)
    told = {finding.rule for finding in result.findings}
    assert told
    for code, rule in result.rules.items():
        assert ("## What it checks" in rule.help) == (code in told)
