"""One company under the short and the full name that different articles give it."""

from pathlib import Path

from sources.intake import read_all

LONG = """Garrow takes over Lindmark Filter

Garrow Industries is to buy Lindmark Filter for $520 million. The shares of Lindmark were suspended.
Lindmark, founded in 1954, employs 1,450 people.
"""
SHORT = """Sold to the British

For years the whistle at Lindmark has told the town when to have lunch. Lindmark employs 1,450 people. Lindmark was founded in 1949.
"""


def _subjects(folder: Path, **articles: str) -> dict[str, set[str]]:
    for name, text in articles.items():
        (folder / f"{name}.txt").write_text(text, encoding="utf-8")
    claims = read_all((folder,)).reading.claims
    return {name: {claim.subject for claim in claims if claim.source == name} for name in articles}


def test_short_name_is_the_full_one_of_another_article(tmp_path: Path) -> None:
    """Where an article gives the full name and the short one, the short one of another article is the same company."""
    found = _subjects(tmp_path, long=LONG, short=SHORT)
    assert "Lindmark Filter" in found["long"]
    assert found["short"] == {"Lindmark Filter"}


def test_last_words_of_a_name_stand_for_it(tmp_path: Path) -> None:
    """``Maritime Museum`` is the one museum whose name ends so, where no article tells of both."""
    long = "The Ellery Maritime Museum was founded in 1934. The Ellery Maritime Museum has 120 employees.\n"
    short = "The Maritime Museum employs 140 people. The Maritime Museum was founded in 1943 by divers.\n"
    found = _subjects(tmp_path, long=long, short=short)
    assert found["short"] == found["long"] == {"Ellery Maritime Museum"}
