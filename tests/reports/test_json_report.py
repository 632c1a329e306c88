"""The JSON report: exact, stable, and read back only when it is ours."""

import json
from typing import Any, get_args, get_origin

import pytest
from pydantic import BaseModel

from reports.json_report import SCHEMA, load_result
from reports.registry import report
from schemas.errors import UsageError
from schemas.finding import SetAside
from schemas.result import Result
from tests.reports.record_builders import result
from tests.reports.sample_contradictions import contradictions
from tests.reports.sample_results import SAMPLES


def written(**changes: Any) -> str:
    """The JSON of a sample with some of its top level changed."""
    return json.dumps(json.loads(report("json").render(SAMPLES["agreed"]())) | changes)


@pytest.mark.parametrize("sample", SAMPLES)
def test_a_result_survives_the_round_trip(sample: str) -> None:
    """What was written is read back equal."""
    given = SAMPLES[sample]()
    assert load_result(report("json").render(given)) == given


def test_the_schema_comes_first_and_numbers_are_strings() -> None:
    """A reader knows the format from the first bytes, and loses no digit."""
    text = report("json").render(contradictions())
    assert text.startswith(f'{{\n "schema": "{SCHEMA}",\n')
    assert text.endswith("}\n")
    assert '"absolute": "4000000000"' in text
    assert '"$2.73 billion"' in text


def test_equal_results_give_equal_bytes() -> None:
    """The order in which a scope was filled does not show."""
    one = contradictions()
    turned = one.model_copy(
        update={
            "rules": dict(reversed(one.rules.items())),
            "claims": tuple(c.model_copy(update={"scope": dict(reversed(list(c.scope.items())))}) for c in one.claims),
        }
    )
    assert one == turned
    assert report("json").render(one) == report("json").render(turned)


def test_all_maps_of_a_result_are_put_in_order() -> None:
    """The report sorts scopes and rules: a map that comes to a record later must be sorted there too."""
    seen: set[str] = set()
    waiting: list[Any] = [Result]
    maps = set()
    while waiting:
        kind = waiting.pop()
        if isinstance(kind, type) and issubclass(kind, BaseModel):
            if kind.__name__ in seen:
                continue
            seen.add(kind.__name__)
            for name, field in kind.model_fields.items():
                if get_origin(field.annotation) is dict:
                    maps.add((kind.__name__, name))
                waiting.append(field.annotation)
        else:
            waiting += get_args(kind)
    assert maps == {("Claim", "scope"), ("Fact", "scope"), ("NotCompared", "scope"), ("Result", "rules")}


def test_a_file_name_that_is_no_utf_8_survives() -> None:
    """Python reads such bytes as lone surrogates; in JSON they are escapes, on a screen they are spelled out."""
    given = result(set_aside=(SetAside(path="a\udcff.csv", reason="no kind of file that is read here"),))
    text = report("json").render(given)
    assert "a\\udcff.csv" in text.encode().decode()
    assert load_result(text) == given
    assert "a⟨U+DCFF⟩.csv" in report("terminal").render(given)


@pytest.mark.parametrize(
    ("text", "problem"),
    [
        ("{", "old.json:1:2: not JSON: Expecting property name enclosed in double quotes"),
        ("", "old.json:1:1: not JSON: Expecting value"),
        ("[" * 100_000, "old.json: JSON with a number too long or nested too deeply"),
        ("[]", 'old.json: not a result of consilience: its "schema" is not "consilience.result/1"'),
        ('{"schema": 3}', 'old.json: not a result of consilience: its "schema" is not "consilience.result/1"'),
        ('{"schema": "sarif/2"}', 'old.json: not a result of consilience: its "schema" is not "consilience.result/1"'),
        (written(claims=7), "old.json: not a valid result: claims: Input should be a valid tuple"),
        (written(extra=1), "old.json: not a valid result: extra: Extra inputs are not permitted"),
    ],
)
def test_a_foreign_file_is_refused_by_name_and_place(text: str, problem: str) -> None:
    """The error says which file, where in it, and how to come by a good one."""
    with pytest.raises(UsageError) as caught:
        load_result(text, "old.json")
    assert str(caught.value) == f"{problem} (pass a file that `consilience check -o json:FILE` wrote)"


@pytest.mark.parametrize(
    ("version", "remedy"),
    [
        ("consilience.result/2", "upgrade consilience"),
        ("consilience.result/0", "run `consilience check` again with this version"),
        ("consilience.result/x", "run `consilience check` again with this version"),
    ],
)
def test_another_version_says_which_side_to_renew(version: str, remedy: str) -> None:
    """A newer file asks for a newer program, an older one for a new run."""
    with pytest.raises(UsageError) as caught:
        load_result(written(schema=version))
    assert str(caught.value) == (
        f"a result of another version: {version!r}; this one reads 'consilience.result/1' ({remedy})"
    )
