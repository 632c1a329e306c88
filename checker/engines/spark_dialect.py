"""A query of DuckDB's in Spark's dialect: what sqlglot translates, and what the two engines would answer differently."""

import re
from collections.abc import Callable
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from sqlglot import exp

Scanned = Callable[[str], str]
"""The view over a Parquet file, by the path DuckDB is given."""
Columns = Callable[[str], list[str]]
"""The columns of a translated query's answer."""
DOUBLE_TEXT = "shortest_text"
"""The function that gives a double's shortest text."""


def parsed(sql: str) -> "exp.Expr":
    """One statement of DuckDB's."""
    import sqlglot  # noqa: PLC0415 - an extra

    return sqlglot.parse_one(sql, read="duckdb")


def spoken(tree: "exp.Expr") -> str:
    """A statement in Spark's words."""
    import sqlglot  # noqa: PLC0415 - an extra

    return tree.sql(dialect="spark", unsupported_level=sqlglot.ErrorLevel.RAISE)


def translated(sql: str) -> str:
    """A query over loaded relations in Spark's dialect."""
    return spoken(parsed(sql))


def spark_type(kind: str) -> str:
    """A type of DuckDB's in Spark's dialect."""
    from sqlglot import exp  # noqa: PLC0415 - an extra

    return exp.DataType.build(kind, dialect="duckdb").sql(dialect="spark")


def adapted(tree: "exp.Expr", scanned: Scanned, columns: Columns) -> "exp.Expr":
    """A query that means to Spark what it means to DuckDB."""
    from sqlglot import exp  # noqa: PLC0415 - an extra

    def changed(node: "exp.Expr") -> "exp.Expr":
        if isinstance(node, exp.Table) and isinstance(node.this, exp.ReadParquet):
            return exp.to_table(scanned(node.this.expressions[0].name), alias=node.alias or None)
        if isinstance(node, exp.RegexpLike):
            # A `$` of Java's also stands before a line's end.
            node.set("expression", exp.Literal.string(re.sub(r"(?<!\\)\$", r"\\z", node.expression.name)))
        if isinstance(node, exp.Cast) and node.to.is_type("text"):
            return _as_text(node.this)
        return node

    changed_tree = tree.transform(changed)
    for star in list(changed_tree.find_all(exp.Star)):
        if star.args.get("replace"):
            _spell_out(star, columns)
    return changed_tree


def _spell_out(star: "exp.Star", columns: Columns) -> None:
    """Name the columns of a `* REPLACE`, which Spark has no word for."""
    from sqlglot import exp  # noqa: PLC0415 - an extra

    query = star.parent_select
    if query is None:
        return
    others = query.copy()
    others.set("expressions", [exp.Star()])
    others.set("order", None)
    replaced = {entry.alias: entry for entry in star.args["replace"]}
    named = [replaced.get(name, exp.column(name, quoted=True)) for name in columns(spoken(others))]
    query.set("expressions", named)


def _as_text(value: "exp.Expr") -> "exp.Expr":
    """The text DuckDB gives a value: Spark writes doubles in Java's way. `typeof` is folded before anything runs."""
    from sqlglot import exp  # noqa: PLC0415 - an extra

    plain = exp.Cast(this=value.copy(), to=exp.DataType.build("text"))
    double = exp.Cast(this=plain.copy(), to=exp.DataType.build("double"))
    return exp.Case(
        ifs=[
            exp.If(
                this=exp.In(this=exp.func("typeof", value.copy()), expressions=[exp.Literal.string("double")]),
                true=exp.func(DOUBLE_TEXT, double),
            )
        ],
        default=plain,
    )
