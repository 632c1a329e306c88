"""The engines by name; a module is imported only when its engine is asked for."""

from contextlib import AbstractContextManager
from importlib import import_module
from typing import cast

from checker.engines.interface import Engine

ENGINES = {"duckdb": "checker.engines.duckdb", "spark": "checker.engines.spark"}
"""The module of each engine by its name; it has `opened`."""
DEFAULT = "duckdb"


def open_engine(name: str = DEFAULT) -> AbstractContextManager[Engine]:
    """The engine of a name, open as long as the context lasts.

    Raises:
        UsageError: what the engine needs is not there; the remedy says how to come by it.
    """
    return cast(AbstractContextManager[Engine], import_module(ENGINES[name]).opened())
