"""The SARIF report: valid, within what code scanning takes, and every word of a source kept from being markup."""

import gzip
import json
import random
import re
from functools import cache
from pathlib import Path
from typing import Any
from urllib.parse import unquote

import jsonschema
import pytest

from reports.interface import Layout
from reports.registry import report
from reports.sarif import log
from reports.sarif.messages import linked, plain
from schemas.finding import Finding, Location, Status
from schemas.result import Acceptance, Failure, Result, RuleInfo
from schemas.source import Document
from tests.reports.many_findings import many
from tests.reports.record_builders import HASH, RULES, finding, price, result
from tests.reports.sample_contradictions import contradictions
from tests.reports.sample_results import SAMPLES

SCHEMA = Path(__file__).parent / "vendor" / "sarif-schema-2.1.0.json"


@cache
def validator() -> jsonschema.Draft7Validator:
    """The published schema, formats included."""
    schema = json.loads(SCHEMA.read_text(encoding="utf-8"))
    return jsonschema.Draft7Validator(schema, format_checker=jsonschema.FormatChecker())


def written(given: Result) -> dict[str, Any]:
    """The one run of the report."""
    log = json.loads(report("sarif").render(given))
    validator().validate(log)
    [run] = log["runs"]
    return dict(run)


def one(found: Finding, **parts: Any) -> dict[str, Any]:
    """The one result for a finding."""
    [entry] = written(result(findings=(found,), **parts))["results"]
    return dict(entry)


@pytest.mark.parametrize("sample", SAMPLES)
def test_every_sample_is_valid_and_has_what_code_scanning_requires(sample: str) -> None:
    """The published schema, and beyond it the fields that GitHub's page calls required, none of them empty."""
    run = written(SAMPLES[sample]())
    driver = run["tool"]["driver"]
    for kind in driver["notifications"]:
        assert {"shortDescription", "fullDescription", "help"} <= set(kind)
    for rule in driver["rules"]:
        texts = [rule["shortDescription"]["text"], rule["fullDescription"]["text"], rule["help"]["text"]]
        assert all(texts)
        assert all(len(text) <= 1024 for text in texts[:2])
        assert len(rule["name"]) <= 255
    for entry in run["results"]:
        assert run["tool"]["driver"]["rules"][entry["ruleIndex"]]["id"] == entry["ruleId"]
        assert entry["message"]["text"]
        assert entry["partialFingerprints"]["primaryLocationLineHash"]
        [primary] = entry["locations"]
        for place in (primary, *entry["relatedLocations"]):
            region = place["physicalLocation"]["region"]
            assert sorted(region) == ["endColumn", "endLine", "startColumn", "startLine"]
            assert (region["endLine"], region["endColumn"]) >= (region["startLine"], region["startColumn"])
            assert place["physicalLocation"]["artifactLocation"]["uri"]


def test_each_claim_is_a_related_place_that_the_message_links_to() -> None:
    """The sentence stays whole; behind it every side is one click away."""
    [found] = [each for each in contradictions().findings if each.fingerprint == "1a01"]
    entry = next(each for each in written(contradictions())["results"] if each["ruleId"] == "A101")
    sentence, _, links = entry["message"]["text"].partition("\n\n")
    assert sentence == found.message
    assert links == (
        "Stated here: [$4 billion in dispatch](1); [$8 billion in brightside](2); "
        "[a total of $8bn in courier](3); [8000000000 in ledger](4)."
    )
    assert [place["id"] for place in entry["relatedLocations"]] == [1, 2, 3, 4]
    assert entry["relatedLocations"][3]["physicalLocation"]["artifactLocation"]["uri"] == "data/ledger.csv"


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("plain, words", "plain, words"),
        ("see [note](1)", r"see \[note\](1)"),
        (r"C:\data", r"C:\\data"),
        ("{0} of {n}", "{{0}} of {{n}}"),
        (r"\[", r"\\\["),
    ],
)
def test_words_are_never_links_or_placeholders(text: str, expected: str) -> None:
    """SARIF 2.1.0, 3.11.5 and 3.11.6."""
    assert plain(text) == expected


def test_what_is_escaped_reads_as_it_was_written() -> None:
    """A reader that follows the standard gets every text back, and exactly our links."""
    dice = random.Random(7)
    for _ in range(500):
        text = "".join(dice.choice("ab[](){}\\1 ") for _ in range(12)).strip() or "x"
        message = linked(text, [(1, "a [b](2)")], 0).partition("\n\n")
        unescaped = re.sub(r"\\(.)", r"\1", message[0]).replace("{{", "{").replace("}}", "}")
        assert unescaped == " ".join(text.split())
        assert re.search(r"(?<!\\)(?:\\\\)*\[", message[0]) is None
        assert len(re.findall(r"(?<!\\)\]\(\d+\)", message[2])) == 1


def test_addresses_start_at_the_top_of_the_repository() -> None:
    """A project in a folder of its own, names that an address must encode, and files outside of the repository."""
    paths = {
        "a b/ü#?%.md": "data/feeds/a%20b/%C3%BC%23%3F%25.md",
        "../other.md": "data/other.md",
        "x:y.md": "data/feeds/x%3Ay.md",
        "caf\udce9.md": "data/feeds/caf%E9.md",
        "/abs/z.md": "file:///abs/z.md",
        "C:\\feeds\\z.csv": "file:///C:/feeds/z.csv",
        "s3://bucket/a b.csv": "s3://bucket/a%20b.csv",
    }
    claims = [price(f"s{n}/x", path=path, line=1) for n, path in enumerate(paths)]
    given = result(claims=tuple(claims), findings=(finding("A101", "f", "m", [[each] for each in claims]),))
    given = given.model_copy(update={"run": given.run.model_copy(update={"folder": "data/feeds"})})
    run = written(given)
    related = [place["physicalLocation"]["artifactLocation"] for place in run["results"][0]["relatedLocations"]]
    assert [each["uri"] for each in related] == list(paths.values())
    assert [each.get("uriBaseId") for each in related] == ["%SRCROOT%"] * 4 + [None] * 3
    assert unquote(related[0]["uri"]) == "data/feeds/a b/ü#?%.md"
    assert run["automationDetails"]["id"] == "consilience/data/feeds/"
    assert "uri" not in run["originalUriBaseIds"]["%SRCROOT%"]


def test_a_quote_that_the_document_shows_is_spanned() -> None:
    """Columns count characters; a quote over two lines ends on the second."""
    text = "First line.\nIn all it reached\n$8 billion so far.\n"
    quote = "it reached\n$8 billion"
    start = text.index(quote)
    stated = price("a/x", "$8 billion", quote=quote, path="a.md", line=2)
    place = {"column": 8, "start": start, "end": start + len(quote)}
    stated = stated.model_copy(update={"evidence": stated.evidence.model_copy(update=place)})
    document = Document(source="a", path="a.md", sha256=HASH, text=text)
    entry = one(finding("E501", "f", "m", [[stated]]), claims=(stated,), documents=(document,))
    region = {"startLine": 2, "startColumn": 8, "endLine": 3, "endColumn": 11}
    assert entry["locations"][0]["physicalLocation"]["region"] == region


def test_a_finding_without_a_place_is_shown_at_the_project_file() -> None:
    """Code scanning drops results without a location."""
    found = finding("A101", "f", "m", [[price("a/x")]], location=Location())
    [place] = one(found)["locations"]
    assert place["physicalLocation"]["artifactLocation"]["uri"] == "consilience.yaml"


def test_waived_findings_are_left_out_and_counted() -> None:
    """Code scanning would show them as open."""
    run = written(contradictions())
    assert "2a01" not in {entry["partialFingerprints"]["consilience/v1"] for entry in run["results"]}
    assert run["properties"]["waived"] == 1


def test_a_baseline_in_force_is_told_of_every_result() -> None:
    """Either all results have a state or none has."""
    alone = contradictions().model_copy(update={"acceptance": Acceptance()})
    assert all("baselineState" not in entry for entry in written(alone)["results"])
    given = contradictions().model_copy(update={"acceptance": Acceptance(since="main")})
    states = {
        entry["partialFingerprints"]["consilience/v1"]: entry["baselineState"] for entry in written(given)["results"]
    }
    assert (states["1a01"], states["1a02"], states["3a01"]) == ("new", "updated", "unchanged")


def test_a_failed_run_says_so() -> None:
    """A run that could not be completed is not one without results."""
    run = written(SAMPLES["failed"]())
    [invocation] = run["invocations"]
    assert invocation["executionSuccessful"] is False
    assert [told["level"] for told in invocation["toolExecutionNotifications"]] == ["error", "error"]
    first = invocation["toolExecutionNotifications"][0]
    assert first["message"]["text"] == "the file is encrypted (save it without a password)"
    assert first["locations"][0]["physicalLocation"]["artifactLocation"]["uri"] == "articles/scan.pdf"
    declared = [kind["id"] for kind in run["tool"]["driver"]["notifications"]]
    assert declared[first["descriptor"]["index"]] == first["descriptor"]["id"]


@pytest.mark.parametrize(("sample", "successful"), [("empty", False), ("nothing_compared", True)])
def test_a_run_that_compared_nothing_says_so(sample: str, successful: bool) -> None:
    """Silence is never agreement."""
    [invocation] = written(SAMPLES[sample]())["invocations"]
    assert invocation["executionSuccessful"] is successful
    [told] = invocation["toolExecutionNotifications"]
    assert told["descriptor"]["id"] == "nothing-compared"
    assert told["message"]["text"].startswith("Nothing was compared")


def test_many_failures_are_counted() -> None:
    """A run with thousands of unreadable files stays within the limits."""
    failures = tuple(Failure(path=f"{n}.csv", problem="no CSV", remedy="mend it") for n in range(1_000))
    told = written(result(failures=failures))["invocations"][0]["toolExecutionNotifications"]
    assert told[100]["message"]["text"] == "900 more failures."


def test_a_rule_comes_with_its_page() -> None:
    """Help as text and as Markdown; the description is the page's first paragraph."""
    page = "Amounts that\ncannot all hold.\n\n## What it checks\nAll.\n\n```yaml\n- {a: 1}\n```"
    rules = {
        "A101": RULES["A101"].model_copy(update={"help": page}),
        "HOUSE1": RuleInfo.model_validate({"name": "of-our-house", "summary": "what we forbid", "severity": "note"}),
    }
    first, second = written(result().model_copy(update={"rules": rules}))["tool"]["driver"]["rules"]
    assert first["fullDescription"]["text"] == "Amounts that cannot all hold."
    assert first["help"]["markdown"] == f"# A101 conflicting-values\n\n{page}"
    assert first["help"]["text"] == "Amounts that\ncannot all hold.\n\nWhat it checks\nAll.\n\n- {a: 1}"
    assert first["properties"] == {"tags": ["consistency", "agreement"], "problem.severity": "error"}
    assert second["help"]["text"] == "What we forbid."
    assert second["defaultConfiguration"] == {"level": "note"}
    assert second["properties"] == {"tags": ["consistency"], "problem.severity": "recommendation"}


def test_a_finding_of_many_claims_links_to_each_side_first() -> None:
    """A hundred places are kept; the cut leaves no side out and is said."""
    left = [price(f"left{n}/x", line=n + 1) for n in range(300)]
    right = [price("right/x", "$2m", line=1)]
    entry = one(finding("A101", "f", "m", [left, right]), claims=(*left, *right))
    assert len(entry["relatedLocations"]) == 99
    assert entry["relatedLocations"][1]["message"]["text"] == "$2m in right"
    assert entry["message"]["text"].endswith("[$1m in left97](99) and 202 more.")


def test_more_results_than_are_taken_are_cut_at_the_gravest() -> None:
    """The cut is the same for equal results, and said on the log, in the run and as a notification."""
    given, said = many(30_000), list[str]()
    text = report("sarif").render(given, Layout(remark=said.append))
    assert text == report("sarif").render(given)
    [run] = json.loads(text)["runs"]
    kept = [entry["partialFingerprints"]["consilience/v1"] for entry in run["results"]]
    assert kept == [found.fingerprint for found in given.findings[:25_000]]
    words = "the last 5,000 findings of 30,000 are left out: code scanning takes 25,000 results"
    assert said == ["sarif: code scanning shows the 5,000 gravest findings of 30,000", f"sarif: {words}"]
    assert run["properties"]["leftOut"] == [words]
    assert [told["message"]["text"] for told in run["invocations"][0]["toolExecutionNotifications"]] == [words]
    assert len(gzip.compress(text.encode())) < 10 * 1024 * 1024


def test_a_file_too_large_is_cut_until_it_fits(monkeypatch: pytest.MonkeyPatch) -> None:
    """The size counts after compression."""
    monkeypatch.setattr(log, "MOST_BYTES", 20_000)
    given, said = many(900), list[str]()
    text = report("sarif").render(given, Layout(remark=said.append))
    assert len(gzip.compress(text.encode(), compresslevel=6)) <= 20_000
    [run] = json.loads(text)["runs"]
    validator().validate(json.loads(text))
    left = 900 - len(run["results"])
    assert 0 < left < 900
    assert said == [f"sarif: the last {left} findings of 900 are left out: code scanning takes 10 MB after compression"]


def test_known_findings_stay() -> None:
    """Code scanning itself tells what is new on a branch."""
    entries = written(many(3, statuses=(Status.KNOWN, Status.WAIVED, Status.NEW)))["results"]
    assert [entry["properties"]["status"] for entry in entries] == ["known", "new"]
