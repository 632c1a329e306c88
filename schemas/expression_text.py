"""Reads what a project file writes under `holds`.

The text is parsed by Python's own parser, never run; whatever is not in the small grammar of ``expression`` is refused.
"""

import ast
import re
import warnings
from decimal import Decimal

from schemas.expression import Comparison, Count, Expression, Figure, Named, Negative, Operation, Operator, Sign

LONGEST = 500
"""Characters of an expression."""
DEEPEST = 60
"""Levels of operations and brackets within each other."""
LONGEST_NUMBER = 40
"""Digits of a number in an expression."""
_ALLOWED = re.compile(r"[\w\s.+\-*/()<>=]*")
_NUMBER = re.compile(r"[0-9_]*\.?[0-9_]*")
_OTHER_SIGNS = {
    "≤": "write `<=`",
    "≥": "write `>=`",
    "≠": "declare what holds, with `==`, `<=`, `<`, `>=` or `>`",
    "!": "declare what holds, with `==`, `<=`, `<`, `>=` or `>`",
    "×": "write `*`",
    "÷": "write `/`",
    "−": "write `-`",
    "%": "write the share as a number: `0.5`",
    ",": "write numbers without separators",
}
"""What to write instead of signs that the grammar lacks."""


class ExpressionError(ValueError):
    """An expression that cannot be read: what is wrong and what to write."""


_OPERATORS: dict[type[ast.cmpop], Operator] = {
    ast.Eq: Operator.EQUAL,
    ast.LtE: Operator.AT_MOST,
    ast.Lt: Operator.BELOW,
    ast.GtE: Operator.AT_LEAST,
    ast.Gt: Operator.ABOVE,
}
_SIGNS: dict[type[ast.operator], Sign] = {
    ast.Add: Sign.PLUS,
    ast.Sub: Sign.MINUS,
    ast.Mult: Sign.TIMES,
    ast.Div: Sign.OVER,
}


def parse(text: str) -> Comparison:
    """Read an expression such as ``total == first + second``.

    Raises:
        ExpressionError: it is no comparison of two expressions of this grammar, or too long or deep.
    """
    if len(text) > LONGEST:
        raise ExpressionError(f"it has {len(text)} characters, more than {LONGEST}; declare several relations")
    foreign = next((character for character in text if not _ALLOWED.fullmatch(character)), None)
    if foreign is not None:
        advice = _OTHER_SIGNS.get(foreign, "use names, numbers, `+ - * /`, brackets and one comparison")
        raise ExpressionError(f"{foreign!r} cannot stand in it; {advice}")
    written = " ".join(text.split())
    tree = _tree(written).body
    if not isinstance(tree, ast.Compare):
        raise ExpressionError("it is not one comparison; write one of `==`, `<=`, `<`, `>=`, `>` between two sides")
    if len(tree.ops) > 1:
        raise ExpressionError("it compares more than two sides; declare a relation for each comparison")
    operator = _OPERATORS.get(type(tree.ops[0]))
    if operator is None:
        raise ExpressionError("its comparison is not supported; write one of `==`, `<=`, `<`, `>=`, `>`")
    read = Comparison(operator, _read(tree.left, written, 0), _read(tree.comparators[0], written, 0))
    if not read.names:
        raise ExpressionError("it names no attribute; at least one must take part")
    return read


def _tree(written: str) -> ast.Expression:
    try:
        with warnings.catch_warnings():
            warnings.simplefilter("error")
            return ast.parse(written, mode="eval")
    except (SyntaxError, ValueError, MemoryError, RecursionError) as error:
        advice = "write `==` for *equals*" if re.search(r"(?<![<>=])=(?!=)", written) else _advice(error)
        raise ExpressionError(f"it is not well formed; {advice}") from error


def _advice(error: Exception) -> str:
    words = error.msg if isinstance(error, SyntaxError) else "brackets stand too deep"
    at = error.offset if isinstance(error, SyntaxError) else None
    place = f" (character {at})" if at else ""
    return f"{words}{place}; names that are words of Python, or hold other signs, are given another under `terms:`"


def _read(node: ast.expr, written: str, depth: int) -> Expression:
    if depth > DEEPEST:
        raise ExpressionError(f"operations stand more than {DEEPEST} deep; declare several relations")
    if isinstance(node, ast.Constant):
        return Figure(_number(ast.get_source_segment(written, node) or ""))
    if isinstance(node, ast.Name | ast.Attribute):
        return Named(_name(node))
    if isinstance(node, ast.Call):
        return _count(node)
    if isinstance(node, ast.UnaryOp) and isinstance(node.op, ast.USub | ast.UAdd):
        inner = _read(node.operand, written, depth + 1)
        return Negative(inner) if isinstance(node.op, ast.USub) else inner
    if isinstance(node, ast.BinOp) and type(node.op) in _SIGNS:
        left, right = _read(node.left, written, depth + 1), _read(node.right, written, depth + 1)
        return Operation(_SIGNS[type(node.op)], left, right)
    segment = ast.get_source_segment(written, node) or written
    if isinstance(node, ast.BinOp):
        raise ExpressionError(f"`{segment}` is no operation of `+ - * /`; write it with these")
    raise ExpressionError(f"`{segment}` cannot stand in it; use names, numbers, `+ - * /`, brackets and `count(name)`")


def _number(written: str) -> Decimal:
    if not _NUMBER.fullmatch(written) or len(written) > LONGEST_NUMBER:
        raise ExpressionError(f"`{written}` is not a plain number; write its digits out: `1500`, `0.25`")
    return Decimal(written)


def _name(node: ast.expr) -> str:
    if isinstance(node, ast.Name):
        return node.id
    if isinstance(node, ast.Attribute):
        return f"{_name(node.value)}.{node.attr}"
    raise ExpressionError("a dot stands after something that is no name; write names as `revenue.first_half`")


def _count(node: ast.Call) -> Count:
    named = isinstance(node.func, ast.Name) and node.func.id == "count"
    if not named or len(node.args) != 1 or node.keywords or not isinstance(node.args[0], ast.Name | ast.Attribute):
        raise ExpressionError("the one function is `count(name)`, the number of members that an attribute lists")
    return Count(_name(node.args[0]))
