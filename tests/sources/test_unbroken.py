"""A fault of ours in reading costs the step it is in: what else there is is still checked, and the run is incomplete."""

import json
from collections.abc import Callable
from pathlib import Path

import pytest
from click.testing import CliRunner

from checker.cli import consilience
from checker.exit_codes import INCOMPLETE
from schemas.errors import NotationError
from schemas.notation.units import units
from schemas.reading import Reading
from schemas.source import SourceKind
from sources.intake import read_all
from sources.unbroken import unless_broken

ARTICLE = "The Marlow lockkeepers\n12 May 2025\n\nMarlow Canals was founded in {}.\n"
CLAIMS = """claims:
- {source: gazette, subject: Harbour Bridge, attribute: length, value: 120 m}
- {source: courier, subject: Harbour Bridge, attribute: length, value: 180 m}
"""


def breaking(*_: object, **__: object) -> Reading:
    raise KeyError("no such place")


def checked(folder: Path) -> tuple[int, list[str], list[str]]:
    """Exit code, rules of findings and problems of a check."""
    ended = CliRunner().invoke(consilience, ["check", str(folder), "-o", "json"])
    told = json.loads(ended.stdout)
    return (
        ended.exit_code,
        [finding["rule"] for finding in told["findings"]],
        [failure["problem"] for failure in told["failures"]],
    )


@pytest.fixture
def folder(tmp_path: Path) -> Path:
    for name, year in (("herald", 1902), ("mercury", 1911)):
        (tmp_path / f"{name}.txt").write_text(ARTICLE.format(year), encoding="utf-8")
    (tmp_path / "claims.yaml").write_text(CLAIMS, encoding="utf-8")
    return tmp_path


def test_a_step_across_articles_that_breaks_costs_nothing_else(folder: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    """Findings of articles and of other sources are told; the failure names the step."""
    _, before, _ = checked(folder)
    monkeypatch.setattr("sources.story.told_on.reckoned", breaking)
    code, rules, problems = checked(folder)
    assert (code, sorted(rules)) == (INCOMPLETE, sorted(before))
    assert rules
    (problem,) = problems
    assert problem.startswith("reckoning sums broke in test_unbroken.py, line ")
    assert problem.endswith("KeyError: 'no such place'")


def test_a_reader_that_breaks_costs_its_source(folder: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    """The claim file is compared though no article could be read."""
    from sources.intake import reader

    def broken(kind: SourceKind) -> Callable[..., Reading]:
        return breaking if kind is SourceKind.PROSE else reader(kind)

    monkeypatch.setattr("sources.intake.reader", broken)
    code, rules, problems = checked(folder)
    assert (code, rules, len(problems)) == (INCOMPLETE, ["A101"], 2)


def test_a_command_that_breaks_is_no_gated_finding(folder: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    """Exit code 1 would say that the check was done."""
    monkeypatch.setattr("checker.commands.checking.read_all", breaking)
    ended = CliRunner().invoke(consilience, ["check", str(folder)])
    assert ended.exit_code == INCOMPLETE
    assert "Traceback" in ended.stderr
    assert "the program broke: KeyError" in ended.stderr


def test_errors_of_the_input_and_interruptions_are_left_to_others() -> None:
    """They have a meaning of their own further up."""

    def told() -> Reading:
        raise NotationError("no value", remedy="write one")

    def stopped() -> Reading:
        raise RuntimeError("query") from KeyboardInterrupt()

    for step, error in ((told, NotationError), (stopped, RuntimeError)):
        with pytest.raises(error):
            unless_broken(step, Reading(), "reading")


@pytest.mark.parametrize("dimension", sorted({unit.dimension for unit in units().values()}))
def test_amounts_of_every_dimension_are_read_to_the_end(dimension: str, tmp_path: Path) -> None:
    """Of all there may be a total and its parts, whatever the dimension is called."""
    (unit, *_) = [unit for unit in units().values() if unit.dimension == dimension]
    word = unit.words[-1] if unit.words else "percent"
    told = f"They have delivered up to 180 {word}. Another 60 {word} came on Monday, of the 500 {word} planned."
    (tmp_path / "herald.txt").write_text(ARTICLE.format(1902) + told, encoding="utf-8")
    reading = read_all((tmp_path,)).reading
    assert reading.errors == ()
    assert len(reading.documents[0].mentions) > 1
