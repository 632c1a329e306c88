"""One person under the forms in which articles name them."""

from pathlib import Path

from schemas.value import Category
from sources.intake import read_all

FULL = """Wexley Trust names director

The Wexley Trust has new rooms. The director of the Wexley Trust, Dr Imelda Q. Forsyth, spoke. "We grow," Forsyth said.
"""


def _leaders(folder: Path, **articles: str) -> dict[str, set[str]]:
    for name, text in articles.items():
        (folder / f"{name}.txt").write_text(text, encoding="utf-8")
    claims = read_all((folder,)).reading.claims
    return {
        name: {
            claim.value.value
            for claim in claims
            if claim.source == name and claim.attribute == "leader" and isinstance(claim.value, Category)
        }
        for name in articles
    }


def test_a_surname_and_an_initial_are_the_full_name(tmp_path: Path) -> None:
    """A surname with a title, and a name without its initial, are the person whom another article names in full."""
    short = "Wexley\n\nThe Wexley Trust grows. The director of the Wexley Trust, Imelda Forsyth, was glad.\n"
    found = _leaders(tmp_path, full=FULL, short=short)
    assert found["short"] == found["full"]
    assert len(found["full"]) == 1


def test_two_given_names_are_two_people(tmp_path: Path) -> None:
    """One surname does not make two people one."""
    other = "Wexley\n\nThe Wexley Trust grows. The director of the Wexley Trust, Rowan Forsyth, was glad.\n"
    found = _leaders(tmp_path, full=FULL, other=other)
    assert found["other"] == {"Rowan Forsyth"}
    assert found["other"].isdisjoint(found["full"])
