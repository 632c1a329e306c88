"""Arithmetic that an article states in so many words, about amounts that no pack reads."""

from pathlib import Path

import pytest

from checker.commands.checking import Request, in_force
from checker.session import run
from schemas.finding import Certainty, Finding, Severity
from sources.intake import read_all

HEAD = "The Marlow lockkeepers\n12 May 2025\n\n"


def found(folder: Path, text: str, *rules: str) -> list[Finding]:
    (folder / "herald.txt").write_text(HEAD + text, encoding="utf-8")
    intake = read_all((folder,))
    result = run(intake.reading, intake.catalogue, in_force(intake.project, Request(paths=(folder,))))
    return [finding for finding in result.findings if finding.rule in rules]


@pytest.mark.parametrize(
    "text",
    [
        "Of the 240 locks on the canal, 90, or a quarter, are worked by hand.",
        "The keepers painted 130 of the 410 gates, or half of them, in green.",
        "Of these 1,640 lanterns, one third (410) came from Tessaly.",
        "The weir took in 48 of the 600 barges that came by, or 22 percent.",
        "By then 12 percent of the 900 moorings, or 310, stood empty.",
        "Lanterns rose 25 percent to 210 from 190.",
        "The flow went from 20.1 tonnes to 22.4 tonnes, a rise of 18 percent.",
        "The chest now weighs 44 tonnes, down 30 percent from 50 tonnes.",
        "It keeps 96 lanterns, 50 percent more than the 80 of last year.",
        "The guild, which has 5,000 keepers, is parting with 400 of them, or 12 percent.",
        "The gift of $15 million makes up a third of the $60 million budget.",
        "The weir will lose 500 gates. The cuts, told on Monday, come to a quarter of the 4,000-strong stock.",
        "Tolls climbed 35 percent to $2.4 million, compared with $2.0 million a year before.",
        "Tolls were $45 million, against $30 million a year earlier, an increase of 25 percent.",
        "Freight growth quickened to 24%, with freight going from 500 tonnes to 560 tonnes.",
        "The bid of $60 a share is a 35 percent premium to the closing price of $50.",
    ],
)
def test_shares_and_growth_that_their_terms_contradict(tmp_path: Path, text: str) -> None:
    assert [finding.rule for finding in found(tmp_path, text, "S204")] == ["S204"]


@pytest.mark.parametrize(
    "text",
    [
        "Of the 240 locks on the canal, 60, or a quarter, are worked by hand.",
        "The weir took in 48 of the 600 barges that came by, or 8 percent.",
        "The weir took in 48 of the 600 barges that came by, or about 8 percent.",
        "The flow went from 20.1 tonnes to 22.4 tonnes, a rise of 11 percent.",
        "The chest now weighs 35 tonnes, down 30 percent from 50 tonnes.",
        "Of the 240 locks, 90 are worked by hand; a quarter of the gates leak.",
        "The 90 barges carried 400 tonnes, a third of the freight on the canal.",
        "Barges rose 12 percent to 210, and lanterns fell to 40 from 190.",
        "The guild, which has 5,000 keepers, is parting with 400 of them, or 8 percent.",
        "Tolls were $45 million, against $30 million a year earlier, and freight rose 25 percent.",
        "Freight growth quickened to 12%, with tolls going from 500 tonnes to 600 tonnes.",
        "The bid of $60 a share is a 20 percent premium to the close of $50 and 35 percent above the average of $44.40.",
    ],
)
def test_those_that_hold_or_speak_of_something_else(tmp_path: Path, text: str) -> None:
    assert found(tmp_path, text, "S204") == []


@pytest.mark.parametrize(
    "text",
    [
        "Restoring the canal takes 140 barges. Of these, 85 will carry stone, 35 timber and 25 water.",
        "The stock is of 80 lanterns, 45 ropes and 30 poles: 170 pieces altogether.",
        "The chest holds £300 million in bonds and £145 million in cash, which together makes £405 million.",
        "The keepers will spend $14.2 million this year:\n\n- $5.4 million on stone\n- $3.8 million on rope\n- $5.7 million on wages\n",
        "Of the $310 million raised, $235 million is a gift; the remaining $85 million is a loan.",
        "A keeper gave 7 tonnes in 2017. The second gift, 38 tonnes, followed in 2019. Then came 85 tonnes of rope. In all, it got 140 tonnes.",
        "The guild pays €200m now, €150m a year later and finally €100m. In all it will have laid out €500m.",
        "The 4,200 keepers are spread over three weirs: 1,900 at Marlow, 1,300 at Henley and 1,400 at Cookham.",
    ],
)
def test_lists_that_miss_their_total(tmp_path: Path, text: str) -> None:
    assert [finding.rule for finding in found(tmp_path, text, "S201")] == ["S201"]


@pytest.mark.parametrize(
    "text",
    [
        "Restoring the canal takes 145 barges. Of these, 85 will carry stone, 35 timber and 25 water.",
        "The chest holds £300 million in bonds and £145 million in cash, which together makes £445 million.",
        "The keepers will spend $14.9 million this year:\n\n- $5.4 million on stone\n- $3.8 million on rope\n- $5.7 million on wages\n",
        "Freight rose from 300 tonnes to 405 tonnes, and 145 tonnes went by rail.",
        "The chest holds £300 million in bonds and £145 million in cash, among them £60 million for gates.",
        "Of the $310 million raised, $235 million is a gift; the remaining $75 million is a loan.",
        "Of the 350 gates, 180 are at Marlow and 120 at Henley. Another 90 barges lie at Cookham.",
        "It raised 340 tonnes in March and 620 tonnes in all. The guild before it had 410 tonnes, and 200 tonnes at first.",
    ],
)
def test_lists_that_reach_it_or_are_no_lists(tmp_path: Path, text: str) -> None:
    assert found(tmp_path, text, "S201") == []


def test_shares_listed_to_the_last_that_exceed_the_whole(tmp_path: Path) -> None:
    text = "Bexley owns 45% of the weir. Corran has 38%. Dales Trust holds the remaining 27%."
    (finding,) = found(tmp_path, text, "S203")
    assert finding.severity is Severity.WARNING
    assert "Bexley 45%, Corran 38% and Dales Trust 27%" in finding.message


def test_shares_that_fill_the_whole_or_are_of_several(tmp_path: Path) -> None:
    assert (
        found(tmp_path, "Bexley owns 45% of the weir. Corran has 38%. Dales Trust holds the remaining 17%.", "S203")
        == []
    )
    assert found(tmp_path, "Bexley owns 45% of the weir. Corran has 38%. Turnout at the meeting was 71%.", "S203") == []


def test_a_change_is_seen_beside_the_amounts_it_leads_from_and_to(tmp_path: Path) -> None:
    text = "It is increasing the stock to 150 lanterns, a step that brings the total from 350 lanterns to 500 lanterns."
    assert [finding.rule for finding in found(tmp_path, text, "M403")] == ["M403"]


def test_a_change_worded_as_a_level_is_told_by_the_total_it_makes(tmp_path: Path) -> None:
    text = "The guild had 2,100 lanterns. It is increasing the stock to 900, which brings the total to 3,000 lanterns."
    assert [finding.rule for finding in found(tmp_path, text, "M403")] == ["M403"]


def test_a_level_that_is_one_is_not(tmp_path: Path) -> None:
    text = (
        "The guild had 2,100 lanterns. It is increasing the stock to 3,000, which brings the total to 3,000 lanterns."
    )
    assert found(tmp_path, text, "M403") == []


def test_what_no_pack_reads_is_only_possible(tmp_path: Path) -> None:
    (finding,) = found(tmp_path, "Of the 240 locks on the canal, 90, or a quarter, are worked by hand.", "S204")
    assert finding.certainty is Certainty.POSSIBLE


def test_a_text_without_any_name_is_checked_too(tmp_path: Path) -> None:
    (tmp_path / "note.txt").write_text(
        "of the 240 locks on the canal, 90, or a quarter, are worked by hand.\n", encoding="utf-8"
    )
    intake = read_all((tmp_path,))
    result = run(intake.reading, intake.catalogue, in_force(intake.project, Request(paths=(tmp_path,))))
    assert [finding.rule for finding in result.findings] == ["S204"]
    assert result.claims[0].subject == "the story"


@pytest.mark.parametrize(
    "text",
    [
        "What does it cost? £486 million. Who pays? £310 million comes from the state and £120 million from loans. The remaining £65 million is from traders.",
        "It is enormous: 0.64 GW once both halves are done. Phase one (260 MW) is live. Phase two, at 420 MW, is not.",
        "On Friday the marker stood at 5.84 metres. The water peaked 0.63 metres above the 5.41 metres of 2007.",
        "The spire is 90 metres tall, 12 metres lower than the 112 metres of the old one.",
        "A trawler took 62 people off the rail. The lifeboats accounted for 120 more, and a helicopter winched up the other 31. That makes up the 203 who were saved.",
    ],
)
def test_sums_spread_over_sentences_that_miss(tmp_path: Path, text: str) -> None:
    assert len(found(tmp_path, text, "S201")) == 1


@pytest.mark.parametrize(
    "text",
    [
        "What does it cost? £495 million. Who pays? £310 million comes from the state and £120 million from loans. The remaining £65 million is from traders.",
        "It is enormous: 0.68 GW once both halves are done. Phase one (260 MW) is live. Phase two, at 420 MW, is not.",
        "On Friday the marker stood at 6.04 metres. The water peaked 0.63 metres above the 5.41 metres of 2007.",
        "The pier is 80 metres long. The water peaked 0.63 metres above the 5.41 metres of 2007.",
        "It cost £486 million and before £480 million. The state gave £310 million and banks £120 million. The remaining £65 million is from traders.",
    ],
)
def test_sums_spread_over_sentences_that_hold_or_may_be_of_another_total(tmp_path: Path, text: str) -> None:
    assert found(tmp_path, text, "S201") == []


def test_a_total_told_without_its_unit_has_that_of_its_parts(tmp_path: Path) -> None:
    """``380 pence`` and ``42 pence`` make no 412."""
    told = (
        "It is 380 pence in coin and then a token of 42 pence, and the two together make the {} you have heard about."
    )
    assert found(tmp_path, told.format(412), "S201")
    assert not found(tmp_path, told.format(422), "S201", "E502")
