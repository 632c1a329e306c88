"""The command line: every command and option, what it writes, and the exit code (DESIGN 6.1)."""

import json
import os
import re
import subprocess
import sys
from pathlib import Path

import pytest
import yaml
from click.testing import CliRunner
from jsonschema import Draft202012Validator

from checker.cli import consilience
from checker.rules.registry import RULES
from schemas.memory import limit
from tests.checker.statements import said

ROOT = Path(__file__).resolve().parents[2]
ERROR = [said("gazette", "$8bn", "cost"), said("courier", "$4bn", "cost")]
WARNING = [said("gazette", "$2.73bn", "cost"), said("courier", "$2.74bn", "cost")]
NOTE = [said("gazette", "$8bn", "cost"), said("gazette", "8 billion dollars", "cost"), said("courier", "$8bn", "cost")]
AGREED = [said("gazette", "$8bn", "cost"), said("courier", "$8 billion", "cost")]
ALONE = [said("gazette", "$8bn", "cost"), said("courier", "12 km", "length")]


@pytest.fixture(autouse=True)
def inside(tmp_path, monkeypatch):
    """Every test runs in an empty folder of its own."""
    monkeypatch.chdir(tmp_path)


def folder(claims, name="facts", **project):
    """A folder with one claim file, and a project file if there is something to say in it."""
    Path(name).mkdir(exist_ok=True)
    Path(name, "claims.yaml").write_text(yaml.safe_dump({"claims": claims}), encoding="utf-8")
    if project:
        Path(name, "consilience.yaml").write_text(yaml.safe_dump(project), encoding="utf-8")
    return name


def tables(**texts):
    """A folder with tables, by name of the source."""
    Path("feeds").mkdir(exist_ok=True)
    for name, text in texts.items():
        Path("feeds", f"{name}.csv").write_text(text, encoding="utf-8")
    return "feeds"


def call(*arguments):
    """Run the command; nothing may end in a traceback."""
    ended = CliRunner().invoke(consilience, [str(argument) for argument in arguments])
    assert ended.exception is None or isinstance(ended.exception, SystemExit), ended.exception
    return ended


def found(*arguments):
    """Exit code and rules of the findings of a check."""
    ended = call("check", *arguments, "-o", "json")
    return ended.exit_code, [finding["rule"] for finding in json.loads(ended.stdout)["findings"]]


def process(*arguments, cwd, path=ROOT):
    """Run the program in a process of its own, as installed: our folder is on the path."""
    environment = {**os.environ, "PYTHONPATH": str(path), "COLUMNS": "80"}
    return subprocess.run(
        [sys.executable, *arguments], cwd=cwd, env=environment, capture_output=True, text=True, timeout=120, check=False
    )


@pytest.mark.parametrize(
    ("claims", "fail_on", "code"),
    [
        (ERROR, None, 1),
        (ERROR, "warning", 1),
        (ERROR, "never", 0),
        (WARNING, None, 0),
        (WARNING, "error", 0),
        (WARNING, "warning", 1),
        (WARNING, "note", 1),
        (NOTE, "warning", 0),
        (NOTE, "note", 1),
        (AGREED, "note", 0),
    ],
)
def test_exit_code_follows_the_gravest_finding(claims, fail_on, code):
    """0 below --fail-on, 1 at or above it."""
    options = ["--fail-on", fail_on] if fail_on else []
    assert call("check", folder(claims), *options).exit_code == code


def test_fail_on_of_the_project_file_holds_unless_the_option_is_given():
    """The command line wins over the project file."""
    name = folder(WARNING, gate={"fail_on": "warning"})
    assert call("check", name).exit_code == 1
    assert call("check", name, "--fail-on", "error").exit_code == 0


def test_the_working_directory_is_checked_unless_paths_are_given():
    """`consilience check` alone takes what lies here."""
    folder(ERROR, ".")
    assert found() == (1, ["A101"])


def test_several_paths_are_one_run():
    """Sources of two folders, or two files, are compared with each other."""
    one, two = folder(ERROR[:1], "one"), folder(ERROR[1:], "two")
    assert found(one, two) == (1, ["A101"])
    assert found(Path(one, "claims.yaml"), Path(two, "claims.yaml")) == (1, ["A101"])
    assert found(one) == (0, [])


def test_project_file_of_the_checked_folder_is_used():
    """What the project declares is in force without a word about it."""
    assert found(folder(ERROR, tolerances={"cost": {"rel": "0.6"}})) == (0, [])


def test_another_project_file_can_be_named():
    """`-c` takes a project file from anywhere; its own sources are read when no path is given."""
    name = folder(ERROR)
    Path("strict.yaml").write_text("rules: {ignore: [A101]}\nsources: [{path: facts/claims.yaml}]\n", encoding="utf-8")
    assert found("-c", "strict.yaml") == (0, [])
    assert found(name, "-c", "strict.yaml") == (0, [])
    assert found(name) == (1, ["A101"])


@pytest.mark.parametrize(
    ("options", "rules"),
    [
        ([], ["A101", "A103"]),
        (["--select", "A101"], ["A101"]),
        (["--select", "a101,a103"], ["A101", "A103"]),
        (["--select", "A101", "--select", "A103"], ["A101", "A103"]),
        (["--select", "A"], ["A101", "A103"]),
        (["--select", "S"], []),
        (["--ignore", "A101"], ["A103"]),
        (["--select", "A", "--ignore", "A103"], ["A101"]),
        (["--ignore", "A,I"], []),
    ],
)
def test_rules_are_chosen_by_code_or_prefix(options, rules):
    """Codes in any case, repeated or with commas; what is ignored is left out of what is selected."""
    name = folder([*ERROR, said("gazette", "Oslo", "headquarters"), said("courier", "Bergen", "headquarters")])
    assert found(name, *options) == (1 if rules else 0, rules)


@pytest.mark.parametrize("options", [["--select", "Z999"], ["--ignore", "A10X"], ["--select", "A101,A999"]])
def test_unknown_code_is_bad_usage(options):
    """A slip in a code must not switch a check off in silence."""
    ended = call("check", folder(ERROR), *options)
    assert ended.exit_code == 2
    assert ended.stdout == ""
    assert "consilience rules" in ended.stderr


@pytest.mark.parametrize(
    "choice",
    [
        {"select": ["A9"]},
        {"ignore": ["conflicting-values"]},
        {"severity": {"A": "note"}},
        {"severity": {"A999": "note"}},
    ],
)
def test_unknown_code_in_the_project_file_is_bad_usage(choice):
    """The same in the project file; a severity is set for a whole code, so a prefix there is a slip too."""
    assert call("check", folder(ERROR, rules=choice)).exit_code == 2


def test_tables_are_compared_by_key():
    """Rows with one key are compared in every column the tables share, whatever their order."""
    name = tables(a="id,price,name\n1,10,x\n2,12,y\n", b="name,id,price\ny,2,12.5\nx,1,10.00\n")
    assert found(name, "--key", "id") == (1, ["A101"])


def test_tables_are_compared_by_several_keys():
    """`--key` takes several columns."""
    name = tables(a="country,year,people\nNO,2020,5\nNO,2021,6\n", b="country,year,people\nNO,2021,6\nNO,2020,5\n")
    assert found(name, "--key", "country,year") == (0, [])
    assert found(name, "--key", " country , year ", "--fail-on", "note") == (0, [])


def test_tables_without_a_key_are_set_aside_and_nothing_is_read():
    """Which row is which is never guessed; a run that read nothing is incomplete, and says what to do."""
    ended = call("check", tables(a="id,price\n1,10\n", b="id,price\n1,12\n"))
    assert ended.exit_code == 3
    assert "--key" in ended.stdout


@pytest.mark.parametrize(
    ("tolerances", "code"),
    [
        ([], 1),
        (["0.5"], 0),
        (["0.49"], 1),
        (["price=0.5"], 0),
        (["name=0.5"], 1),
        (["4%"], 0),
        (["3.9 %"], 1),
        (["price=1%", "name=5"], 1),
        (["0.1", "price=4%"], 0),
    ],
)
def test_tolerance_between_cells(tolerances, code):
    """A gap in numbers or in percent of the larger one, for all columns or one; the column's own wins."""
    name = tables(a="id,price,name\n1,12,x\n", b="id,price,name\n1,12.5,x\n")
    options = [word for gap in tolerances for word in ("--tolerance", gap)]
    assert call("check", name, "--key", "id", *options).exit_code == code


@pytest.mark.parametrize("gap", ["x", "-1", "price=", "nan", "inf", "1%%", "%", "price=cheap"])
def test_tolerance_that_is_no_gap_is_bad_usage(gap):
    """A gap that cannot be read is refused before anything is checked."""
    ended = call("check", tables(a="id,price\n1,12\n"), "--key", "id", "--tolerance", gap)
    assert (ended.exit_code, ended.stdout) == (2, "")
    assert gap in ended.stderr


@pytest.mark.parametrize(
    ("gap", "remedy"),
    [("prise=1%", "did you mean 'price'?"), ("nosuch=1", "compared are name and price"), ("id=1", "compared are")],
)
def test_tolerance_of_no_column_is_bad_usage(gap, remedy):
    """A gap for a column that nothing has would loosen nothing in silence; the nearest column is named."""
    name = tables(a="id,price,name\n1,12,x\n", b="id,price,name\n1,12.5,x\n")
    ended = call("check", name, "--key", "id", "--tolerance", gap)
    assert (ended.exit_code, ended.stdout) == (2, "")
    assert repr(gap.partition("=")[0]) in ended.stderr
    assert remedy in ended.stderr


def test_strict_run_fails_when_nothing_was_compared():
    """Two sources that share nothing pass, and the verdict says that nothing was compared; --strict makes that 3."""
    name = folder(ALONE)
    ended = call("check", name)
    assert ended.exit_code == 0
    assert "othing was compared" in ended.stdout
    assert call("check", name, "--strict").exit_code == 3
    assert call("check", name, "--strict", "--fail-on", "never").exit_code == 3
    assert call("check", folder(AGREED, "other"), "--strict").exit_code == 0


def test_strict_run_fails_when_a_check_is_blocked():
    """A sum with a term in conflict cannot be checked: --strict makes that 3, before the findings' 1."""
    claims = [
        said("gazette", "900 tonnes", "harvest"),
        said("courier", "300 tonnes", "harvest.north"),
        said("herald", "450 tonnes", "harvest.south"),
        said("gazette", "950 tonnes", "harvest.south"),
    ]
    name = folder(
        claims,
        relations=[
            {"name": "halves", "total": "harvest", "parts": ["harvest.north", "harvest.south"], "complete": True}
        ],
        rules={"ignore": ["I"]},
    )
    assert call("check", name).exit_code == 1
    assert call("check", name, "--strict").exit_code == 3


def test_empty_folder_is_incomplete():
    """Nothing to read is never a pass."""
    Path("empty").mkdir()
    assert call("check", "empty").exit_code == 3
    assert call("check").exit_code == 3


def test_missing_file_is_incomplete_and_the_others_are_checked():
    """The contradiction is still found and told; 3 beats 1."""
    ended = call("check", folder(ERROR), "nowhere.yaml")
    assert ended.exit_code == 3
    assert "nowhere.yaml" in ended.stdout
    assert "A101" in ended.stdout


def test_broken_claim_file_is_incomplete_and_the_others_are_checked():
    """A file that is no YAML is told with path and line; the rest of the folder is still checked."""
    name = folder(ERROR)
    Path(name, "broken.yaml").write_text("claims:\n  - {subject: Kestrel\n", encoding="utf-8")
    ended = call("check", name, "-o", "json")
    result = json.loads(ended.stdout)
    assert ended.exit_code == 3
    assert [finding["rule"] for finding in result["findings"]] == ["A101"]
    assert [(failure["path"], failure["line"] is not None) for failure in result["failures"]] == [
        ("facts/broken.yaml", True)
    ]


@pytest.mark.parametrize(
    "text",
    [
        "rules: [",
        "rulez: {}",
        "gate: {fail_on: sometimes}",
        "schema: consilience.project/9",
        "tolerances: {cost: {abs: much}}",
        "sources: [{path: ../elsewhere.yaml}]",
    ],
)
def test_broken_project_file_is_bad_usage(text):
    """A project file that cannot be read as one stops the run with 2, its name and its line (or the next)."""
    name = folder(ERROR)
    Path(name, "consilience.yaml").write_text(f"# project\n{text}\n", encoding="utf-8")
    ended = call("check", name)
    assert (ended.exit_code, ended.stdout) == (2, "")
    assert re.search(r"consilience\.yaml:[23]\b", ended.stderr)


def test_missing_project_file_is_bad_usage():
    """A project file that was named must be there."""
    assert call("check", folder(ERROR), "-c", "nowhere.yaml").exit_code == 2


def test_row_that_is_no_claim_is_a_finding_and_no_failure():
    """Rows set aside do not cause 3: they are warnings of their own."""
    name = folder([*AGREED, said("herald", "much", "cost")])
    assert found(name) == (0, ["I603"])
    assert found(name, "--fail-on", "warning") == (1, ["I603"])


def test_report_goes_to_stdout_and_to_files():
    """Without `-o` the terminal report is printed; a report for a file leaves it there, one for stdout replaces it."""
    name = folder(ERROR)
    plain = call("check", name).stdout
    assert "A101 conflicting-values" in plain
    with_file = call("check", name, "-o", "json:result.json", "-o", "html:report.html")
    assert with_file.stdout == plain
    assert call("check", name, "-o", "terminal", "-o", "json:again.json").stdout == plain
    only = call("check", name, "-o", "json")
    assert json.loads(only.stdout) == json.loads(Path("result.json").read_text(encoding="utf-8"))
    assert Path("again.json").read_bytes() == Path("result.json").read_bytes()
    assert Path("report.html").read_text(encoding="utf-8").startswith("<!doctype html>")


@pytest.mark.parametrize(
    "outputs",
    [
        ["xml"],
        ["json:"],
        ["json:nowhere/result.json"],
        ["json", "terminal"],
        ["json:a", "html:a"],
        ["terminal", "terminal"],
        [""],
    ],
)
def test_output_that_cannot_be_is_bad_usage_before_the_run(outputs):
    """A slip in `-o` is told at once, and nothing is written."""
    options = [word for output in outputs for word in ("-o", output)]
    ended = call("check", folder(ERROR), *options)
    assert (ended.exit_code, ended.stdout) == (2, "")
    assert sorted(path.name for path in Path().iterdir()) == ["facts"]


@pytest.mark.parametrize(("paths", "code"), [(["facts"], 1), (["facts", "nowhere.yaml"], 3), (["empty"], 3)])
def test_reports_are_written_on_1_and_3_too(paths, code):
    """The file is there, whole and valid, however the run ended."""
    folder(ERROR)
    Path("empty").mkdir()
    assert call("check", *paths, "-o", "json:result.json", "-o", "html:report.html").exit_code == code
    assert json.loads(Path("result.json").read_text(encoding="utf-8"))["schema"] == "consilience.result/1"
    assert Path("report.html").stat().st_size > 1_000
    assert sorted(path.name for path in Path().iterdir()) == ["empty", "facts", "report.html", "result.json"]


def test_what_the_program_wrote_is_no_source():
    """Results and reports in the checked folder are passed over in silence: a second run gives the same result."""
    name = folder(ERROR)
    first = call("check", name, "-o", "json:facts/result.json", "-o", "html:facts/report.html")
    before = Path("facts/result.json").read_bytes()
    again = call("check", name, "-o", "json:facts/result.json", "-o", "html:facts/report.html")
    assert (first.exit_code, first.stdout) == (again.exit_code, again.stdout)
    assert Path("facts/result.json").read_bytes() == before


def test_quiet_is_the_verdict_and_one_line_for_each_finding():
    """One finding, one verdict: two lines, the finding with place, severity and rule."""
    lines = call("check", folder(ERROR), "-q").stdout.splitlines()
    assert len(lines) == 2
    assert "error A101 conflicting-values" in lines[0]
    assert lines[1].startswith("1 contradiction")
    assert call("check", folder(ERROR), "--quiet").stdout.splitlines() == lines


def test_report_of_a_result_is_the_report_of_the_check():
    """`report` makes every format from the JSON alone, equal to what `check` wrote, with the same words."""
    name = folder(ERROR)
    full = call("check", name, "-o", "json:result.json", "-o", "html:checked.html").stdout
    quiet = call("check", name, "-q").stdout
    ended = call("report", "result.json", "-o", "html:made.html", "-o", "json:copy.json")
    assert (ended.exit_code, ended.stdout) == (0, full)
    assert Path("made.html").read_bytes() == Path("checked.html").read_bytes()
    assert Path("copy.json").read_bytes() == Path("result.json").read_bytes()
    assert call("report", "result.json").stdout == full
    assert call("report", "result.json", "-q").stdout == quiet
    assert call("report", "result.json", "-o", "json").stdout == Path("result.json").read_text(encoding="utf-8")


@pytest.mark.parametrize(
    "text",
    [
        "",
        "{",
        "[]",
        "{}",
        '{"schema": "consilience.result/2"}',
        '{"schema": "consilience.result/1"}',
        '{"schema": "consilience.claims/1"}',
        "[" * 5_000,
    ],
)
def test_report_of_no_result_is_bad_usage(text):
    """A file that is no result of this version is refused in one line."""
    Path("result.json").write_text(text, encoding="utf-8")
    ended = call("report", "result.json")
    assert (ended.exit_code, ended.stdout) == (2, "")
    assert ended.stderr.startswith("consilience: result.json")
    assert ended.stderr.count("\n") == 1


def test_report_of_a_missing_file_is_bad_usage():
    """There is nothing to report on."""
    assert call("report", "nowhere.json").exit_code == 2


@pytest.mark.parametrize("rule", RULES, ids=lambda rule: rule.code)
def test_every_rule_is_explained_by_code_and_by_name(rule):
    """The page has code, name, severity and the rule's own words; case does not matter."""
    page = call("explain", rule.code)
    assert page.exit_code == 0
    assert page.stdout.startswith(f"# {rule.code} {rule.name} ({rule.severity.value})\n")
    assert "## What it checks" in page.stdout
    assert call("explain", rule.code.lower()).stdout == call("explain", rule.name).stdout == page.stdout


def test_unknown_rule_cannot_be_explained():
    """The answer says where the list is."""
    ended = call("explain", "A999")
    assert (ended.exit_code, ended.stdout) == (2, "")
    assert "consilience rules" in ended.stderr


def test_rules_lists_each_rule_once_in_order():
    """One line for each: code, severity, name, summary; sorted by code."""
    lines = call("rules").stdout.splitlines()
    assert [line.split()[:3] for line in lines] == [
        [rule.code, rule.severity.value, rule.name] for rule in sorted(RULES, key=lambda rule: rule.code)
    ]
    assert all(
        line.endswith(rule.summary) for line, rule in zip(lines, sorted(RULES, key=lambda rule: rule.code), strict=True)
    )


def test_init_writes_a_project_file_that_runs():
    """The template is valid as it stands and changes nothing; the run finds what it found without it."""
    name = folder(ERROR)
    before = found(name)
    ended = call("init", name)
    assert ended.exit_code == 0
    assert "facts/consilience.yaml" in ended.stdout
    assert found(name) == before == (1, ["A101"])
    assert Path(name, "consilience.yaml").read_text(encoding="utf-8").startswith("# What consilience checks")


def test_init_template_holds_when_its_comments_are_taken_off():
    """Every commented part of the template is a project file the program accepts."""
    name = folder(ERROR)
    call("init", name)
    file = Path(name, "consilience.yaml")
    lines = [
        line.removeprefix("# ") if line.startswith(("# ", "#   ")) and not line.startswith("# What") else line
        for line in file.read_text(encoding="utf-8").splitlines()
    ]
    data = yaml.safe_load(
        "\n".join(line for line in lines if not line[:1].isupper() and not line.startswith("checks every"))
    )
    assert {"sources", "entities", "attributes", "relations", "tolerances", "gate"} <= data.keys()
    schema = json.loads(call("schema", "project").stdout)
    assert list(Draft202012Validator(schema).iter_errors(data)) == []


def test_init_never_overwrites():
    """A project file that is there stays as it is."""
    name = folder(ERROR, gate={"fail_on": "note"})
    before = Path(name, "consilience.yaml").read_bytes()
    ended = call("init", name)
    assert (ended.exit_code, ended.stdout) == (2, "")
    assert Path(name, "consilience.yaml").read_bytes() == before


def test_init_here_and_nowhere():
    """Without a folder the file goes here; a folder that is missing is bad usage."""
    assert call("init").exit_code == 0
    assert Path("consilience.yaml").exists()
    assert call("init", "nowhere").exit_code == 2
    assert not Path("nowhere").exists()


@pytest.mark.parametrize("name", ["result", "claims", "project", "pack"])
def test_schema_is_printed(name):
    """The JSON Schema on stdout is valid and is the checked-in one."""
    ended = call("schema", name)
    assert ended.exit_code == 0
    Draft202012Validator.check_schema(json.loads(ended.stdout))
    assert ended.stdout == (ROOT / "schemas" / "json" / f"{name}.schema.json").read_text(encoding="utf-8")


@pytest.mark.parametrize(
    "arguments",
    [["schema", "nope"], ["nope"], ["check", "--nope"], ["check", "--fail-on", "sometimes"], ["explain"], []],
)
def test_bad_usage_is_2(arguments):
    """Click's own complaints have the same code as ours."""
    assert call(*arguments).exit_code == 2


@pytest.mark.parametrize("arguments", [["--help"], ["-h"], ["check", "--help"], ["report", "-h"], ["--version"]])
def test_help_and_version_are_0(arguments):
    """Asking is no fault."""
    ended = call(*arguments)
    assert ended.exit_code == 0
    assert "consilience" in ended.stdout


def test_interruption_is_130(monkeypatch):
    """Control-C ends the run with its own code and one line."""

    def interrupted(request):
        raise KeyboardInterrupt

    monkeypatch.setattr("checker.commands.checking.perform", interrupted)
    ended = call("check", folder(ERROR))
    assert (ended.exit_code, ended.stdout, ended.stderr) == (130, "", "consilience: interrupted\n")


def test_defect_of_ours_is_3_and_no_traceback(monkeypatch):
    """A program that contradicts itself could not complete; that is no bad usage."""
    monkeypatch.setattr("checker.rules.e502_quote_contradicts_value.Numbering", lambda: lambda *identity: identity[:1])
    claims = [said("gazette", "$48 million", name, quote="will be $84 million") for name in ("cost", "budget")]
    ended = call("check", folder(claims))
    assert ended.exit_code == 3
    assert "two findings have the fingerprint" in ended.stderr


@pytest.mark.parametrize("arguments", [["--help"], ["check", "--help"], ["--version"], ["rules"], ["explain", "A101"]])
def test_help_loads_no_engine(arguments, tmp_path):
    """Asking for help costs no data frame library and no database."""
    code = (
        "import sys\nfrom checker.cli import consilience\n"
        f"try:\n    consilience({arguments!r})\nexcept SystemExit as ended:\n    assert not ended.code, ended.code\n"
        "print('LOADED', sorted({'pandas', 'polars', 'pandera', 'duckdb'} & sys.modules.keys()))"
    )
    ended = process("-c", code, cwd=tmp_path)
    assert ended.stderr == ""
    assert ended.stdout.splitlines()[-1] == "LOADED []"


@pytest.mark.parametrize("arguments", [["--help"], ["check", "--help"], ["--version"]])
def test_help_loads_no_records(arguments, tmp_path):
    """Nor what records are made of, which every run pays for and nobody should who only asks."""
    code = (
        "import sys\nfrom checker.cli import consilience\n"
        f"try:\n    consilience({arguments!r})\nexcept SystemExit as ended:\n    assert not ended.code, ended.code\n"
        "print('LOADED', sorted({'pydantic', 'yaml', 'rich', 'schemas.finding'} & sys.modules.keys()))"
    )
    assert process("-c", code, cwd=tmp_path).stdout.splitlines()[-1] == "LOADED []"


def test_module_is_the_command(tmp_path):
    """`python -m checker` does the same, with the same codes and the same words."""
    name = folder(ERROR)
    ended = process("-m", "checker", "check", name, cwd=tmp_path)
    assert (ended.returncode, ended.stdout, ended.stderr) == (1, call("check", name).stdout, "")


@pytest.mark.parametrize("theirs", ["schemas/__init__.py", "sources/__init__.py", "reports.py"])
def test_package_that_shadows_ours_is_named(theirs, tmp_path):
    """Where another package of the same name comes first, the program says so and stops, without a traceback."""
    file = tmp_path / theirs
    file.parent.mkdir(exist_ok=True)
    file.write_text("", encoding="utf-8")
    ended = process(
        "-c", "from checker.entry import main; main()", "--help", cwd=tmp_path, path=f"{tmp_path}{os.pathsep}{ROOT}"
    )
    name = theirs.split("/")[0].removesuffix(".py")
    assert ended.returncode == 3
    assert f"another package named {name!r}" in ended.stderr
    assert str(tmp_path) in ended.stderr
    assert "Traceback" not in ended.stderr
    assert ended.stdout == ""


def test_no_colour_where_there_is_no_terminal(tmp_path):
    """Plain lines without escape codes go into a pipe."""
    ended = process("-m", "checker", "check", folder(ERROR), cwd=tmp_path)
    assert "\x1b" not in ended.stdout


@pytest.mark.parametrize(("given", "variables"), [(("--memory", "300MB"), {}), ((), {"CONSILIENCE_MEMORY": "300MB"})])
def test_memory_is_limited_for_the_whole_run(given, variables, monkeypatch):
    """By the option or the environment, for reading as for comparing: in one database, whose memory is counted once."""
    limits = []
    monkeypatch.setattr("schemas.database._most", lambda connection: limits.append(limit()) or "1GB")
    for name, value in variables.items():
        monkeypatch.setenv(name, value)
    assert call("check", tables(a="id,v\n1,2\n", b="id,v\n1,2\n"), "--key", "id", *given).exit_code == 0
    assert limits == [300_000_000]
    assert limit() is None


def test_a_limit_that_is_none_is_bad_usage():
    """The message says what to write."""
    ended = call("check", "--memory", "lots")
    assert ended.exit_code == 2
    assert "'lots' is no size: write a number with its unit, such as 4GB or 512MiB" in ended.stderr
