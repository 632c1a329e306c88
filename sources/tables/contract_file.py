"""A contract of the user's own: a pandera schema in a Python file that the project file names, `file.py:Name`.

This is the one place where code of the user's runs, and only because the project file asks for it by name.
"""

import importlib.util
import inspect
import sys
import traceback
from collections.abc import Mapping
from dataclasses import dataclass
from io import BytesIO
from pathlib import Path
from types import ModuleType
from typing import TYPE_CHECKING, Any, Literal

from schemas import cell_sql
from schemas.errors import Place, SourceError, UsageError
from schemas.temporary import temporary_folder
from sources.files.refusal import nearest
from sources.interface import Context

if TYPE_CHECKING:
    import duckdb

MODULE = "consilience_contract"
"""Name under which a contract's file is loaded."""


@dataclass(frozen=True)
class Contract:
    """A pandera `DataFrameSchema`, and the kind of data frame it takes."""

    schema: Any
    frames: Literal["polars", "pandas"]

    @property
    def types(self) -> Mapping[str, str]:
        """Names of the types it gives columns, as polars or pandas calls them."""
        return {name: str(column.dtype) for name, column in self.schema.columns.items() if column.dtype is not None}

    @property
    def spared(self) -> str | None:
        """Which of several rows alike is none too many: `exclude_first`, `exclude_last`; polars knows of none."""
        kept = self.schema.report_duplicates if self.frames == "pandas" else "all"
        return None if kept == "all" else str(kept)

    def frame(self, connection: "duckdb.DuckDBPyConnection", query: str) -> Any:
        """The rows of a query as a data frame.

        polars takes them as Parquet. By the Arrow stream it would be shorter, but DuckDB 2.0 then ends every run with a
        page of complaints about leaked objects on standard error, and `.pl()` needs pyarrow.
        """
        if self.frames == "pandas":
            return connection.sql(query).df()
        import polars as pl  # noqa: PLC0415 - loaded only when there is a contract

        with temporary_folder() as folder:
            file = folder / "batch.parquet"
            connection.execute(f"COPY ({query}) TO {cell_sql.literal(str(file))} (FORMAT parquet)")
            return pl.read_parquet(BytesIO(file.read_bytes()))

    def split(self, frame: Any, column: str) -> tuple[list[int], Any]:
        """The values of a column of numbers, and the frame without it."""
        if self.frames == "pandas":
            return frame[column].tolist(), frame.drop(columns=column)
        return frame[column].to_list(), frame.drop(column)

    def take(self, frame: Any, positions: list[int]) -> Any:
        """Some rows of a frame, numbered anew."""
        return frame.iloc[positions].reset_index(drop=True) if self.frames == "pandas" else frame[positions]

    def positions(self, cases: Any) -> list[int | None]:
        """For each failure case the position of its row; None for a case of the whole frame, which pandas writes NaN."""
        if cases is None:
            return []
        found = cases["index"].tolist() if self.frames == "pandas" else cases["index"].to_list()
        return [None if index is None or index != index else int(index) for index in found]  # noqa: PLR0124 - NaN

    def record(self, cases: Any, at: int) -> Mapping[str, Any]:
        """One failure case."""
        return dict(cases.iloc[at]) if self.frames == "pandas" else dict(cases.row(at, named=True))


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
        raise UsageError(f"the contract's file {path!r}: {error.problem}", remedy=error.remedy) from error
    if not file.is_file():
        raise UsageError(f"the contract's file {path!r} does not exist", remedy="correct `contract:`")
    found = vars(_run(file, path))
    if name not in found:
        close = nearest(name, found)
        raise UsageError(
            f"{path} holds no {name!r}",
            place=Place(path),
            remedy=f"did you mean {close!r}?" if close else "correct `contract:`",
        )
    return _contract(found[name], name, path)


def _run(file: Path, shown: str) -> ModuleType:
    spec = importlib.util.spec_from_file_location(MODULE, file)
    assert spec is not None and spec.loader is not None  # noqa: PT018, S101 - the ending is .py
    module = importlib.util.module_from_spec(spec)
    sys.modules[MODULE] = module
    try:
        spec.loader.exec_module(module)
    except Exception as error:
        lacking = error.name if isinstance(error, ModuleNotFoundError) else None
        raise UsageError(
            f"the contract breaks when it is loaded: {type(error).__name__}: {error}",
            place=Place(shown, _line(error, file)),
            remedy=f"install {lacking} where consilience runs, or write the schema for pandera.polars"
            if lacking
            else "correct the file",
        ) from error
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
    model: Any = schema
    for frames, kinds in _kinds().items():
        if inspect.isclass(schema) and issubclass(schema, kinds.models):
            return Contract(model.to_schema(), frames)
        if isinstance(schema, kinds.schemas):
            return Contract(schema, frames)
    raise UsageError(
        f"{name!r} is no pandera schema",
        place=Place(shown),
        remedy="name a DataFrameModel or DataFrameSchema of pandera.polars (of pandera.pandas, with pandas installed)",
    )


@dataclass(frozen=True)
class _Kinds:
    """The classes of schemas and models of one of pandera's back ends."""

    schemas: type[Any]
    models: type[Any]


def _kinds() -> Mapping[Literal["polars", "pandas"], _Kinds]:
    import pandera.polars as for_polars  # noqa: PLC0415 - loaded only when there is a contract

    kinds: dict[Literal["polars", "pandas"], _Kinds] = {
        "polars": _Kinds(for_polars.DataFrameSchema, for_polars.DataFrameModel)
    }
    if importlib.util.find_spec("pandas"):
        import pandera.pandas as for_pandas  # noqa: PLC0415 - likewise

        kinds["pandas"] = _Kinds(for_pandas.DataFrameSchema, for_pandas.DataFrameModel)
    return kinds
