"""The JSON report, which holds the whole result, and its reader."""

import json
from typing import Any, TypeVar

from pydantic import ValidationError
from pydantic_core import PydanticSerializationError

from reports.interface import PLAIN, Layout
from reports.json_text import json_text
from schemas.claim import Claim
from schemas.errors import Place, UsageError
from schemas.fact import Fact
from schemas.finding import NotCompared
from schemas.result import Result

SCHEMA: str = Result.model_fields["version"].default
FAMILY, _, GENERATION = SCHEMA.partition("/")
Scoped = TypeVar("Scoped", Claim, Fact, NotCompared)
REMEDY = "pass a file that `consilience check -o json:FILE` wrote"


class JsonReport:
    """The result as it is: the schema's name first, decimals as strings, one space of indent."""

    name = "json"
    ending = "json"

    def render(self, result: Result, layout: Layout = PLAIN) -> str:
        """Write the result byte for byte the same for equal results."""
        del layout
        ordered = _in_order(result)
        try:
            return ordered.model_dump_json(indent=1, by_alias=True) + "\n"
        except PydanticSerializationError:  # it writes UTF-8, which cannot hold lone surrogates
            return json_text(ordered.model_dump(mode="json", by_alias=True)) + "\n"


REPORT = JsonReport()


def load_result(text: str, path: str | None = None) -> Result:
    """Read a result back from its JSON; ``path`` is named in errors.

    Raises:
        UsageError: the text is not JSON, not a result, of another version, or breaks the schema.
    """
    try:
        data = json.loads(text)
    except json.JSONDecodeError as error:
        raise UsageError(
            f"not JSON: {error.msg}", remedy=REMEDY, place=Place(path, error.lineno, error.colno)
        ) from None
    except (ValueError, RecursionError):
        raise UsageError("JSON with a number too long or nested too deeply", remedy=REMEDY, place=Place(path)) from None
    _expect_version(data, path)
    try:
        return Result.model_validate(data)
    except ValidationError as error:
        first = error.errors(include_url=False)[0]
        field = ".".join(str(step) for step in first["loc"])
        raise UsageError(f"not a valid result: {field}: {first['msg']}", remedy=REMEDY, place=Place(path)) from None


def _expect_version(data: Any, path: str | None) -> None:
    schema = data.get("schema") if isinstance(data, dict) else None
    if schema == SCHEMA:
        return
    family, _, generation = schema.partition("/") if isinstance(schema, str) else ("", "", "")
    if family != FAMILY:
        raise UsageError(
            f'not a result of consilience: its "schema" is not "{SCHEMA}"', remedy=REMEDY, place=Place(path)
        )
    newer = generation.isdecimal() and int(generation) > int(GENERATION)
    remedy = "upgrade consilience" if newer else "run `consilience check` again with this version"
    raise UsageError(
        f"a result of another version: {schema!r}; this one reads {SCHEMA!r}", remedy=remedy, place=Place(path)
    )


def _in_order(result: Result) -> Result:
    """The result with everything sorted whose names are data, so that equal results give equal bytes."""
    return result.model_copy(
        update={
            "rules": dict(sorted(result.rules.items())),
            "claims": tuple(map(_scope_in_order, result.claims)),
            "facts": tuple(map(_scope_in_order, result.facts)),
            "not_compared": tuple(map(_scope_in_order, result.not_compared)),
        }
    )


def _scope_in_order(record: Scoped) -> Scoped:
    names = list(record.scope)
    if names == sorted(names):
        return record
    return record.model_copy(update={"scope": dict(sorted(record.scope.items()))})
