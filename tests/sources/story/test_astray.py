"""Claims that an article seems to make of what is no organisation."""

from pathlib import Path

import pytest

from schemas.claim import Claim
from sources.intake import read_all

WIRE = """VELLIN, 3 March 2026 (Wire) - Marrow Optics will cut 420 jobs, the lens maker said on Tuesday. Marrow Optics employs 5,300
people and had revenue of $612 million in 2025. Marrow Optics is led by chief executive Tilda Brauner."""


def told(folder: Path, article: str, attribute: str, publisher: str = "Hill Post") -> list[Claim]:
    """The claims about an attribute when an article stands beside another one on its story."""
    (folder / "wire.txt").write_text(WIRE, encoding="utf-8")
    head = f"---\npublisher: {publisher}\npublished: 2026-03-04\n---\n"
    (folder / "other.txt").write_text(head + article, encoding="utf-8")
    return [claim for claim in read_all((folder,)).reading.claims if claim.attribute == attribute]


@pytest.mark.parametrize(
    ("article", "attribute"),
    [
        (
            "Marrow cuts deep\n\nYear 2025 brought revenue of $621 million at Marrow Optics, and the year was its best.",
            "revenue",
        ),
        ("CR7 had revenue of $621 million in 2025. The lenses are those of Marrow Optics.", "revenue"),
        ("Hill Post has 4,900 employees, it says. They make lenses at Marrow Optics.", "headcount"),
        ("Tilda Brauner, who runs Marrow Optics, opened the books. Tilda Brauner employs 4,900 people.", "headcount"),
    ],
)
def test_a_claim_is_made_of_the_organisation_that_others_make_it_of(
    tmp_path: Path, article: str, attribute: str
) -> None:
    """Plain words, codes, the paper itself and people have neither revenue nor staff."""
    found = told(tmp_path, article, attribute)
    assert {claim.subject for claim in found} == {"Marrow Optics"}
    assert {claim.source for claim in found} == {"wire", "other"}


def test_it_is_tentative(tmp_path: Path) -> None:
    """Whom it is about was concluded, not read: what it contradicts is possible, not certain."""
    found = told(tmp_path, "CR7 had revenue of $621 million in 2025. The lenses are those of Marrow Optics.", "revenue")
    assert {claim.source: claim.tentative for claim in found} == {"wire": False, "other": True}


def test_another_organisation_keeps_its_claims(tmp_path: Path) -> None:
    """A rival that only one article names has a workforce of its own."""
    found = told(tmp_path, "Rivals watch Marrow Optics. Pellam Glass employs 4,900 people.", "headcount")
    assert {claim.subject for claim in found} == {"Marrow Optics", "Pellam Glass"}


def test_the_same_amount_is_of_the_same_organisation(tmp_path: Path) -> None:
    """Two companies in one story seldom have 5,300 staff each; a rival's own 240 job cuts stay its own."""
    article = "Pellam Glass employs 5,300 people. Pellam Glass will cut 240 jobs. Marrow Optics was once its name."
    assert {claim.subject for claim in told(tmp_path, article, "headcount")} == {"Marrow Optics"}
    assert {claim.subject for claim in told(tmp_path, article, "layoffs")} == {"Marrow Optics", "Pellam Glass"}


def test_an_article_that_tells_of_both_is_left_as_it_is(tmp_path: Path) -> None:
    """It would else contradict itself."""
    article = "CR7 had revenue of $100 million in 2025. Marrow Optics had revenue of $621 million in 2025."
    found = told(tmp_path, article, "revenue")
    assert ("CR7", "$100 million") in {(claim.subject, claim.value.text) for claim in found}
