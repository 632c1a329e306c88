# ruff: noqa: S608 - every name and text in a query is quoted by schemas.cell_sql
"""The SQL text of rows of claim tables grouped into facts."""

from collections.abc import Iterable

from checker.long.rows import NEVER, Rows
from checker.long.survey import UNDATED, Survey
from schemas import cell_sql


def grouped(rows: Rows, surveyed: Survey) -> str:
    """Facts with what their rows have in common: grouped by their words, or resolved row by row and then grouped."""
    alike = [part for name in rows.form for part in (f"min({name}) AS {name}", f"max({name}) AS most_{name}")]
    # One bit for each source. A join with them would do too, but would keep DuckDB from grouping a sorted file by parts.
    heard = (
        f"bit_or(CAST(1 AS BIGINT) << {_number('g.source', surveyed.voices)})" if rows.spoken else "CAST(1 AS BIGINT)"
    )
    told = ["count(*) AS claims", f"{heard} AS heard", "min(value) AS least", "max(value) AS most", *alike]
    told += [] if rows.valued else ["count(value) AS stated"]
    source = in_bulk(rows, surveyed.close)
    if rows.careful:
        each = rows.resolved(source, ("value", *rows.form, *(("source",) if rows.spoken else ())))
        key = ", ".join(rows.key)
        told.append("bool_or(lacking) AS lacking")
        return f"SELECT {key}, {', '.join(told)} FROM ({each}) AS g GROUP BY {key}"
    lacking, dated = ["w.subject = ''"], ""
    for n, scope in enumerate(rows.scopes):
        needed = [name for name, needs in surveyed.needs.items() if scope in needs]
        lacking += [f"(w.s{n} = '' AND {one_of(needed, 'w.attribute')})"] if needed else []
    if surveyed.undated:
        lacking.append("u.attribute IS NOT NULL")
        dated = f"LEFT JOIN {UNDATED} AS u ON u.attribute = w.attribute"
        dated += " AND u.words = w.period" if rows.dated else ""
    return (
        f"SELECT w.*, {' OR '.join(lacking)} AS lacking FROM ({_by_words(source, rows, surveyed, told)}) AS w {dated}"
    )


def _by_words(source: str, rows: Rows, surveyed: Survey, told: Iterable[str]) -> str:
    """Rows grouped by their words; of columns with few words by their number, which is shorter."""
    few = {f"number_{name}": (name, words) for name, words in surveyed.few.items()}
    numbers = [f"{_number(f'g.{name}', words)} AS {number}" for number, (name, words) in few.items()]
    # The cast tells sqlglot that this is a number, which Spark counts from 0.
    spelled = [f"{_listed(words)}[CAST({number} AS INTEGER)] AS {name}" for number, (name, words) in few.items()]
    keys = ", ".join((*few, *(name for name in rows.words if name not in surveyed.few)))
    each = f"SELECT {', '.join(('g.*', *numbers))} FROM ({source}) AS g"
    facts = f"SELECT {keys}, {', '.join(told)} FROM ({each}) AS g GROUP BY {keys}"
    return f"SELECT {', '.join(('*', *spelled))} FROM ({facts})"


def _number(text: str, words: Iterable[str]) -> str:
    """The number of a text among words, from 1."""
    return f"array_position({_listed(words)}, {text})"


def _listed(words: Iterable[str]) -> str:
    return f"[{', '.join(map(cell_sql.literal, words))}]"


def in_bulk(rows: Rows, close: Iterable[str], *, placed: bool = False) -> str:
    """The rows of all attributes but those looked at closely."""
    listed = list(close)
    return f"SELECT * FROM ({rows.plain(placed=placed)})" + (f" WHERE NOT {one_of(listed)}" if listed else "")


def one_of(names: Iterable[str], attribute: str = "attribute") -> str:
    """Whether an attribute is one of these."""
    listed = ", ".join(cell_sql.literal(name) for name in sorted(names))
    return f"{attribute} IN ({listed})" if listed else NEVER
