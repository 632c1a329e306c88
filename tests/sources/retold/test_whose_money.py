"""Whose money shared words and a bare ``$`` are: what the text says, else the articles on its story."""

from pathlib import Path

import pytest

from schemas.notation.quantities import find_quantities
from schemas.source import Document
from sources.retold.whose_money import paid_in
from tests.corpora.accuracy import checked


def document(text: str) -> Document:
    return Document(source="a", path="a.txt", sha256="0" * 64, text=text)


@pytest.mark.parametrize(
    ("text", "units"),
    [
        ("It won $40 million. (All figures are in Australian dollars.)", ["AUD"]),
        ("It won $40 million (US$26 million). Amounts are in Canadian dollars.", ["CAD", "USD"]),
        ("It won $40 million in Canada, where dollars are scarce.", ["USD"]),
        ("Sums are in New Zealand dollars. It paid NZ$40 million (about $24 million).", ["NZD", "USD"]),
    ],
)
def test_a_text_says_whose_dollars_it_means(text: str, units: list[str]) -> None:
    """What stands in brackets behind an amount is what that is in US dollars."""
    assert [mention.quantity.unit for mention in find_quantities(text)] == units


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("The mill got $9.5 million and borrowed $15 million.", {"USD": "AUD"}),
        ("The mill got $9.5 million.", {}),  # one sum may be equal by chance
        ("The mill got $6 million and borrowed $10 million.", {}),  # these are the US dollars of the other
        ("The mill got A$9.5 million and $15 million, and $40 million before.", {}),  # it says so itself
        ("The mill got €9.5 million and €15 million.", {}),
    ],
)
def test_the_same_sums_elsewhere_tell_whose_dollars_they_are(text: str, expected: dict[str, str]) -> None:
    """Two sums that another article tells with its country's sign."""
    other = "The grant of A$9.5 million (US$6 million) comes beside a loan of A$15 million (US$10 million)."
    assert paid_in(document(text), [document(other)]) == expected


@pytest.mark.parametrize(
    ("text", "other", "expected"),
    [
        ("It cost 3.2 billion pesos.", "It cost P3.2 billion.", {"peso": "PHP"}),
        ("It cost 3.2 billion pesos.", "It cost 3.2 billion Mexican pesos.", {"peso": "MXN"}),
        ("It cost 40 million shillings.", "It cost KSh40 million.", {"shilling": "KES"}),
        ("It cost 40 million shillings.", "It cost KSh40 million, or USh1.1 billion.", {}),
        ("It cost 40 million shillings, or USh1.1 billion.", "It cost KSh40 million.", {}),  # its own are Uganda's
        ("It cost 40 million francs.", "It cost 40 million francs.", {}),
    ],
)
def test_others_say_whose_shared_money_it_is(text: str, other: str, expected: dict[str, str]) -> None:
    """Where they name one of the countries' currencies, and the article none."""
    assert paid_in(document(text), [document(other)]) == expected


@pytest.mark.parametrize(
    ("text", "units"),
    [
        ("A charge of 72 million francs (CHF) and savings of 30 million francs.", ["CHF", "CHF"]),
        ("KSh40 million was lent; 12 million shillings came back.", ["KES", "KES"]),
        (
            "It paid 40 million Mexican pesos and 20 million Chilean pesos, 60 million pesos in all.",
            ["MXN", "CLP", "peso"],
        ),
    ],
)
def test_a_text_that_names_one_currency_means_it_throughout(text: str, units: list[str]) -> None:
    """Of two it cannot be told which is meant."""
    assert [mention.quantity.unit for mention in find_quantities(text, shared_money=True)] == units


def test_a_loan_in_bare_dollars_is_compared(tmp_path: Path) -> None:
    """A local paper's ``$`` is the A$ of the others; what it tells otherwise is found."""
    told = (
        "---\npublished: 2025-08-0{day}\n---\nTarn Heat has raised {s}28 million from investors. It took a {s}{loan} million"
        " loan from Corella Bank and has won a {s}9.5 million grant from the Clean Heat Agency.\n"
    )
    (tmp_path / "wire.txt").write_text(told.format(day=5, s="A$", loan=15))
    (tmp_path / "local.txt").write_text(told.format(day=6, s="$", loan=18))
    found = [finding.message for finding in checked(tmp_path).findings]
    assert found == [
        "The loan Corella Bank gives Tarn Heat is $18 million in local but A$15 million in wire (gap A$3 million, 16.7 %)"
    ]
