"""Agreement of values, by the readings of DESIGN 3.1."""

from decimal import Decimal

import pytest

from schemas.agreement import Reading, Standing, Tolerance, addable, compare, finely
from schemas.notation.quantities import read_quantity
from schemas.quantity import point, with_decimals

AGREE, ADJACENT, DISAGREE = Standing.AGREE, Standing.ADJACENT, Standing.DISAGREE


@pytest.mark.parametrize(
    ("a", "b", "standing"),
    [
        ("$2.73B", "$2.75B", DISAGREE),
        ("$2.73B", "$2.74B", ADJACENT),
        ("$4B", "$5B", DISAGREE),
        ("8", "9", DISAGREE),
        ("$4B", "$3.98B", AGREE),
        ("more than $3bn", "$8bn", AGREE),
        ("2.2 GW", "2,200 MW", AGREE),
        ("5,800 acres", "2,350 hectares", AGREE),
        ("300 miles", "480 km", AGREE),
        ("300 miles", "500 km", DISAGREE),
        ("5,800 acres", "5,830 acres", DISAGREE),
        ("around $170m", "$173m", AGREE),
        ("$2.1bn", "€2.1bn", Standing.NOT_COMPARED),
        ("10 %", "12.5 %", DISAGREE),
        ("1,500", "1,480", AGREE),
        ("1,480", "1,520", DISAGREE),
        ("12,000", "12,400", AGREE),
        ("12,000", "12,600", DISAGREE),
        ("20,000", "20,400", AGREE),
        ("20,000", "24,000", DISAGREE),
        ("1,483", "1,484", DISAGREE),
        ("6.8", "6.9", DISAGREE),
        ("6.85", "6.86", ADJACENT),
        ("at least 95", "90", DISAGREE),
        ("at least 95", "95", AGREE),
        ("more than 95", "exactly 95", DISAGREE),
        ("up to $25 billion", "$30 billion", DISAGREE),
        ("up to $25 billion", "$20 billion", AGREE),
        ("nearly $4 billion", "$4.2 billion", DISAGREE),
        ("nearly $4 billion", "$3.9 billion", AGREE),
        ("between $10 and $20 million", "$15 million", AGREE),
        ("between $10 and $20 million", "$25 million", DISAGREE),
        ("several billion dollars", "$4 billion", AGREE),
        ("several billion dollars", "$40 billion", DISAGREE),
        ("a fifth", "20%", AGREE),
        ("nine in ten", "91%", AGREE),
        ("nine in ten", "94%", DISAGREE),
        ("nearly nine in ten", "88%", AGREE),
        ("nearly nine in ten", "91%", DISAGREE),
        ("one in ten", "12%", DISAGREE),
        ("12345678901234567890", "12345678901234567891", DISAGREE),
        ("3 percentage points", "3%", Standing.NOT_COMPARED),
    ],
)
def test_two_written_amounts(a: str, b: str, standing: Standing) -> None:
    """Amounts agree when what their words allow has a value in common, whichever comes first."""
    x, y = read_quantity(a), read_quantity(b)
    assert compare(x, y).standing is standing
    assert compare(y, x).standing is standing


def test_the_loose_reading_is_told() -> None:
    """1,500 and 1,480 agree only because a round count may be rounded, and the verdict says so."""
    assert compare(read_quantity("1,500"), read_quantity("1,480")).reading is Reading.LOOSE
    assert compare(read_quantity("1,500"), read_quantity("1,500")).reading is Reading.TIGHT


def test_whole_things_are_not_rounded_in_a_sum() -> None:
    """Nine and six are 15; $9 and $6 may be $14.20, and 12,000 is perhaps not to the digit."""
    ends = [(read.low.at, read.high.at) for read in (addable(read_quantity(text)) for text in ("nine", "6", "$6"))]
    assert ends == [(9, 9), (6, 6), (Decimal("5.5"), Decimal("6.5"))]
    assert addable(read_quantity("12,000"), loosely=True).low.at == Decimal(11_500)


def test_one_digit_is_read_to_a_tenth_of_it() -> None:
    read = finely(read_quantity("3 million"))
    assert (read.low.at, read.high.at) == (2_850_000, 3_150_000)
    assert finely(read_quantity("3.3 million")).low.at == Decimal(3_250_000)
    assert finely(read_quantity("about 3 million")).low.at == Decimal(2_500_000)


def test_exact_attributes_have_no_loose_reading() -> None:
    """A toll of 1,500 is not 1,480."""
    assert compare(read_quantity("1,500"), read_quantity("1,480"), exact=True).standing is DISAGREE


@pytest.mark.parametrize(
    ("a", "b", "standing"),
    [
        ("10.5", "10.54", DISAGREE),
        ("10.5", "10.50", AGREE),
        ("99999999999999999999", "99999999999999999998", DISAGREE),
        ("8", "9", DISAGREE),
    ],
)
def test_cells_are_exact_points(a: str, b: str, standing: Standing) -> None:
    """A table cell means the number it holds, no more and no less."""
    assert compare(point(Decimal(a)), point(Decimal(b))).standing is standing


def test_cells_with_decimals_are_rounded() -> None:
    """10.5 to one place and 10.54 to two agree; 4 and 5 to the whole do not, nor are they adjacent."""
    assert compare(with_decimals(Decimal("10.5"), 1), with_decimals(Decimal("10.54"), 2)).standing is AGREE
    assert compare(with_decimals(Decimal(4), 0), with_decimals(Decimal(5), 0)).standing is DISAGREE
    assert compare(with_decimals(Decimal("2.73"), 2), with_decimals(Decimal("2.74"), 2)).standing is DISAGREE


def test_tolerance_is_for_the_pair() -> None:
    """A gap of 1 is covered by a tolerance of 1, not a gap of 1.8 (the star comparison's mistake)."""
    one = Tolerance(abs=Decimal(1))
    assert compare(point(Decimal(100)), point(Decimal(101)), tolerance=one).reading is Reading.TOLERANCE
    assert compare(point(Decimal("100.9")), point(Decimal("99.1")), tolerance=one).standing is DISAGREE
    assert compare(point(Decimal(100)), point(Decimal(102)), tolerance=Tolerance(rel=Decimal("0.02"))).standing is AGREE
    assert (
        compare(point(Decimal(100)), point(Decimal(103)), tolerance=Tolerance(rel=Decimal("0.02"))).standing is DISAGREE
    )
