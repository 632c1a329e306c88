"""What `holds` of a relation can say: a comparison of two sums, products and quotients of attributes."""

from collections.abc import Iterator
from dataclasses import dataclass
from decimal import Decimal
from enum import StrEnum


class Operator(StrEnum):
    """How the two sides of a relation must stand to each other."""

    EQUAL = "=="
    AT_MOST = "<="
    BELOW = "<"
    AT_LEAST = ">="
    ABOVE = ">"


class Sign(StrEnum):
    """An operation on two amounts."""

    PLUS = "+"
    MINUS = "-"
    TIMES = "*"
    OVER = "/"


@dataclass(frozen=True)
class Figure:
    """A number as written."""

    number: Decimal


@dataclass(frozen=True)
class Named:
    """The amount or date of an attribute."""

    name: str


@dataclass(frozen=True)
class Count:
    """The number of members that a set-valued attribute lists."""

    name: str


@dataclass(frozen=True)
class Negative:
    """An expression with the other sign."""

    of: "Expression"


@dataclass(frozen=True)
class Operation:
    """Two expressions added, subtracted, multiplied or divided."""

    sign: Sign
    left: "Expression"
    right: "Expression"


Expression = Figure | Named | Count | Negative | Operation


@dataclass(frozen=True)
class Comparison:
    """Two expressions and how they must stand to each other."""

    operator: Operator
    left: Expression
    right: Expression

    @property
    def names(self) -> tuple[str, ...]:
        """The names in it, in the order of their first use."""
        return tuple(dict.fromkeys(node.name for node in self.nodes if isinstance(node, Named | Count)))

    @property
    def counted(self) -> bool:
        """Whether it counts members."""
        return any(isinstance(node, Count) for node in self.nodes)

    @property
    def nodes(self) -> Iterator[Expression]:
        """Everything in it."""
        yield from walk(self.left)
        yield from walk(self.right)


def walk(node: Expression) -> Iterator[Expression]:
    """An expression and everything in it, from left to right."""
    yield node
    if isinstance(node, Negative):
        yield from walk(node.of)
    elif isinstance(node, Operation):
        yield from walk(node.left)
        yield from walk(node.right)
