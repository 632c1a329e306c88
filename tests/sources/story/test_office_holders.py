"""Who holds an office by several articles: a predecessor, a successor and another time are no second holder."""

from pathlib import Path

from schemas.value import Category
from sources.intake import read_all

LOWE = (
    "---\npublished: {day}\n---\nOakhurst homes\n\nMarcia Lowe, Oakhurst's chief executive, said that the homes of Oakhurst "
    "stay open.\n"
)
SUTTER = (
    "---\npublished: 2026-05-13\n---\nOakhurst homes\n\nThe homes of Oakhurst stay open, said Dan Sutter, the chief executive "
    "of Oakhurst{since}.\n"
)


def _holders(folder: Path, *, day: str = "2026-05-12", since: str = "") -> set[tuple[str, str]]:
    (folder / "a.txt").write_text(LOWE.format(day=day), encoding="utf-8")
    (folder / "b.txt").write_text(SUTTER.format(since=since), encoding="utf-8")
    claims = read_all((folder,)).reading.claims
    return {
        (claim.subject, claim.value.value)
        for claim in claims
        if claim.attribute == "leader" and isinstance(claim.value, Category)
    }


def test_two_holders_of_one_time_stand(tmp_path: Path) -> None:
    """Nothing in the articles says that one came after the other."""
    assert _holders(tmp_path) == {("Oakhurst", "Marcia Lowe"), ("Oakhurst", "Dan Sutter")}


def test_one_who_tells_of_the_predecessor_differs_with_nobody(tmp_path: Path) -> None:
    """An article that names the other as one who left tells of a later time."""
    assert _holders(tmp_path, since=". Ms Lowe stepped down in April") == {("Oakhurst", "Marcia Lowe")}


def test_long_before_somebody_else_may_have_held_it(tmp_path: Path) -> None:
    """An article of the year before does not contradict one of today."""
    assert _holders(tmp_path, day="2025-05-12") == {("Oakhurst", "Dan Sutter")}


def test_a_body_has_its_longest_name(tmp_path: Path) -> None:
    """``Oakhurst`` and ``Oakhurst Ports`` are one body where one office of it is told."""
    (tmp_path / "c.txt").write_text("Ports\n\nOakhurst Ports has grown. Its chair is Ann Bell.\n", encoding="utf-8")
    assert {name for name, _ in _holders(tmp_path)} == {"Oakhurst Ports"}


def test_one_who_leads_is_no_lesser_officer(tmp_path: Path) -> None:
    """Whoever *runs* a body is not compared with its race director alone."""
    (tmp_path / "c.txt").write_text(
        "The race\n\nAnn Bell, who runs Skerry Trust, spoke. Skerry Trust grew.\n", encoding="utf-8"
    )
    (tmp_path / "d.txt").write_text("The race\n\nTom Orr, race director of Skerry Trust, spoke.\n", encoding="utf-8")
    assert ("Skerry Trust", "Ann Bell") not in _holders(tmp_path)
