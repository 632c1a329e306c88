"""The shipped example about Amazon and Anthropic: what it must find, what it must leave alone, whose words it holds."""

import importlib.util
import json
import re
from collections.abc import Iterator
from pathlib import Path
from types import ModuleType
from typing import Any

import pytest
from click.testing import CliRunner, Result

from checker.cli import consilience

ROOT = Path(__file__).resolve().parents[1]
EXAMPLES = ROOT / "examples"
EXAMPLE = EXAMPLES / "anthropic"
SHARED = ROOT.parent / "shared"
SEEDS = {
    "chip-report": "000_7d912fa1a962b378",
    "expansion-report": "001_f6419f8af46b4cba",
    "round-report": "002_d78f3d3188d03375",
    "strategy-note": "003_1aaa9d6ad8d4bddb",
    "megadeal-feature": "004_ab2a9deb3e5f0187",
}
"""Our sources and the articles whose facts they retell."""
LONGEST_RUN = 6
"""Consecutive words that a file of ours may share with an article: `$2.73 billion in March 2024` is six."""
FOUND = {"total": "A101", "march-2024-round": "A101", "who-pays": "M402", "to-or-by": "M403"}
"""The gold contradictions that these claims must show, with the rule that does."""

needs_articles = pytest.mark.skipif(not (SHARED / "seeds").is_dir(), reason="the articles are not here")
needs_gold = pytest.mark.skipif(not (SHARED / "acceptance").is_dir(), reason="the gold file is not here")


@pytest.fixture(scope="module")
def ran(tmp_path_factory: pytest.TempPathFactory) -> tuple[Result, dict[str, Any]]:
    """One run of the command on the example: how it ended, and its result."""
    file = tmp_path_factory.mktemp("example") / "result.json"
    ended = CliRunner().invoke(consilience, ["check", str(EXAMPLE), "-o", f"json:{file}"])
    assert file.exists(), ended.output
    return ended, json.loads(file.read_text(encoding="utf-8"))


@pytest.fixture(scope="module")
def result(ran: tuple[Result, dict[str, Any]]) -> dict[str, Any]:
    """The result of the run."""
    return ran[1]


def found(result: dict[str, Any]) -> list[tuple[str, str, str, str]]:
    """Rule, attribute, severity and certainty of everything found above a note, in the order reported."""
    attributes = {claim["id"]: claim["attribute"] for claim in result["claims"]}
    return [
        (finding["rule"], attributes[finding["groups"][0][0]], finding["severity"], finding["certainty"])
        for finding in result["findings"]
        if finding["severity"] != "note"
    ]


def message(result: dict[str, Any], rule: str, severity: str) -> str:
    """The message of the only finding of a rule and severity."""
    (words,) = (
        finding["message"]
        for finding in result["findings"]
        if (finding["rule"], finding["severity"]) == (rule, severity)
    )
    return str(words)


def test_check_of_the_example_exits_with_1(ran: tuple[Result, dict[str, Any]]) -> None:
    """The total is at odds, and that is an error: the gate closes."""
    assert ran[0].exit_code == 1, ran[0].output


def test_four_findings_and_no_other(result: dict[str, Any]) -> None:
    """Total, roles and basis are surely at odds, the undated round only possibly; above a note there is nothing else."""
    assert found(result) == [
        ("A101", "investment.total", "error", "certain"),
        ("M402", "investment.commitment", "error", "certain"),
        ("M403", "investment.round", "error", "certain"),
        ("A101", "investment.round", "warning", "possible"),
    ]


def test_total_names_both_sides_and_the_gap(result: dict[str, Any]) -> None:
    """Three sources stand for $8 billion, one for $4 billion."""
    assert message(result, "A101", "error").startswith(
        "Amazon's total investment in Anthropic is $8 billion in expansion-report and round-report, around $8 billion "
        "in strategy-note but $4 billion in megadeal-feature (gap $4 billion, 50 %)"
    )


def test_second_round_names_both_sides_and_the_gap(result: dict[str, Any]) -> None:
    """March 2024 is stated by one side only, so the two rounds may be one."""
    assert message(result, "A101", "warning").startswith(
        "Amazon's investment in Anthropic in March 2024 may be $2.73 billion in chip-report but $2.75 billion in "
        "megadeal-feature (gap $20 million, 0.7 %)"
    )


def test_exchanged_roles_name_both_flows(result: dict[str, Any]) -> None:
    """One source tells $25 billion as Amazon's money for Anthropic and as Anthropic's money for AWS."""
    words = message(result, "M402", "error")
    assert "$25 billion is Amazon's investment commitment to Anthropic" in words
    assert "Anthropic's spending commitment to AWS" in words


def test_every_claim_is_read_and_its_quote_found(result: dict[str, Any]) -> None:
    """No claim is set aside or fails, and each quote has its place in the source's own document."""
    assert (result["set_aside"], result["failures"]) == ([], [])
    assert {claim["source"] for claim in result["claims"]} == set(SEEDS)
    strayed = [
        claim["id"]
        for claim in result["claims"]
        if claim["evidence"]["start"] is None or Path(claim["evidence"]["path"]).stem != claim["source"]
    ]
    assert strayed == []


def test_names_of_one_company_are_one_subject(result: dict[str, Any]) -> None:
    """`Amazon.com Inc.` is Amazon, `Anthropic PBC` is Anthropic; AWS stays an entity of its own."""
    names = {claim["subject"] for claim in result["claims"]} | {
        name for claim in result["claims"] for name in claim["scope"].values()
    }
    assert {"Amazon", "Anthropic", "AWS"} <= names
    assert not names & {"Amazon.com Inc.", "Anthropic PBC"}


def test_no_source_is_given_a_date(result: dict[str, Any]) -> None:
    """The articles carry no publication date, so neither sources nor undated rounds have one."""
    assert {source["published"] for source in result["sources"]} == {None}
    undated = [
        claim
        for claim in result["claims"]
        if claim["source"] == "megadeal-feature" and claim["attribute"] == "investment.round"
    ]
    assert {claim["period"] for claim in undated} == {None}


def test_what_cannot_be_compared_is_said(result: dict[str, Any]) -> None:
    """Rumours, and a round with several possible counterparts, are listed rather than passed over."""
    assert {entry["reason"] for entry in result["not_compared"]} == {"modality", "several counterparts"}


def runs_of(text: str) -> Iterator[tuple[str, ...]]:
    """All runs of one word more than may be shared; an amount such as 1.25 counts as two words, the stricter way."""
    words = re.findall(r"[a-z0-9]+", text.lower())
    for start in range(len(words) - LONGEST_RUN):
        yield tuple(words[start : start + LONGEST_RUN + 1])


@needs_articles
def test_no_words_of_the_articles_are_in_the_examples() -> None:
    """The examples retell facts: no file under `examples/` shares seven words in a row with an article."""
    articles = sorted((SHARED / "seeds").glob("*.txt"))
    assert {article.stem for article in articles} == set(SEEDS.values())
    theirs = {run for article in articles for run in runs_of(article.read_text(encoding="utf-8"))}
    files = sorted(path for path in EXAMPLES.rglob("*") if path.is_file())
    shared = [
        f"{path.relative_to(ROOT)}: {' '.join(run)}"
        for path in files
        for run in runs_of(path.read_text(encoding="utf-8", errors="replace"))
        if run in theirs
    ]
    assert shared == []


@pytest.fixture(scope="module")
def score() -> ModuleType:
    """The acceptance scorer, whose matching decides what counts as found."""
    spec = importlib.util.spec_from_file_location("acceptance_score", SHARED / "acceptance" / "score.py")
    assert spec is not None
    assert spec.loader is not None
    module = importlib.util.module_from_spec(spec)
    spec.loader.exec_module(module)
    return module


@pytest.fixture(scope="module")
def gold() -> dict[str, Any]:
    """What the five articles contradict each other in, and what must not be flagged."""
    return json.loads((SHARED / "acceptance" / "seeds.gold.json").read_text(encoding="utf-8"))  # type: ignore[no-any-return]


def as_scored(result: dict[str, Any]) -> list[tuple[dict[str, Any], list[dict[str, Any]], dict[str, set[int]]]]:
    """Each finding with its claims, under the articles' names, and the groups that each claim stands in."""
    claims = {claim["id"]: {**claim, "source": SEEDS[claim["source"]]} for claim in result["claims"]}
    return [
        (finding, [claims[name] for name in finding["claims"]], groups_of(finding)) for finding in result["findings"]
    ]


def groups_of(finding: dict[str, Any]) -> dict[str, set[int]]:
    """The numbers of the groups that each claim of a finding stands in."""
    groups = list(enumerate(finding["groups"]))
    return {name: {number for number, group in groups if name in group} for name in finding["claims"]}


@needs_gold
@pytest.mark.parametrize("name", sorted(FOUND))
def test_scorer_takes_the_contradiction_as_found(
    name: str,
    result: dict[str, Any],
    score: ModuleType,
    gold: dict[str, Any],
) -> None:
    """One finding serves the gold entry: right rule, a claim for each source and value, in groups that differ."""
    (entry,) = (entry for entry in gold["contradictions"] if entry["id"] == name)
    assert [
        finding["rule"] for finding, claims, groups in as_scored(result) if score.serves(entry, finding, claims, groups)
    ] == [FOUND[name]]


@needs_gold
def test_scorer_sees_no_decoy_violated(result: dict[str, Any], score: ModuleType, gold: dict[str, Any]) -> None:
    """No two amounts that only look alike stand on different sides of a finding."""
    violated = []
    for decoy in gold["decoys"]:
        for finding, claims, groups in as_scored(result):
            if not finding["rule"].startswith("A") or finding["severity"] == "note":
                continue
            named = [claim for claim in claims if claim["source"] in decoy["sources"]]
            ours, theirs = ([claim for claim in named if score.matches(claim, value)] for value in decoy["values"])
            if any(score.apart(x, y, groups) for x in ours for y in theirs):
                violated.append((decoy["why"], finding["rule"]))
    assert violated == []
