"""The command ``extract``: written claim files say what the articles were found to say."""

from pathlib import Path

import pytest
from click.testing import CliRunner

from checker.cli import consilience
from checker.commands.checking import Request, in_force
from checker.session import run
from schemas.quantity import Quantity
from schemas.result import Result
from sources.intake import read_all

ARTICLES = {
    "wire": (
        "2025-05-12",
        "Halden Robotics has closed a $140 million Series C round. The financing values Halden at $1.1 billion.",
    ),
    "ledger": (
        "2025-05-14",
        "Halden Robotics banked $155 million in its Series C. It ships 1,400 lifters. Halden Robotics was founded in 2016.",
    ),
}


@pytest.fixture(autouse=True)
def articles(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    """A folder ``articles`` in the working directory."""
    monkeypatch.chdir(tmp_path)
    Path("articles").mkdir()
    for name, (published, text) in ARTICLES.items():
        Path("articles", f"{name}.txt").write_text(f"---\npublished: {published}\n---\n{text}\n", encoding="utf-8")


def checked(folder: str) -> Result:
    """The result of checking a folder."""
    intake = read_all((Path(folder),))
    return run(intake.reading, intake.catalogue, in_force(intake.project, Request(paths=(Path(folder),))))


def test_claim_files_give_the_findings_of_their_articles() -> None:
    """Checking what was extracted finds the same, word for word, as checking the articles."""
    found = CliRunner().invoke(consilience, ["extract", "articles", "-o", "claims"])
    assert found.exit_code == 0
    assert sorted(path.name for path in Path("claims").iterdir()) == ["ledger.yaml", "wire.yaml"]
    articles, claims = checked("articles"), checked("claims")
    assert [finding.rule for finding in articles.findings] == ["A101"]
    assert [(finding.message, finding.fingerprint) for finding in claims.findings] == [
        (finding.message, finding.fingerprint) for finding in articles.findings
    ]


@pytest.mark.parametrize(
    ("words", "units"),
    [
        ("It had revenue of 85 million shillings in 2025.", {"shilling"}),
        ("Its revenue rose from 2.2 to 2.6 billion euros.", {"EUR"}),
        ("It had revenue of 3 million pounds in 2025.", {"GBP"}),
        ("It earned €204m. It pays a dividend of 8.5c a share.", {"EUR"}),
    ],
)
def test_money_keeps_its_currency(words: str, units: set[str]) -> None:
    """Words that alone would not tell whose money it is come with the unit; nothing that was read is refused then."""
    Path("money").mkdir()
    Path("money", "wire.txt").write_text(
        f"---\npublished: 2026-05-04\n---\nMarlow Canals runs barges. {words}\n", encoding="utf-8"
    )
    CliRunner().invoke(consilience, ["extract", "money", "-o", "kept.yaml"])
    read = read_all((Path("money"),)).reading
    kept = read_all((Path("kept.yaml"),)).reading
    assert kept.errors == ()
    assert {claim.value.unit for claim in kept.claims if isinstance(claim.value, Quantity)} == units
    assert sorted(claim.value.model_dump_json() for claim in kept.claims) == sorted(
        claim.value.model_dump_json() for claim in read.claims
    )


def test_what_was_set_aside_is_listed_with_its_line_and_reason() -> None:
    """A claim file begins with how much was read, and names every amount that was not."""
    CliRunner().invoke(consilience, ["extract", "articles/ledger.txt", "-o", "one.yaml"])
    head = [line for line in Path("one.yaml").read_text(encoding="utf-8").splitlines() if line.startswith("#")]
    assert head == [
        "# 3 amounts, dates and names: 2 became claims, 0 refer to one, 1 were set aside:",
        "# articles/ledger.txt:4: 1,400: no attribute of the packs fits its words",
    ]


def test_one_file_cannot_hold_articles_of_different_days() -> None:
    """Relative dates lean on the day of publication, which a claim file has one of."""
    found = CliRunner().invoke(consilience, ["extract", "articles", "-o", "all.yaml"])
    assert found.exit_code == 2
    assert not Path("all.yaml").exists()
