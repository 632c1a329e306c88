"""A query of DuckDB's in Spark's dialect: what sqlglot translates, and what the two engines would answer differently."""

import re
from collections.abc import Callable, Collection
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from sqlglot import exp

Named = Callable[["exp.Table"], str | None]
"""The view that stands for a table or a Parquet file of a query; None for what goes by its own name."""
Columns = Callable[[str], list[str]]
"""The columns of a translated query's answer."""
DOUBLE_TEXT = "shortest_text"
"""The function that gives a double's shortest text."""
TEXT = f"""CASE
    WHEN typeof(cell) = 'double' THEN {DOUBLE_TEXT}(CAST(CAST(cell AS STRING) AS DOUBLE))
    WHEN typeof(cell) IN ('date', 'timestamp_ntz', 'timestamp')
    THEN concat(trim(LEADING '+' FROM CAST(cell AS STRING)), CASE WHEN typeof(cell) = 'timestamp' THEN '+00' ELSE '' END)
    ELSE CAST(cell AS STRING) END"""
"""The text that DuckDB gives a cell. Spark writes doubles in Java's way, instants without their zone, which is UTC, and
`+` before years of five digits. `typeof` is folded before anything runs."""
TIME = "substr(CAST(CAST(concat('1970-01-01 ', cell) AS TIMESTAMP_NTZ) AS STRING), 12)"
"""A time of day as DuckDB writes it, of text that states one: Spark has no such type before 4.1."""


def parsed(sql: str) -> "exp.Expr":
    """One statement of DuckDB's."""
    import sqlglot  # noqa: PLC0415 - an extra

    return sqlglot.parse_one(sql, read="duckdb")


def spoken(tree: "exp.Expr") -> str:
    """A statement in Spark's words."""
    import sqlglot  # noqa: PLC0415 - an extra

    words: str = tree.sql(dialect="spark", unsupported_level=sqlglot.ErrorLevel.RAISE)
    return words


def translated(sql: str) -> str:
    """A query over loaded relations in Spark's dialect."""
    return spoken(parsed(sql))


def spark_type(kind: str) -> str:
    """A type of DuckDB's in Spark's dialect."""
    from sqlglot import exp  # noqa: PLC0415 - an extra

    return spoken(exp.DataType.build(kind, dialect="duckdb"))


def adapted(tree: "exp.Expr", named: Named, columns: Columns, texts: Collection[str] = ()) -> "exp.Expr":
    """A query that means to Spark what it means to DuckDB.

    ``texts`` are the stored columns, which queries quote, that are text: they are their own.
    """
    from sqlglot import exp  # noqa: PLC0415 - an extra

    def told(node: "exp.Expr") -> "exp.Expr":
        if isinstance(node, exp.Cast) and node.to.is_type("time"):
            return _filled(TIME, node.this.transform(told))
        if isinstance(node, exp.Cast) and node.to.is_type("text") and not _stored(node.this, texts):
            return _filled(TEXT, node.this.transform(told))
        if isinstance(node, exp.Table) and (view := named(node)):
            if not node.alias and node.name:
                node.set("alias", exp.TableAlias(this=exp.to_identifier(node.name)))
            node.set("this", exp.to_identifier(view))
        _tell_patterns(node)
        return node

    found = tree.transform(told)
    for node in reversed(list(found.find_all(exp.Star, exp.Union))):  # the innermost first
        if isinstance(node, exp.Union) and node.args.get("by_name"):
            _line_up(node, columns)
        elif isinstance(node, exp.Star) and node.args.get("replace"):
            _spell_out(node, columns)
    return found


def _tell_patterns(node: "exp.Expr") -> None:
    """Put a pattern in Java's words, whose `$` also stands before a line's end."""
    from sqlglot import exp  # noqa: PLC0415 - an extra

    if isinstance(node, exp.RegexpLike):
        node.set("expression", exp.Literal.string(re.sub(r"(?<!\\)\$", r"\\z", node.expression.name)))
    elif isinstance(node, exp.RegexpReplace):
        node.set("replacement", exp.Literal.string(re.sub(r"\\(\d)", r"$\1", node.args["replacement"].name)))


def _stored(node: "exp.Expr", texts: Collection[str]) -> bool:
    from sqlglot import exp  # noqa: PLC0415 - an extra

    return isinstance(node, exp.Column) and bool(node.this.args.get("quoted")) and node.name in texts


def _filled(template: str, cell: "exp.Expr") -> "exp.Expr":
    """An expression of Spark's for a cell."""
    import sqlglot  # noqa: PLC0415 - an extra
    from sqlglot import exp  # noqa: PLC0415 - an extra

    return sqlglot.parse_one(template, read="spark").transform(
        lambda node: cell.copy() if isinstance(node, exp.Column) and node.name == "cell" else node
    )


def _line_up(union: "exp.Union", columns: Columns) -> None:
    """Put the columns of a `UNION BY NAME`, which Spark has no word for, in one order; what a side lacks is null."""
    from sqlglot import exp  # noqa: PLC0415 - an extra

    sides = {side: columns(spoken(union.args[side])) for side in ("this", "expression")}
    names = dict.fromkeys(name for own in sides.values() for name in own)
    for side, own in sides.items():
        shown = [exp.column(name, quoted=True) if name in own else exp.alias_(exp.null(), name) for name in names]
        union.set(side, exp.select(*shown).from_(union.args[side].copy().subquery("side")))
    union.set("by_name", value=False)


def _spell_out(star: "exp.Star", columns: Columns) -> None:
    """Name the columns of a `* REPLACE`, which Spark has no word for."""
    from sqlglot import exp  # noqa: PLC0415 - an extra

    query = star.parent_select
    if query is None:
        return
    stored = query.copy()
    stored.set("expressions", [exp.Star()])
    stored.set("order", None)
    replaced = {entry.alias: entry for entry in star.args["replace"]}
    named = [replaced.get(name, exp.column(name, quoted=True)) for name in columns(spoken(stored))]
    others = [entry for entry in query.expressions if entry is not star]
    query.set("expressions", [*named, *others])
