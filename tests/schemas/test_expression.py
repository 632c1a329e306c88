"""What may stand under `holds`: the grammar, and how everything else is refused."""

from decimal import Decimal

import pytest

from schemas.expression import Comparison, Count, Figure, Named, Negative, Operation, Operator, Sign
from schemas.expression_text import ExpressionError, parse

A, B, C = Named("a"), Named("b"), Named("c")


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("a == b + c", Comparison(Operator.EQUAL, A, Operation(Sign.PLUS, B, C))),
        ("a <= b", Comparison(Operator.AT_MOST, A, B)),
        ("a < b", Comparison(Operator.BELOW, A, B)),
        ("a >= b", Comparison(Operator.AT_LEAST, A, B)),
        ("a > b", Comparison(Operator.ABOVE, A, B)),
        (
            "a - b - c == 0",
            Comparison(Operator.EQUAL, Operation(Sign.MINUS, Operation(Sign.MINUS, A, B), C), Figure(Decimal(0))),
        ),
        (
            "a == b * (c - 0.10)",
            Comparison(Operator.EQUAL, A, Operation(Sign.TIMES, B, Operation(Sign.MINUS, C, Figure(Decimal("0.10"))))),
        ),
        ("a == -b / +c", Comparison(Operator.EQUAL, A, Operation(Sign.OVER, Negative(B), C))),
        (
            "revenue.first_half <= count(a.names)",
            Comparison(Operator.AT_MOST, Named("revenue.first_half"), Count("a.names")),
        ),
        ("a ==\n  b", Comparison(Operator.EQUAL, A, B)),
        ("größe == b", Comparison(Operator.EQUAL, Named("größe"), B)),
    ],
)
def test_the_grammar(text, expected):
    """Names with dots, numbers, four operations, brackets, signs, counts and one comparison."""
    assert parse(text) == expected


def test_numbers_are_exact():
    """A decimal is what its digits say, not the nearest binary number."""
    assert parse("a == 0.1").right == Figure(Decimal("0.1"))


@pytest.mark.parametrize(
    ("text", "words"),
    [
        ("", "not well formed"),
        ("a", "not one comparison"),
        ("a = b", "write `==`"),
        ("a == b == c", "more than two sides"),
        ("a == b and b == c", "not one comparison"),
        ("a != b", "declare what holds"),
        ("a ≤ b", "write `<=`"),
        ("a is b", "comparison is not supported"),
        ("a in b", "comparison is not supported"),
        ("1 == 1", "names no attribute"),
        ("a ** 2 == b", "no operation"),
        ("a // 2 == b", "no operation"),
        ("a == b % 2", "write the share as a number"),
        ("a == 1,500", "without separators"),
        ("a == 1e9", "write its digits out"),
        ("a == 0x10", "write its digits out"),
        ("a == True", "not a plain number"),
        ("a == 1j", "not a plain number"),
        ("a == 'b'", "cannot stand in it"),
        ("a == b[0]", "cannot stand in it"),
        ("a == (b for b in c)", "cannot stand in it"),
        ("a == (b if c else b)", "cannot stand in it"),
        ("a == not b", "not well formed"),
        ("a == sum(b)", "the one function is `count(name)`"),
        ("a == count(b + c)", "the one function is `count(name)`"),
        ("a == count(count(b))", "the one function is `count(name)`"),
        ("a == open(b).read()", "the one function is `count(name)`"),
        ("a == (b + c).d", "a dot stands after something"),
        ("a == class.b", "another under `terms:`"),
        ("a == " + "1" * 41, "not a plain number"),
        ("a == " + "-" * 100 + "b", "stand more than 60 deep"),
        ("a == " + "(" * 220 + "b" + ")" * 220, "not well formed"),
        ("a == b" + " + b" * 200, "more than 500"),
    ],
)
def test_what_is_refused(text, words):
    """Each with what is wrong or what to write; nothing is ever run."""
    with pytest.raises(ExpressionError) as refused:
        parse(text)
    assert words in str(refused.value)
