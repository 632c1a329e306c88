"""Why a record was refused, in plain words: pydantic's errors with the line, the key and the nearest known key."""

import difflib
import types
from collections.abc import Iterable
from typing import Annotated, Any, NamedTuple, TypeVar, Union, get_args, get_origin

from pydantic import BaseModel, ValidationError
from pydantic_core import ErrorDetails

from schemas.errors import ConsilienceError, Place
from sources.files.located import Located, Plain, Steps

Error = TypeVar("Error", bound=ConsilienceError)
Model = TypeVar("Model", bound=BaseModel)
MAX_SHOWN = 60
"""Characters of a refused value that are quoted."""
_KEYS = ("a group of `key: value` lines", "write its keys below it, or remove it")
_LIST = ("a list", "write it as a list: `[a, b]`, or `- ` lines")
_TEXT = ("one text", "write one value, in quotes if it holds `: `")
EXPECTED = {
    "model_type": _KEYS,
    "model_attributes_type": _KEYS,
    "dict_type": _KEYS,
    "mapping_type": _KEYS,
    "tuple_type": _LIST,
    "list_type": _LIST,
    "string_type": _TEXT,
    "bool_parsing": ("yes or no", "write yes or no"),
    "bool_type": ("yes or no", "write yes or no"),
    "int_parsing": ("a whole number", "write digits only"),
    "int_type": ("a whole number", "write digits only"),
    "too_short": ("at least one item", "name at least one"),
    "string_too_short": ("a text", "write it"),
    "decimal_parsing": ("a number", "write it as 0.01"),
    "decimal_type": ("a number", "write it as 0.01"),
}
"""What is expected and what to do, by pydantic's name of the error."""


class Refusal(NamedTuple):
    """One reason: the path of the value in its record, what is wrong, what to do."""

    path: Steps
    problem: str
    remedy: str


def nearest(name: str, known: Iterable[str]) -> str | None:
    """The known name that is written most like this one, if any is close."""
    close = difflib.get_close_matches(name, sorted(known), n=1, cutoff=0.6)
    return close[0] if close else None


def refusals(error: ValidationError, model: type[BaseModel], data: Plain) -> list[Refusal]:
    """All reasons of a validation error, one for each place; unknown keys first, since they explain what is missing."""
    details = sorted(error.errors(include_url=False), key=lambda detail: detail["type"] != "extra_forbidden")
    found: dict[Steps, Refusal] = {}
    for detail in details:
        path = _path_in(data, detail["loc"])
        about = (*path, detail["loc"][-1]) if detail["type"] == "missing" else path
        found.setdefault(about, _refusal(detail, path, model))
    return list(found.values())


def validated(model: type[Model], located: Located, shown: str, error: type[Error]) -> Model:
    """The tree as a record; a key at its top with nothing after it is taken as not given.

    Raises:
        error: all reasons why it is none, with the line of the first.
    """
    data = without_empty(located.data)
    try:
        return model.model_validate(data)
    except ValidationError as refused:
        reasons = refusals(refused, model, data)
        raise error(
            "; ".join(reason.problem for reason in reasons),
            place=Place(shown, located.line(reasons[0].path)),
            remedy="; ".join(reason.remedy for reason in reasons),
        ) from refused


def without_empty(record: Plain) -> Plain:
    """A mapping without the keys that have nothing after them; anything else as it is."""
    return {key: value for key, value in record.items() if value is not None} if isinstance(record, dict) else record


def _refusal(detail: ErrorDetails, path: Steps, model: type[BaseModel]) -> Refusal:
    """One of pydantic's errors in words a person who never saw Python can act on."""
    where, given, kind = ".".join(str(step) for step in path), _worded(detail["input"]), detail["type"]
    named = f"`{where}`" if where else "this"
    if kind == "missing":
        key = str(detail["loc"][-1])
        return Refusal(path, f"`{key}` is missing{f' in {named}' if where else ''}", f"add `{key}:`")
    if kind == "extra_forbidden":
        known = _keys(_models_at(model, path[:-1]))
        close = nearest(str(path[-1]), known)
        return Refusal(
            path,
            f"the key {named} is not known",
            f"did you mean `{close}`?" if close else f"known here: {', '.join(known)}",
        )
    if kind in EXPECTED:
        expected, remedy = EXPECTED[kind]
        return Refusal(path, f"{named} is {given} where {expected} is expected", remedy)
    if kind in ("enum", "literal_error"):
        return Refusal(path, f"{named} is {given}, which it cannot be", f"write one of {detail['ctx']['expected']}")
    words = detail["msg"].removeprefix("Value error, ")
    if kind == "value_error":
        return Refusal(path, f"{named}: {words}" if where else words, "correct it")
    return Refusal(path, f"{named} is {given}: {words[0].lower()}{words[1:]}", "correct it")


def _worded(given: object) -> str:
    if given is None:
        return "nothing"
    if isinstance(given, dict | list | tuple):
        return "a list" if not isinstance(given, dict) else "a mapping"
    text = str(given)
    return repr(text if len(text) <= MAX_SHOWN else text[:MAX_SHOWN] + "…")


def _path_in(data: Plain, loc: tuple[int | str, ...]) -> Steps:
    """The part of pydantic's location that leads through the tree; the names of union members lead nowhere."""
    path: list[str | int] = []
    here: Any = data
    for step in loc:
        item = isinstance(here, list) and isinstance(step, int) and step < len(here)
        if item or (isinstance(here, dict) and step in here):
            here = here[step]
            path.append(step)
    return tuple(path)


def _models_at(model: type[BaseModel], path: Steps) -> list[type[BaseModel]]:
    """The models that may describe the mapping at a path."""
    here: list[Any] = [model]
    for step in path:
        here = [inner for annotation in here for inner in _inner(annotation, step)]
    return [found for found in here if isinstance(found, type) and issubclass(found, BaseModel)]


def _inner(annotation: Any, step: str | int) -> list[Any]:
    """What a type says about one of its keys or items."""
    if isinstance(annotation, type) and issubclass(annotation, BaseModel):
        named = [field for name, field in annotation.model_fields.items() if step in (name, field.alias)]
        return _members(named[0].annotation) if named else []
    arguments = get_args(annotation)
    if get_origin(annotation) is dict:
        return _members(arguments[1])
    return _members(arguments[0]) if arguments else []


def _members(annotation: Any) -> list[Any]:
    """The types that a union is made of, without None; any other type alone."""
    if get_origin(annotation) is Annotated:
        return _members(get_args(annotation)[0])
    if get_origin(annotation) in (Union, types.UnionType):
        return [member for argument in get_args(annotation) for member in _members(argument)]
    return [] if annotation is types.NoneType else [annotation]


def _keys(models: list[type[BaseModel]]) -> list[str]:
    return list(dict.fromkeys(field.alias or name for model in models for name, field in model.model_fields.items()))
