"""Which value is written, and when none is."""

from decimal import Decimal

import pytest

from checker.merging.policy import Judge, Open, Stated, Written
from schemas.agreement import Tolerance
from schemas.catalogue import Catalogue
from schemas.merge import Choice, Prefer
from schemas.period import Period, Precision
from schemas.quantity import with_decimals
from schemas.value import Category, Value


def cells(decimals: int | None = None, **written: str) -> list[Stated]:
    """Numbers by source, `cells(a="10.50")`."""
    return [
        Stated(source, with_decimals(Decimal(text), decimals, text=text)) for source, text in sorted(written.items())
    ]


def names(**written: str) -> list[Stated]:
    return [Stated(source, Category(text=text, value=text)) for source, text in sorted(written.items())]


def chosen(judge: Judge, stated: list[Stated]) -> tuple[str, str] | str:
    """The source whose value is written and those behind it, or why none is."""
    found = judge.decide(stated)
    return (found.source, " ".join(found.sources)) if isinstance(found, Written) else found.reason


def test_agree_writes_the_finest_where_all_agree() -> None:
    """Tolerance included; of equally fine ones the first by source."""
    assert chosen(Judge(), cells(a="10.5", b="10.50")) == ("b", "a b")
    assert chosen(Judge(tolerance=Tolerance(abs=Decimal("0.1"))), cells(c="10.5", a="10.6", b="10.52")) == (
        "b",
        "a b c",
    )
    assert chosen(Judge(), cells(b="10", a="10")) == ("a", "a b")
    assert chosen(Judge(), cells(a="10", b="12", c="12")) == "10 in a but 12 in b and c: they do not agree"


@pytest.mark.parametrize("policy", ["agree", "most-supported", "finest", "latest"])
def test_agreement_is_of_all_with_all(policy: Choice) -> None:
    """Where the middle agrees with both ends, but the ends with each other do not, no policy takes the ends for one."""
    within = Judge(policy, tolerance=Tolerance(abs=Decimal(1)), published={"a": "2026-01-01", "b": "2026-01-01"})
    assert isinstance(within.decide(cells(a="10", b="12")), Open)
    assert isinstance(Judge("agree", Tolerance(abs=Decimal(1))).decide(cells(a="10", b="11", c="12")), Open)


def test_prefer_takes_the_first_source_that_states_it() -> None:
    """Whatever the others say; where none of them states it, all must agree."""
    judge = Judge(Prefer(prefer=("x", "b")))
    assert chosen(judge, cells(a="10", b="12", c="10")) == ("b", "b")
    assert chosen(judge, cells(a="10", x="12", b="10")) == ("x", "x")
    assert chosen(judge, cells(a="10", c="10")) == ("a", "a c")
    assert chosen(judge, cells(a="10", c="11")) == "10 in a but 11 in c: none of x and b states it"


def test_most_supported_counts_independent_sources() -> None:
    """Copies count once; a tie is open."""
    judge = Judge("most-supported")
    assert chosen(judge, cells(a="10", b="12", c="12")) == ("b", "b c")
    assert chosen(judge, cells(a="10", b="12")) == "10 in a but 12 in b: each is supported by 1"
    copies = Judge(
        "most-supported", independent=lambda sources: len({"b" if name == "c" else name for name in sources})
    )
    assert isinstance(copies.decide(cells(a="10", b="12", c="12")), Open)
    assert chosen(copies, cells(a="10", b="12", c="12", d="10")) == ("a", "a d")


def test_most_supported_ties_that_hold_together_are_none() -> None:
    """The value in the middle is backed by both ends."""
    judge = Judge("most-supported", tolerance=Tolerance(abs=Decimal(1)))
    assert chosen(judge, cells(a="10", b="11", c="12")) == ("b", "a b c")


def test_finest_takes_the_most_places_or_the_narrowest() -> None:
    """Declared places before written ones; equally fine values that differ are open."""
    assert chosen(Judge("finest"), cells(a="10", b="10.25", c="9.5")) == ("b", "b")
    thousands, exact = cells(-3, a="12000")[0], cells(b="13999")[0]
    assert chosen(Judge("finest"), [thousands, exact]) == ("b", "b")
    assert chosen(Judge("finest"), cells(a="1.5", b="1.6")) == "1.5 in a but 1.6 in b: none is finer"
    assert isinstance(Judge("finest").decide(names(a="x", b="yy")), Open)


def test_finest_takes_the_moment_before_the_day() -> None:
    day = Period(text="2024-03-01", start="2024-03-01", end="2024-03-01", precision=Precision.DAY)
    moment = "2024-03-02T09:15"
    minute: Value = Period(text=moment, start=moment, end=moment, precision=Precision.MINUTE)
    assert chosen(Judge("finest"), [Stated("a", day), Stated("b", minute)]) == ("b", "b")


def test_latest_takes_the_source_published_last() -> None:
    """Undated or tied, the field is open, unless all agree."""
    days: dict[str, str | None] = {"a": "2026-01-01", "b": "2026-02-01", "c": "2026-02-01"}
    judge = Judge("latest", published=days)
    assert chosen(judge, cells(a="10", b="12")) == ("b", "b")
    assert chosen(judge, cells(a="10", b="12", c="12")) == ("b", "b c")
    assert chosen(judge, cells(b="10", c="12")) == "10 in b but 12 in c: they were published on one day, 2026-02-01"
    assert chosen(judge, cells(a="1", d="2")) == "1 in a but 2 in d: when d was published is not known"
    assert chosen(judge, cells(a="1.0", d="1")) == ("a", "a d")


def test_a_name_and_a_broader_one_agree() -> None:
    """The narrower one is written."""
    judge = Judge(catalogue=Catalogue(wholes={"Minneapolis": "Minnesota"}))
    assert chosen(judge, names(a="Minnesota", b="Minneapolis")) == ("b", "a b")
    assert isinstance(Judge().decide(names(a="Minnesota", b="Minneapolis")), Open)


def test_values_that_cannot_be_compared_do_not_agree() -> None:
    """A number and a name are no agreement."""
    assert isinstance(Judge().decide([*cells(a="10"), *names(b="ten")]), Open)
