"""The published JSON Schemas: the checked-in copies are fresh, and what we write and read fits them."""

import json
import re
from pathlib import Path

import pytest
import yaml
from jsonschema import Draft202012Validator

from checker.commands.checking import Request, in_force
from checker.session import run
from reports.json_report import JsonReport, load_result
from schemas.published import FOLDER, MODELS, json_schema
from sources.intake import read_all

ROOT = Path(__file__).resolve().parents[2]
EXAMPLE = ROOT / "examples" / "anthropic"
CLAIM_FILES = sorted(path for path in (ROOT / "examples").rglob("*.yaml") if path.name != "consilience.yaml")
PROJECT_FILES = sorted((ROOT / "examples").rglob("consilience.yaml"))
PACKS = sorted((ROOT / "schemas" / "packs").glob("*.yaml"))


def faults(name, data):
    """What the published schema finds wrong with some data."""
    validator = Draft202012Validator(json.loads((FOLDER / f"{name}.schema.json").read_text(encoding="utf-8")))
    return [f"{error.json_path}: {error.message}" for error in validator.iter_errors(data)]


class Core(yaml.SafeLoader):
    """YAML 1.2, as editors read it: `on` is a word, and a date is text."""


TAGS = ("tag:yaml.org,2002:bool", "tag:yaml.org,2002:timestamp")
Core.yaml_implicit_resolvers = {
    first: [found for found in resolvers if found[0] not in TAGS]
    for first, resolvers in yaml.SafeLoader.yaml_implicit_resolvers.items()
}
Core.add_implicit_resolver("tag:yaml.org,2002:bool", re.compile("^(true|false)$"), list("tf"))


def loaded(path):
    return yaml.load(path.read_text(encoding="utf-8"), Loader=Core)


@pytest.fixture(scope="module")
def result():
    """The JSON of a real run over the example."""
    intake = read_all((EXAMPLE,))
    return JsonReport().render(
        run(intake.reading, intake.catalogue, in_force(intake.project, Request(paths=(EXAMPLE,))))
    )


@pytest.mark.parametrize("name", sorted(MODELS))
def test_checked_in_schemas_are_fresh(name):
    """`python -m schemas.published` would change nothing."""
    assert (FOLDER / f"{name}.schema.json").read_text(encoding="utf-8") == json_schema(name)


def test_no_other_schemas_are_checked_in():
    """Every file of the folder is one of ours."""
    assert {path.name for path in FOLDER.iterdir()} == {f"{name}.schema.json" for name in MODELS}


@pytest.mark.parametrize("name", sorted(MODELS))
def test_schemas_are_schemas(name):
    """Draft 2020-12, with a title, every field described."""
    schema = json.loads(json_schema(name))
    Draft202012Validator.check_schema(schema)
    assert schema["title"] == f"consilience {name}"
    fields = [
        (part, field, about)
        for part, content in {"": schema, **schema["$defs"]}.items()
        for field, about in content.get("properties", {}).items()
        if field != "kind" and "$ref" not in about
    ]
    assert [(part, field) for part, field, about in fields if not about.get("description")] == []
    assert [
        part for part, content in schema["$defs"].items() if "properties" in content and not content["description"]
    ] == []


def test_result_of_the_example_is_valid(result):
    """What a run writes is what its schema says."""
    assert faults("result", json.loads(result)) == []


def test_result_survives_being_read_back(result):
    """Read and written again, a result is the same text."""
    assert JsonReport().render(load_result(result)) == result


@pytest.mark.parametrize(
    "change",
    [
        {"schema": "consilience.result/2"},
        {"findings": None},
        {"unheard_of": 1},
        {"summary": {}},
        {"claims": [{"id": "x"}]},
    ],
)
def test_what_is_no_result_is_refused(change, result):
    """The schema is closed: a wrong version, a missing part or an unknown field does not pass."""
    assert faults("result", json.loads(result) | change) != []


def test_numbers_are_strings_in_results(result):
    """Decimals are written as strings: no reader turns them into binary floats."""

    def floats(data):
        if isinstance(data, dict):
            return [found for value in data.values() for found in floats(value)]
        if isinstance(data, list):
            return [found for value in data for found in floats(value)]
        return [data] if isinstance(data, float) else []

    data = json.loads(result)
    assert floats(data) == []
    assert {type(claim["value"]["low"]) for claim in data["claims"] if claim["value"]["kind"] == "quantity"} <= {
        str,
        type(None),
    }


@pytest.mark.parametrize("path", CLAIM_FILES, ids=lambda path: path.stem)
def test_claim_files_of_the_examples_are_valid(path):
    """What the examples show fits the schema that editors use."""
    assert faults("claims", loaded(path)) == []


@pytest.mark.parametrize("path", PROJECT_FILES, ids=lambda path: path.parent.name)
def test_project_files_of_the_examples_are_valid(path):
    """The same for project files."""
    assert faults("project", loaded(path)) == []


@pytest.mark.parametrize("path", PACKS, ids=lambda path: path.stem)
def test_shipped_packs_are_valid(path):
    """The same for packs, short forms of relations included."""
    assert faults("pack", loaded(path)) == []


def test_examples_are_there():
    """The lists that the tests above run over are not empty."""
    assert CLAIM_FILES
    assert PROJECT_FILES
    assert PACKS


@pytest.mark.parametrize(
    ("name", "data"),
    [
        ("claims", {"claims": [{"subject": "Kestrel", "attribute": "cost"}]}),
        ("claims", {"claims": [{"subject": "Kestrel", "attribute": "cost", "value": "1", "modality": "certain"}]}),
        ("claims", {"clams": []}),
        ("claims", {"schema": "consilience.claims/9"}),
        ("project", {"gate": {"fail_on": "sometimes"}}),
        ("project", {"relations": [{"name": "x", "total": "a"}]}),
        ("project", {"relations": [{"name": "x", "holds": "a == b", "kind": "sum"}]}),
        ("project", {"relations": [{"name": "x", "holds": "a == b", "missing": "ignore"}]}),
        ("project", {"sources": [{"id": "x"}]}),
        ("pack", {"title": "no name"}),
    ],
)
def test_slips_in_files_are_refused(name, data):
    """A missing, misspelt or impossible key does not pass."""
    assert faults(name, data) != []


@pytest.mark.parametrize(
    "data",
    [
        {"relations": [{"name": "x", "total": "a", "parts": ["b", {"attribute": "c", "weight": -1}]}]},
        {"relations": [{"name": "x", "total": {"attribute": "a", "scope": {"region": "all"}}, "parts": "b"}]},
        {
            "relations": [
                {"name": "x", "holds": "a == b", "terms": {"b": {"attribute": "c-d"}}, "tolerance": {"abs": "1"}}
            ]
        },
        {"sources": [{"path": "a.csv", "table": {"key": "id", "columns": ["price"]}}]},
        {
            "sources": [
                {"path": "a.csv", "table": {"key": ["id", "year"], "columns": {"price": None, "tax": {"unit": "EUR"}}}}
            ]
        },
        {"tolerances": {"revenue": {"rel": "0.01"}}},
    ],
)
def test_short_forms_pass(data):
    """What the program takes as a short form, editors take too."""
    assert faults("project", data) == []
