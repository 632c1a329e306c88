"""The JSON report, which holds the whole result, and its reader."""

import json
from typing import Any

from pydantic import ValidationError

from reports.interface import PLAIN, Layout
from reports.json_text import json_text
from schemas.errors import Place, UsageError
from schemas.result import Result

SCHEMA: str = Result.model_fields["version"].default
FAMILY, _, GENERATION = SCHEMA.partition("/")
MAPS = ("scope", "rules")
"""Fields whose names are data; they are sorted, so that equal results give equal bytes."""
REMEDY = "pass a file that `consilience check -o json:FILE` wrote"


class JsonReport:
    """The result as it is: the schema's name first, decimals as strings, one space of indent."""

    name = "json"
    ending = "json"

    def render(self, result: Result, layout: Layout = PLAIN) -> str:
        """Write the result byte for byte the same for equal results."""
        del layout
        data = _maps_sorted(result.model_dump(mode="json", by_alias=True))
        return json_text(data) + "\n"


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


def _maps_sorted(data: Any) -> Any:
    if isinstance(data, list):
        return [_maps_sorted(item) for item in data]
    if not isinstance(data, dict):
        return data
    return {
        name: _maps_sorted(dict(sorted(item.items())) if name in MAPS and isinstance(item, dict) else item)
        for name, item in data.items()
    }
