"""Statements that change a table, as queries for the rows it has afterwards: Spark changes no table that a query made."""

from collections.abc import Mapping
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from sqlglot import exp

Given = str | int | bool | None
"""A cell of a list of rows."""


def changed(tree: "exp.Expr") -> "tuple[str, exp.Expr] | None":
    """The table that an UPDATE, DELETE or ALTER changes and the query that its rows answer afterwards; else None.

    The query reads the table as it was before.
    """
    from sqlglot import exp  # noqa: PLC0415 - an extra

    table = tree.this
    if isinstance(tree, exp.Delete):
        return table.name, exp.select("*").from_(table.copy()).where(exp.not_(_met(tree)))
    if isinstance(tree, exp.Update):
        met = _met(tree)
        cells = {
            setting.this.name: exp.Case(ifs=[exp.If(this=met.copy(), true=setting.expression)], default=setting.this)
            for setting in tree.expressions
        }
        return table.name, _replaced(table, cells)
    if isinstance(tree, exp.Alter):
        casts = {
            action.this.name: exp.Cast(this=exp.column(action.this.copy()), to=action.args["dtype"])
            for action in tree.args["actions"]
        }
        return table.name, _replaced(table, casts)
    return None


def declared(tree: "exp.Expr") -> "Mapping[str, exp.DataType]":
    """The columns with their types of a table that is made without rows."""
    return {column.name: column.args["kind"] for column in tree.this.expressions}


def given(tree: "exp.Expr") -> list[tuple[Given, ...]]:
    """The rows of a list of them."""
    return [tuple(map(_cell, row.expressions)) for row in tree.expressions]


def _cell(node: "exp.Expr") -> Given:
    from sqlglot import exp  # noqa: PLC0415 - an extra

    if isinstance(node, exp.Null):
        return None
    if isinstance(node, exp.Boolean):
        return bool(node.this)
    if isinstance(node, exp.Neg):
        return -int(node.name)
    return node.name if node.is_string else int(node.name)


def _met(tree: "exp.Expr") -> "exp.Expr":
    """Whether a row is one that a statement is about: neither where the condition is null."""
    from sqlglot import exp  # noqa: PLC0415 - an extra

    where = tree.args.get("where")
    return exp.func("coalesce", where.this.copy(), exp.false()) if where else exp.true()


def _replaced(table: "exp.Expr", cells: "Mapping[str, exp.Expr]") -> "exp.Expr":
    from sqlglot import exp  # noqa: PLC0415 - an extra

    star = exp.Star(replace=[exp.alias_(cell, name) for name, cell in cells.items()])
    return exp.select(star).from_(table.copy())
