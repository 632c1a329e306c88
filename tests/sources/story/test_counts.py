"""What articles on one story make of each other's counts: who speaks, what was corrected, which place, which hour."""

from pathlib import Path

from checker.session import run
from schemas.finding import Severity
from schemas.project import Project
from sources.intake import read_all

ARTICLE = "---\npublished: {day}\n---\n{text}\n"


def rules(folder: Path, **articles: tuple[str, str]) -> list[str]:
    """The rules that find something in articles, each told by its day and its text."""
    for name, (day, text) in articles.items():
        (folder / f"{name}.txt").write_text(ARTICLE.format(day=day, text=text), encoding="utf-8")
    read = read_all((folder,))
    found = run(read.reading, read.catalogue, Project()).findings
    return [finding.rule for finding in found if finding.severity is not Severity.NOTE]


DIVIDED = (
    "An earthquake shook Pellan on Monday. The Japanese agency put its magnitude at 7.3; the US survey gave it 7.1."
)


def test_a_speaker_is_compared_with_the_same_speaker(tmp_path: Path) -> None:
    """Where one article takes no side, what others say in a speaker's name is weighed against that speaker alone."""
    agreeing = "The earthquake at Pellan on Monday had a magnitude of 7.1, the US survey said."
    assert rules(tmp_path, a=("2026-09-01", DIVIDED), b=("2026-09-01", agreeing)) == []


def test_a_speaker_who_says_two_things_is_told(tmp_path: Path) -> None:
    """The same agency with two magnitudes contradicts itself."""
    other = "The earthquake at Pellan on Monday had a magnitude of 7.6, according to the Pacific Bureau."
    told = DIVIDED.replace("The Japanese agency", "The Pacific Bureau")
    assert rules(tmp_path, a=("2026-09-01", told), b=("2026-09-01", other)) == ["A101"]


FIRE = "A fire in a factory in Lodrigore killed 19 workers on Monday and injured 40 people."


def test_a_corrected_count_is_no_fall(tmp_path: Path) -> None:
    """What an article says it corrects stands for the larger counts before it."""
    corrected = "The fire in a factory in Lodrigore injured 38 people, not 40 as first reported, officials said."
    assert rules(tmp_path, a=("2026-11-03", FIRE), b=("2026-11-05", corrected)) == []


def test_a_count_that_falls_without_a_word_is_told(tmp_path: Path) -> None:
    """The same fall, uncorrected."""
    fallen = "The fire in a factory in Lodrigore injured 38 people, officials said."
    assert rules(tmp_path, a=("2026-11-03", FIRE), b=("2026-11-05", fallen)) == ["T301"]


def test_the_toll_of_one_place_is_not_that_of_all(tmp_path: Path) -> None:
    """Where another article gives the toll of the place as well as the whole."""
    whole = "Floods in the Sava valley have killed 212 people. Of these, 96 died in Benta and 40 in Corva."
    local = "In Benta, where the flood from the Sava was worst on Sunday, 96 people are dead."
    assert rules(tmp_path, a=("2026-07-09", whole), b=("2026-07-09", local)) == []


FERRY = "Thirty-one people drowned after a ferry sank off Karrow on Wednesday, the coastguard said."


def test_a_toll_of_the_night_may_have_grown_since_the_day(tmp_path: Path) -> None:
    """What a later article tells of a day's night came about after the day's own articles."""
    later = "Divers brought the death toll of the ferry off Karrow to 37 on Thursday night, the coastguard said."
    assert rules(tmp_path, a=("2026-06-11", FERRY), b=("2026-06-12", later)) == []


def test_a_toll_below_the_bodies_found_before_is_told(tmp_path: Path) -> None:
    """There are as many dead as bodies, or more."""
    bodies = "A ferry sank off Karrow on Wednesday. The coastguard said on Thursday that 47 bodies had been recovered."
    toll = "The coastguard said on Saturday that the sinking of the ferry off Karrow killed 41 people."
    assert rules(tmp_path, a=("2026-06-12", bodies), b=("2026-06-14", toll)) == ["T301"]


RELIEF = "A stampede at the Karrow temple killed 12 people. "


def test_what_a_later_article_tells_as_once_so_is_no_contradiction(tmp_path: Path) -> None:
    """A sum that was raised months later was right when it was announced; of a day before, one of the two is wrong."""
    sooner = f"{RELIEF}The state will pay Rs 10 lakh to the family of each victim."
    later = (
        f"{RELIEF}The state government paid Rs 25 lakh to the family of each victim, after raising the sum from the "
        "Rs 10 lakh that was first announced."
    )
    assert "A101" not in rules(tmp_path, a=("2026-06-12", sooner), b=("2026-11-14", later))
    assert "A101" in rules(tmp_path, a=("2026-06-12", sooner), b=("2026-06-13", later))
