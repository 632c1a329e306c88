"""Properties that hold for every amount and for any text at all."""

from decimal import Decimal

import pytest
from hypothesis import example, given
from hypothesis import strategies as st

from schemas.errors import NotationError
from schemas.model import plain
from schemas.notation.amounts.spelled import ONES, TENS
from schemas.notation.amounts.tokens import tokenise
from schemas.notation.quantities import find_quantities, read_quantity

SCALES = st.sampled_from([("thousand", 3), ("million", 6), ("billion", 9), ("trillion", 12), ("crore", 7)])
NUMBERS = st.decimals(min_value=Decimal("0.01"), max_value=Decimal("999.99"), places=2)
UNITS = st.sampled_from([("", None), (" USD", "USD"), ("%", "percent"), (" GW", "gigawatt"), (" tonnes", "metric_ton")])
WORDS = st.sampled_from([
    "$", "US$", "5", "1,500", "2.7", "2024", "-5", "–", "-", "/", ".", ",", "%", "between", "from", "to", "and", "or",
    "two", "hundred", "million", "bn", "m", "k", "half", "a", "one", "third", "of", "in", "about", "over", "up", "more",
    "than", "several", "tens", "thousands", "kr", "GW", "5G", "GPT-4", "May", "Sept.", "people", "\n\n", "½", "\u00a0",
    "\u00ad", "(", ")",
])  # fmt: skip


def words(number: int) -> str:
    """Spell a number below a million."""
    if number >= 1000:
        rest = number % 1000
        return f"{words(number // 1000)} thousand" + (f" {words(rest)}" if rest else "")
    if number >= 100:
        rest = number % 100
        return f"{words(number // 100)} hundred" + (f" and {words(rest)}" if rest else "")
    names = {value: word for word, value in (ONES | TENS).items()}
    return names.get(number) or f"{names[number - number % 10]}-{names[number % 10]}"


@given(st.integers(0, 999_999))
def test_words_and_digits_state_one_number(number: int) -> None:
    """A number spelled out has the value of the number in digits, with or without separators."""
    assert read_quantity(words(number)).value == number
    assert read_quantity(f"{number:,}").value == number
    assert read_quantity(str(number)).value == number


@given(NUMBERS, SCALES, UNITS)
def test_a_scale_word_is_its_zeros(number: Decimal, scale: tuple[str, int], unit: tuple[str, str | None]) -> None:
    """``2.50 billion`` has the value of ``2,500,000,000``, and the interval of its stated places."""
    name, power = scale
    scaled = read_quantity(f"{number} {name}{unit[0]}")
    whole = read_quantity(f"{int(number * 10**power):,}{unit[0]}")
    assert scaled.value == whole.value
    assert scaled.unit == whole.unit == unit[1]
    assert scaled.ulp == Decimal(10) ** (power - 2)


@given(NUMBERS, UNITS)
def test_print_and_parse_round_trip(number: Decimal, unit: tuple[str, str | None]) -> None:
    """A quantity written plainly reads back as the same value."""
    quantity = read_quantity(f"{number}{unit[0]}")
    assert quantity.value is not None
    assert read_quantity(f"{plain(quantity.value)}{unit[0]}").value == quantity.value == number


@given(
    NUMBERS,
    st.sampled_from(
        ["", "about ", "nearly ", "just over ", "more than ", "at least ", "up to ", "less than ", "up to about "]
    ),
    st.sampled_from(["", " million", "%", " percentage points", " MW"]),
)
def test_an_interval_holds_its_value(number: Decimal, hedge: str, unit: str) -> None:
    """The stated number is never outside the interval (at most on an open end)."""
    quantity = read_quantity(f"{hedge}{number}{unit}")
    assert quantity.value is not None
    assert quantity.low is None or quantity.low <= quantity.value
    assert quantity.high is None or quantity.value <= quantity.high


@given(
    NUMBERS,
    NUMBERS,
    st.sampled_from(["{}-{}%", "{}–{} %", "{} to {} percent", "between {} and {} percent", "{}% to {}%"]),
)
def test_a_range_is_its_two_ends(one: Decimal, other: Decimal, pattern: str) -> None:
    """Every way of writing a rising range gives the same closed interval; a falling one is refused."""
    text = pattern.format(one, other)
    if one < other:
        quantity = read_quantity(text)
        assert (quantity.value, quantity.low, quantity.high, quantity.unit) == (None, one, other, "percent")
    else:
        with pytest.raises(NotationError):
            read_quantity(text)


def _check_mentions(text: str) -> None:
    end = 0
    for mention in find_quantities(text):
        assert end <= mention.start < mention.end <= len(text)
        assert mention.quantity.text == text[mention.start : mention.end]
        end = mention.end


@given(st.text())
@example("$")
@example("٣٤ ½½ 1\u00ad2 İ°C")
def test_any_text_is_safe(text: str) -> None:
    """Arbitrary text never breaks the reader; mentions lie inside it, in order, without overlap."""
    _check_mentions(text)


@given(st.lists(WORDS, max_size=30).map(" ".join), st.sampled_from([" ", "", "  "]))
def test_any_mix_of_the_grammars_words_is_safe(text: str, gap: str) -> None:
    """The grammar's own words in any order, spaced or glued, never break the reader."""
    text = text.replace(" ", gap)
    _check_mentions(text)
    try:
        quantity = read_quantity(text)
    except NotationError:
        return
    assert quantity.text == text.strip()


@given(st.text())
def test_tokens_lie_in_order(text: str) -> None:
    """Tokens don't overlap and keep the text they cover."""
    end = 0
    for token in tokenise(text):
        assert end <= token.start < token.end
        assert text[token.start : token.end] == token.raw
        end = token.end


@pytest.mark.parametrize(
    ("piece", "copies", "found"),
    [
        ("1,234 people ", 10_000, 10_000),
        ("1 ", 100_000, 0),
        ("1-", 20_000, 0),
        ("one hundred and ", 10_000, None),
        ("between 5 and ", 10_000, None),
        ("about ", 50_000, 0),
        ("1,11,", 10_000, 0),
        ("a", 1_000_000, 0),
        ("9", 1_000_000, 0),
        ("\n ", 100_000, 0),
        ("plain words with no amount at all ", 150_000, 0),
    ],
)
def test_long_single_lines_are_read_to_the_end(piece: str, copies: int, found: int | None) -> None:
    """Megabytes in one line, and numbers without end, are read through; the amount behind them is found."""
    mentions = list(find_quantities(piece * copies + "; it cost $5 billion."))
    assert mentions[-1].quantity.unit == "USD"
    assert found is None or len(mentions) == found + 1


@pytest.mark.parametrize(
    "piece", ["1 ", "about ", "two in ", "from 1 to ", "5 million ", "1-", "$", "hundreds of ", "one hundred and "]
)
def test_the_work_per_token_is_bounded(piece: str, monkeypatch: pytest.MonkeyPatch) -> None:
    """Ten times the text takes at most ten times the look-ups of words (counted, not timed), and a little."""
    from schemas.notation.amounts import statements

    def readings(copies: int) -> int:
        count = 0
        read = statements.read_amount

        def counted(*arguments: object, **options: object) -> object:
            nonlocal count
            count += 1
            return read(*arguments, **options)  # type: ignore[arg-type]

        with monkeypatch.context() as patch:
            patch.setattr(statements, "read_amount", counted)
            for _ in find_quantities(piece * copies):
                pass
        return count

    assert readings(5_000) <= 10 * readings(500) + 100


@given(st.integers(-(10**19) + 1, 10**19 - 1), st.none() | st.text("0123456789", min_size=1, max_size=18))
@example(0, "00")
@pytest.mark.parametrize("unit", [None, "USD", "gigawatt"])
def test_bare_digits_mean_what_the_grammar_reads(unit: str | None, whole: int, decimals: str | None) -> None:
    """They are read without it; white space behind them sends them through it."""
    text = f"{whole}.{decimals}" if decimals else str(whole)
    assert read_quantity(text, unit=unit) == read_quantity(f"{text} ", unit=unit)
