"""Rules of the user's own: found by name, refused with file and line when broken, and otherwise like shipped ones."""

import json
import re
import sys
from pathlib import Path

import pytest
import yaml
from click.testing import CliRunner

from checker.cli import consilience
from tests.checker.statements import said

PAGE = Path(__file__).resolve().parents[2] / "docs" / "user-rules.md"
FILE = re.compile(r"^<!-- file: (\S+) -->\n```\w+\n(.*?)^```$", re.DOTALL | re.MULTILINE)
RUN = re.compile(r"^<!-- run: consilience ([^\n]*) -->\n```\n(.*?)^```\n<!-- end -->$", re.DOTALL | re.MULTILINE)
HEAD = """\
from checker.rules.interface import Rule
from schemas.finding import Blocked, NotCompared, Severity
"""
RULE = """
class Every(Rule):
    code = "HOUSE1"
    name = "every-fact"
    severity = Severity.NOTE
    summary = "every fact"

    def check(self, case):
        for fact in case.ledger.facts:
            yield self.finding(f"{fact.subject} is told of", claims=tuple(case.ledger.of(fact)), fact=fact, identity=(fact.id,))
"""


@pytest.fixture(autouse=True)
def inside(tmp_path, monkeypatch):
    """Every test runs in an empty folder of its own, with one claim file."""
    monkeypatch.chdir(tmp_path)
    claims = {"claims": [said("gazette", "$8bn", "cost"), said("courier", "$8 billion", "cost")]}
    Path("claims.yaml").write_text(yaml.safe_dump(claims), encoding="utf-8")


def project(rules, text=HEAD + RULE, file="own.py"):
    """A project with these words on rules, and a file with them."""
    Path(file).write_text(text, encoding="utf-8")
    Path("consilience.yaml").write_text(yaml.safe_dump({"rules": rules}), encoding="utf-8")


def call(*arguments):
    """Run the command; nothing may end in a traceback."""
    ended = CliRunner().invoke(consilience, [str(argument) for argument in arguments])
    assert ended.exception is None or isinstance(ended.exception, SystemExit), ended.exception
    return ended


def result(*arguments):
    """Exit code and result of a check."""
    ended = call("check", *arguments, "-o", "json")
    return ended.exit_code, json.loads(ended.stdout)


def test_the_page_of_the_manual_is_what_happens(tmp_path, monkeypatch):
    """The files of the page, written as printed, give the output that is printed."""
    folder = tmp_path / "page"
    folder.mkdir()
    monkeypatch.chdir(folder)
    page = PAGE.read_text(encoding="utf-8")
    files, runs = FILE.findall(page), RUN.findall(page)
    assert [name for name, _ in files] == ["gazette.yaml", "courier.yaml", "house_rules.py", "consilience.yaml"]
    assert len(runs) == 2
    for name, text in files:
        Path(name).write_text(text, encoding="utf-8")
    for command, printed in runs:
        assert call(*command.split()).output == printed
    assert call("check", ".").exit_code == 1
    assert "HOUSE1" in call("rules").stdout


@pytest.mark.parametrize("rules", [["own.py"], {"load": ["own.py"]}])
def test_a_named_file_s_rule_runs_and_is_in_the_result(rules):
    """Finding, catalogue of rules and input are there; the list of a project file is short for `load`."""
    project(rules)
    code, found = result(".")
    assert code == 0
    assert [finding["rule"] for finding in found["findings"]] == ["HOUSE1"]
    told = {"name": "every-fact", "summary": "every fact", "severity": "note", "kinds": []}
    assert found["rules"]["HOUSE1"].items() >= told.items()
    assert [given["path"] for given in found["run"]["inputs"] if given["kind"] == "rules"] == ["own.py"]


def test_a_file_that_is_not_named_does_not_run():
    """A Python file in the folder is no reason to run it."""
    project({"severity": {"A101": "note"}}, "raise SystemExit('this must not run')\n")
    assert result(".")[0] == 0


def test_own_rules_are_selected_ignored_and_graded():
    """Codes and prefixes of own rules work as those of shipped ones."""
    project({"load": ["own.py"], "severity": {"HOUSE1": "error"}})
    assert result(".")[0] == 1
    assert result(".", "--ignore", "HOUSE1")[0] == 0
    assert list(result(".", "--select", "HOUSE")[1]["rules"]) == ["HOUSE1"]
    project({"load": ["own.py"], "severity": {"HOUSE2": "error"}})
    ended = call("check", ".")
    assert ended.exit_code == 2
    assert "HOUSE2" in ended.stderr


def test_listed_and_explained_only_where_a_project_names_them():
    """The commands take the project file of the current folder, or the one given; a rule without text has its summary."""
    project(["own.py"])
    assert "HOUSE1  note     every-fact                    every fact\n" in call("rules").stdout
    assert call("explain", "house1").stdout == "# HOUSE1 every-fact (note)\n\nevery fact\n"
    Path("consilience.yaml").rename("other.yaml")
    assert "HOUSE1" not in call("rules").stdout
    assert "HOUSE1" in call("rules", "-c", "other.yaml").stdout
    assert call("explain", "HOUSE1").exit_code == 2


BROKEN = {
    "import error": ("import nowhere_at_all\n", 1, "nowhere_at_all"),
    "raises while it is loaded": (HEAD + "\n\nprice = 1 / 0\n", 5, "ZeroDivisionError"),
    "raises in a function of its own": ("def made():\n    raise ValueError('no')\n\n\nmade()\n", 2, "ValueError: no"),
    "ends the program": ("import sys\nsys.exit(0)\n", 2, "SystemExit"),
    "is no Python": ("class Every(Rule:\n    pass\n", 1, "SyntaxError"),
    "no code": (HEAD + RULE.replace('    code = "HOUSE1"\n', ""), 4, "Every has no code"),
    "no name": (HEAD + RULE.replace('    name = "every-fact"\n', ""), 4, "Every has no name"),
    "no summary": (HEAD + RULE.replace('    summary = "every fact"\n', ""), 4, "Every has no summary"),
    "empty summary": (HEAD + RULE.replace('"every fact"', '" "'), 4, "Every has no summary"),
    "no severity": (HEAD + RULE.replace("    severity = Severity.NOTE\n", ""), 4, "Every has no severity"),
    "severity in words": (HEAD + RULE.replace("Severity.NOTE", '"grave"'), 4, "the severity 'grave'"),
    "code nobody can type": (HEAD + RULE.replace("HOUSE1", "house 1"), 4, "the code 'house 1'"),
    "name with blanks": (HEAD + RULE.replace("every-fact", "Every fact"), 4, "the name 'Every fact'"),
    "no check": (HEAD + RULE.replace("def check", "def look"), 4, "Every has no `check`"),
    "cannot be made": (HEAD + RULE + "\n    def __init__(self, limit):\n        pass\n", 4, "cannot be made"),
    "a shipped code": (
        HEAD + RULE.replace("HOUSE1", "A101"),
        4,
        "called 'A101', as is ConflictingValues that is shipped",
    ),
    "a shipped name": (HEAD + RULE.replace("every-fact", "missing-quote"), 4, "called 'missing-quote'"),
    "one code twice": (HEAD + RULE + RULE.replace("class Every", "class Other"), 14, "as is Every of own.py"),
}


@pytest.mark.parametrize(("text", "line", "says"), BROKEN.values(), ids=BROKEN)
def test_a_broken_rule_stops_the_run_with_its_file_and_line(text, line, says):
    """Nothing is read and nothing reported: one line on standard error, exit code 2; the lists stop as well."""
    project(["own.py"], text)
    for command in (("check", "."), ("rules",), ("explain", "A101")):
        ended = call(*command)
        assert (ended.exit_code, ended.stdout) == (2, "")
        assert ended.stderr.startswith(f"consilience: own.py:{line}: ")
        assert says in ended.stderr


@pytest.mark.parametrize(
    ("rules", "says"),
    [
        (["missing.py"], "the rule file 'missing.py' does not exist"),
        (["../own.py"], "leads out of the project's folder"),
        (["nobodys-entry-point"], "no installed package has an entry point 'nobodys-entry-point'"),
        (["empty.py"], "'empty.py' holds no rule"),
    ],
)
def test_rules_that_are_not_there_are_named_with_the_project_file_s_line(rules, says):
    """The slip is in the project file, and that is the place given."""
    Path("empty.py").write_text("from checker.rules.interface import Rule\n", encoding="utf-8")
    Path("consilience.yaml").write_text("rules:\n  load:\n    - " + rules[0] + "\n", encoding="utf-8")
    ended = call("check", ".")
    assert (ended.exit_code, ended.stdout) == (2, "")
    assert ended.stderr.startswith("consilience: consilience.yaml:3: ")
    assert says in ended.stderr


BODY = HEAD + RULE.partition("        for fact")[0]
FAILING = {
    "raises": ("        raise RuntimeError('no such thing')\n", 11, "RuntimeError: no such thing"),
    "yields nothing it may": ("        yield 'all is lost'\n", None, "no Finding, Blocked or NotCompared"),
    "ends the program": ("        raise SystemExit(0)\n", 11, "SystemExit"),
    "gives nothing back": ("        return None\n", None, "TypeError"),
    "names claims that are not there": (
        "        yield self.finding('lost', groups=(('nobody',),), identity=('lost',))\n",
        None,
        "names 'nobody'",
    ),
    "two findings of one identity": (
        "        yield self.finding('one', identity=('same',))\n        yield self.finding('two', identity=('same',))\n",
        None,
        "one identity",
    ),
    "leaves out unknown claims": (
        "        yield NotCompared(subject='x', attribute='y', reason='unit', claims=('nobody',), count=1, text='z')\n",
        None,
        "names 'nobody'",
    ),
}


@pytest.mark.parametrize(("lines", "line", "says"), FAILING.values(), ids=FAILING)
def test_a_rule_that_breaks_while_it_checks_is_a_failure(lines, line, says):
    """The exit code is 3, the report is whole, the other rules ran, and the failure names the user's file."""
    project(["own.py"], BODY + lines)
    code, found = result(".")
    assert code == 3
    (failure,) = found["failures"]
    assert (failure["path"], failure["line"]) == ("own.py", line)
    assert says in failure["problem"]
    assert "HOUSE1 every-fact" in failure["problem"]
    assert found["summary"]["agreed"] == 1


def test_base_classes_and_imported_rules_are_not_taken():
    """A name with an underscore is a base class, and a shipped rule that is imported is not loaded again."""
    text = HEAD + "from checker.rules.a101_conflicting_values import ConflictingValues\n\n\n"
    text += "class _Base(Rule):\n    severity = Severity.NOTE\n" + RULE.replace("(Rule)", "(_Base)").replace(
        "    severity = Severity.NOTE\n", ""
    )
    project(["own.py"], text)
    assert [finding["rule"] for finding in result(".")[1]["findings"]] == ["HOUSE1"]


@pytest.fixture
def package(tmp_path, monkeypatch):
    """An installed package that offers entry points."""
    home = tmp_path / "site"
    (home / "newsroom_pack-1.dist-info").mkdir(parents=True)
    (home / "newsroom_pack-1.dist-info" / "METADATA").write_text(
        "Metadata-Version: 2.1\nName: newsroom-pack\nVersion: 1\n"
    )
    (home / "newsroom_pack-1.dist-info" / "entry_points.txt").write_text(
        "[consilience.rules]\nwhole = newsroom_pack\nsingle = newsroom_pack:Every\n"
        "several = newsroom_pack:BOTH\nodd = newsroom_pack:NUMBER\nbroken = newsroom_pack:nothing\n"
    )
    (home / "newsroom_pack.py").write_text(
        HEAD
        + RULE
        + RULE.replace("class Every", "class Other").replace("HOUSE1", "HOUSE2").replace("every-fact", "other")
        + "\n\nBOTH = [Other, Every]\nNUMBER = 7\n"
    )
    monkeypatch.syspath_prepend(home)
    yield
    sys.modules.pop("newsroom_pack", None)


@pytest.mark.usefixtures("package")
@pytest.mark.parametrize(
    ("name", "codes"),
    [("whole", ["HOUSE1", "HOUSE2"]), ("single", ["HOUSE1"]), ("several", ["HOUSE1", "HOUSE2"])],
)
def test_rules_of_an_entry_point_run_when_named(name, codes):
    """An entry point may lead to a module, a rule or a list; unnamed ones stay away."""
    Path("consilience.yaml").write_text(f"rules: [{name}]\n", encoding="utf-8")
    _, found = result(".")
    assert sorted(finding["rule"] for finding in found["findings"]) == codes
    Path("consilience.yaml").write_text("{}\n", encoding="utf-8")
    assert result(".")[1]["findings"] == []


@pytest.mark.usefixtures("package")
@pytest.mark.parametrize(("name", "says"), [("odd", "which is no rule"), ("broken", "break when they are loaded")])
def test_an_entry_point_that_leads_to_no_rule_stops_the_run(name, says):
    """The message says what it leads to."""
    Path("consilience.yaml").write_text(f"rules: [{name}]\n", encoding="utf-8")
    ended = call("check", ".")
    assert ended.exit_code == 2
    assert says in ended.stderr
