"""What several articles tell of one thing in words that no pack has patterns for."""

from itertools import permutations
from pathlib import Path

import pytest

from schemas.claim import Claim
from schemas.quantity import Quantity
from schemas.reading import Reading
from schemas.source import Document
from sources.intake import read_all
from sources.retold.features import one_digit
from sources.retold.own import AMOUNT, DATE
from sources.retold.telling import Telling
from sources.retold.tellings import tellings

HERALD = """Skerry Lighthouse to shine again
14 May 2025

The Skerry Lighthouse off Dunmarra will be lit again this summer, its keepers at the Northern Seamarks Trust said. The lens
alone, brought back from Rotterdam by barge, weighs 3.2 tonnes and holds 318 prisms, every one cleaned by hand. The trust has
had 41 apprentices on the island since March.
"""
POST = """Islanders get their light back
15 May 2025

It took a barge to bring the great lens of the Skerry Lighthouse home from Rotterdam. Now Dunmarra is waiting for the summer, when
the Northern Seamarks Trust means to light it. There are {prisms} prisms in the lens, and each was cleaned by hand over the
winter, says head keeper Oona Tavish.
"""


def read(folder: Path, **articles: str) -> Reading:
    for name, text in articles.items():
        (folder / f"{name}.txt").write_text(text, encoding="utf-8")
    return read_all((folder,)).reading


def own(reading: Reading) -> list[Claim]:
    """The claims of facts that no pack has words for."""
    return [claim for claim in reading.claims if claim.attribute in (AMOUNT, DATE)]


def amounts(claims: list[Claim]) -> set[tuple[str, str]]:
    return {(claim.source, str(claim.value.value)) for claim in claims if isinstance(claim.value, Quantity)}


def test_amounts_told_in_like_words_become_claims_about_one_fact(tmp_path: Path) -> None:
    found = own(read(tmp_path, herald=HERALD, post=POST.format(prisms=381)))
    assert amounts(found) == {("herald", "318"), ("post", "381")}
    assert len({(claim.subject, str(claim.scope)) for claim in found}) == 1
    assert "prisms" in found[0].scope["what"]


def test_they_are_tentative_and_quote_their_sentence(tmp_path: Path) -> None:
    for claim in own(read(tmp_path, herald=HERALD, post=POST.format(prisms=381))):
        assert claim.tentative
        assert str(claim.value.text) in str(claim.evidence.quote)
        assert claim.evidence.path
        assert claim.evidence.path.endswith(f"{claim.source}.txt")


def test_where_articles_agree_nothing_is_added(tmp_path: Path) -> None:
    assert own(read(tmp_path, herald=HERALD, post=POST.format(prisms=318))) == []


def test_an_amount_of_another_size_is_of_another_thing(tmp_path: Path) -> None:
    assert own(read(tmp_path, herald=HERALD, post=POST.format(prisms=7))) == []


def test_articles_that_share_no_names_are_on_different_stories(tmp_path: Path) -> None:
    other = POST.format(prisms=381)
    for name in ("Skerry", "Rotterdam", "Dunmarra", "Northern", "Seamarks", "Trust", "Oona", "Tavish", "Lighthouse"):
        other = other.replace(name, name[::-1].capitalize())
    assert own(read(tmp_path, herald=HERALD, post=other)) == []


def test_one_article_retells_nothing(tmp_path: Path) -> None:
    assert own(read(tmp_path, herald=HERALD)) == []


def test_mentions_that_made_claims_are_no_longer_set_aside(tmp_path: Path) -> None:
    reading = read(tmp_path, herald=HERALD, post=POST.format(prisms=381))
    made = {claim.id for claim in own(reading)}
    told = {
        document.text[mention.start : mention.end]
        for document in reading.documents
        for mention in document.mentions
        if mention.claim in made
    }
    assert told == {"318", "381"}
    assert not {"318", "381"} & {entry.text for entry in reading.set_aside}


def test_a_third_article_that_repeats_one_side_joins_it(tmp_path: Path) -> None:
    found = own(read(tmp_path, herald=HERALD, post=POST.format(prisms=381), wire=POST.format(prisms=318)))
    assert ("herald", "318") in amounts(found)
    assert ("post", "381") in amounts(found)
    assert len({str(claim.scope) for claim in found}) == 1


@pytest.mark.parametrize("names", list(permutations(("a", "b", "c")))[1:4])
def test_the_names_of_the_sources_change_nothing(tmp_path: Path, names: tuple[str, str, str]) -> None:
    texts = (HERALD, POST.format(prisms=381), POST.format(prisms=318).replace("summer", "season"))
    (tmp_path / "one").mkdir()
    (tmp_path / "two").mkdir()
    plain = {value for _, value in amounts(own(read(tmp_path / "one", **dict(zip("abc", texts, strict=True)))))}
    mixed = {value for _, value in amounts(own(read(tmp_path / "two", **dict(zip(names, texts, strict=True)))))}
    assert plain == mixed


def test_a_claim_that_only_one_side_was_read_as_gives_the_other_its_fact(tmp_path: Path) -> None:
    """The pack reads one wording of the price; the other is found by its likeness."""
    wire = (
        "Corvane to buy Tessel Foods\n3 March 2025\n\n"
        "Corvane Group said on Monday it had agreed to acquire Tessel Foods for $640 million. Tessel Foods runs nine mills.\n"
    )
    local = (
        "Tessel Foods sold\n4 March 2025\n\n"
        "Staff at Tessel Foods learned on Monday of their new owner, Corvane Group. The $460 million is what Corvane Group puts "
        "down to acquire Tessel Foods and its nine mills.\n"
    )
    reading = read(tmp_path, wire=wire, local=local)
    prices = [claim for claim in reading.claims if claim.attribute == "deal.price"]
    assert {claim.source for claim in prices} == {"wire", "local"}


def test_an_article_that_is_a_table_of_numbers_is_read_in_bounded_time(tmp_path: Path) -> None:
    rows = "Skerry Dunmarra Seamarks Trust.\n" + "\n".join(f"Bay {n} holds {n + 5000} tonnes." for n in range(500))
    reading = read(tmp_path, herald=HERALD + rows, post=POST.format(prisms=381) + rows)
    assert len(reading.documents) == 2


RELEASE = (
    "Corvane Group reports\n14 August 2025\n\nCorvane Group of Marlow today reports on the second quarter of 2025. In the second quarter of 2025 "
    "net profit was $512 million, against $398 million a year earlier. Chief executive Oona Tavish said Tessel Foods had done well.\n"
)
WIRE = (
    "Corvane Group sees a better third quarter of 2025\n14 August 2025\n\nCorvane Group, the owner of Tessel Foods, expects sales to rise in the "
    "third quarter of 2025, Oona Tavish said in Marlow. {told}\n"
)


def _profits(folder: Path, told: str) -> set[str]:
    """The periods of the claims about profit."""
    reading = read(folder, release=RELEASE, wire=WIRE.format(told=told))
    amounts = ("$512 million", "$521 million")
    return {claim.period.start for claim in reading.claims if claim.value.text in amounts and claim.period is not None}


def test_a_flow_whose_time_is_told_elsewhere_takes_that_of_its_counterpart(tmp_path: Path) -> None:
    """The same year before stands beside both, so that it is the same quarter."""
    assert _profits(tmp_path, "Net profit rose to $521 million from $398 million.") == {"2025-04-01"}


def test_a_vague_amount_keeps_no_exact_one_from_its_counterpart(tmp_path: Path) -> None:
    """``More than two hundred`` agrees with 318, but is told of the bricks."""
    post = POST.format(prisms=381) + "More than 200 bricks of the tower were renewed.\n"
    assert ("post", "381") in amounts(own(read(tmp_path, herald=HERALD, post=post)))


def test_dates_told_once_by_each_are_of_one_thing(tmp_path: Path) -> None:
    """Two articles that each give one year of founding mean the same founding, in whatever words."""
    long = "The Marlow Guild of Keepers was founded in Marlow in 1934. Oona Tavish leads the Marlow Guild of Keepers today.\n"
    short = "Oona Tavish had come to Marlow to speak. The Marlow Guild of Keepers is a body that was set up in 1943 by rowers.\n"
    claims = [claim for claim in read(tmp_path, a=long, b=short).claims if claim.attribute == "founded"]
    assert {claim.value.text for claim in claims} == {"1934", "1943"}
    assert len({claim.subject for claim in claims}) == 1


def test_amounts_that_differ_in_one_digit_are_alike() -> None:
    """As many digits, one of them another: sooner one amount told wrongly than two; single digits tell nothing."""
    amounts = ["2.61", "2.81", "418", "428", "26", "7", "8"]
    told = dict(zip(amounts, _tellings(amounts), strict=True))
    assert one_digit(told["2.61"], told["2.81"])
    assert one_digit(told["418"], told["428"])
    assert not one_digit(told["7"], told["8"])
    assert not one_digit(told["418"], told["418"])
    assert not one_digit(told["2.61"], told["428"])
    assert not one_digit(told["26"], told["428"])


def _tellings(amounts: list[str]) -> list[Telling]:
    text = " ".join(f"There are {amount} lamps." for amount in amounts)
    document = Document(source="a", path="a.txt", sha256="0" * 64, text=text)
    return tellings(document, {}, None)
