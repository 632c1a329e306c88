"""A firm here and its parent there are no contradiction, and what is left out says why."""

from pathlib import Path

from sources.intake import read_all
from sources.story.one_group import REASON

PARENT = "Marrow Quay has been sold. Veld Group bought Marrow Quay for $40 million in March 2025, it said.\n"
UNIT = "Lumen Ports, a unit of Veld Group, bought Marrow Quay for $40 million in March 2025. Lumen Ports employs 300 people.\n"


def test_a_unit_and_its_parent_are_one_buyer(tmp_path: Path) -> None:
    """The rarer of the two names is listed with the reason, and no mention refers to what is gone."""
    for name, text in (("a", PARENT), ("b", PARENT.replace("it said", "staff were told")), ("c", UNIT)):
        (tmp_path / f"{name}.txt").write_text(text, encoding="utf-8")
    reading = read_all((tmp_path,)).reading
    ids = {claim.id for claim in reading.claims}
    assert {mention.claim for document in reading.documents for mention in document.mentions} - {None} <= ids
    assert [(entry.source, entry.line) for entry in reading.set_aside if entry.reason == REASON] == [("c", 1)]
