"""A contract of the user's own: a pandera schema in a Python file that the project file names, `file.py:Name`.

This is the one place where code of the user's runs, and only because the project file asks for it by name.
"""

import importlib.util
import sys
import traceback
from collections.abc import Mapping
from dataclasses import dataclass
from pathlib import Path
from types import ModuleType
from typing import Any, Literal

from schemas.errors import Place, SourceError, UsageError
from sources.interface import Context
from sources.refusal import nearest

MODULE = "consilience_contract"
"""Name under which a contract's file is loaded."""


@dataclass(frozen=True)
class Contract:
    """A schema with a `validate` method, and the kind of data frame it takes."""

    schema: Any
    frames: Literal["polars", "pandas"]


def load_contract(contract: str, context: Context) -> Contract:
    """Load a schema: a `DataFrameModel` or a `DataFrameSchema`, of pandera.polars or pandera.pandas.

    Raises:
        UsageError: the file lies outside the project, breaks when it is loaded, or holds no schema of that name.
    """
    path, _, name = contract.rpartition(":")
    if not path.endswith(".py") or not name:
        raise UsageError(f"the contract {contract!r} names no schema", remedy="write it as `file.py:Name`")
    try:
        file = context.confine(path)
    except SourceError as error:
        raise UsageError(f"the contract {error.problem}", remedy=error.remedy) from error
    if not file.is_file():
        raise UsageError(f"the contract's file {path!r} does not exist", remedy="correct `contract:`")
    found = vars(_run(file, path))
    if name not in found:
        close = nearest(name, found)
        raise UsageError(f"{path} holds no {name!r}", place=Place(path),
                         remedy=f"did you mean {close!r}?" if close else "correct `contract:`")
    return _contract(found[name], name, path)


def _run(file: Path, shown: str) -> ModuleType:
    spec = importlib.util.spec_from_file_location(MODULE, file)
    assert spec is not None and spec.loader is not None  # noqa: PT018, S101 - the ending is .py
    module = importlib.util.module_from_spec(spec)
    sys.modules[MODULE] = module
    try:
        spec.loader.exec_module(module)
    except Exception as error:
        line = _line(error, file)
        raise UsageError(f"the contract breaks when it is loaded: {type(error).__name__}: {error}", place=Place(shown, line),
                         remedy="correct the file") from error
    finally:
        del sys.modules[MODULE]
    return module


def _line(error: Exception, file: Path) -> int | None:
    """The line of the file at which it broke."""
    if isinstance(error, SyntaxError):
        return error.lineno
    lines = [frame.lineno for frame in traceback.extract_tb(error.__traceback__) if Path(frame.filename) == file]
    return lines[-1] if lines else None


def _contract(schema: Any, name: str, shown: str) -> Contract:
    for frames, kinds in _kinds().items():
        if isinstance(schema, kinds.schemas) or (isinstance(schema, type) and issubclass(schema, kinds.models)):
            return Contract(schema, frames)
    raise UsageError(f"{name!r} is no pandera schema", place=Place(shown),
                     remedy="name a DataFrameModel or a DataFrameSchema of pandera.polars (or of pandera.pandas, with pandas installed)")


@dataclass(frozen=True)
class _Kinds:
    """The classes of schemas and models of one of pandera's back ends."""

    schemas: type
    models: type


def _kinds() -> Mapping[Literal["polars", "pandas"], _Kinds]:
    import pandera.polars as for_polars

    kinds: dict[Literal["polars", "pandas"], _Kinds] = {
        "polars": _Kinds(for_polars.DataFrameSchema, for_polars.DataFrameModel)}
    if importlib.util.find_spec("pandas"):
        import pandera.pandas as for_pandas

        kinds["pandas"] = _Kinds(for_pandas.DataFrameSchema, for_pandas.DataFrameModel)
    return kinds
