# ruff: noqa: S608 - every name is quoted; a query is checked by its database to be one statement of its own
"""The one statement that is read of a database: a table by its quoted name, or the user's own query."""

from collections.abc import Iterable

from schemas.database_source import Database
from schemas.errors import Place, SourceError
from sources.files.refusal import nearest


def statement(database: Database, quote: str = '"') -> str:
    """The statement, without a semicolon at its end."""
    if database.query is not None:
        return database.query.strip().rstrip(";").rstrip()
    parts = (database.table or "").split(".")
    return "SELECT * FROM " + ".".join(f"{quote}{part.replace(quote, quote * 2)}{quote}" for part in parts)


def refused(database: Database, message: str, place: Place) -> SourceError:
    """What the database says against a statement."""
    what = f"the table {database.table}" if database.table is not None else "what the query asks for"
    return SourceError(
        f"{what} cannot be read: {message}",
        place=place,
        remedy="correct `table:`" if database.table is not None else "give one SELECT statement in `query:`",
    )


def refuse_unknown(database: Database, known: Iterable[str], place: Place) -> None:
    """Refuse a table without a schema before its name that is not among those known, and name the nearest.

    Raises:
        SourceError: there is no such table.
    """
    names = sorted(known)
    if database.table is None or "." in database.table or database.table.casefold() in map(str.casefold, names):
        return
    close = nearest(database.table, names)
    raise SourceError(
        f"the database has no table {database.table!r}",
        place=place,
        remedy=f"did you mean {close!r}?" if close else f"its tables are {', '.join(names) or 'none'}",
    )


def lacking(package: str, kind: str, place: Place) -> SourceError:
    """The driver of a server is not installed."""
    return SourceError(
        f"{package}, which reads {kind}, is not installed",
        place=place,
        remedy=f"install consilience[{kind.lower()}]",
    )
