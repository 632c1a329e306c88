"""Waivers: accepted findings stay in the report, with reason and end; what is wrong with a waiver is said."""

from pathlib import Path

import pytest

from tests.checker.acceptance.command import call, claims, feeds, project, result, statuses

CHECK = (".", "--key", "id")
FIRST, SECOND = "1, price is 10 in a but 11 in b", "2, price is 20 in a but 22 in b"


def two_findings(*waivers, **more):
    """Feeds with two contradictions, and a project file with these waivers."""
    feeds(a="1:10 2:20 3:30", b="1:11 2:22 3:30")
    project(waivers=list(waivers), **more)


def remarks(*arguments, today="2026-03-10"):
    """Kind and words of what is said about the waivers."""
    found = result(*arguments, today=today)[1]
    return [(remark["kind"], remark["text"]) for remark in found["acceptance"]["remarks"]]


def marks():
    """Fingerprint and hash of the values of each finding, in their order."""
    return [(finding["fingerprint"], finding["value_hash"]) for finding in result(*CHECK)[1]["findings"]]


def test_a_waived_finding_stays_in_the_report_and_passes():
    """It is counted apart, with reason, owner and end; the other one still fails."""
    two_findings({"subject": "1", "reason": "feed b rounds up", "owner": "data desk", "expires": "2026-06-30"})
    assert statuses(*CHECK) == (1, {FIRST: "waived", SECOND: "new"})
    found = result(*CHECK)[1]
    assert found["findings"][0]["waiver"] == {
        "reason": "feed b rounds up",
        "owner": "data desk",
        "expires": "2026-06-30",
    }
    assert [found["summary"][name] for name in ("errors", "new", "waived")] == [1, 1, 1]
    assert found["acceptance"]["remarks"] == []


@pytest.mark.parametrize(
    ("selector", "waived"),
    [
        ({"rule": "A101"}, {FIRST, SECOND}),
        ({"rule": "A"}, {FIRST, SECOND}),
        ({"attribute": "price"}, {FIRST, SECOND}),
        ({"subject": "2"}, {SECOND}),
        ({"sources": ["b"]}, {FIRST, SECOND}),
        ({"sources": ["a", "b"], "subject": "1", "rule": "A101", "attribute": "price"}, {FIRST}),
    ],
)
def test_a_selector_holds_for_all_that_fits_all_of_it(selector, waived):
    """Rule by code or prefix, attribute, subject and sources; each narrows it."""
    two_findings({**selector, "reason": "known"})
    found = statuses(*CHECK)[1]
    assert {message for message, status in found.items() if status == "waived"} == waived


@pytest.mark.parametrize(
    "selector",
    [
        {"rule": "S"},
        {"attribute": "cost"},
        {"subject": "3"},
        {"sources": ["c"]},
        {"sources": ["b", "c"]},
        {"subject": "1", "rule": "I"},
    ],
)
def test_a_waiver_that_accepts_nothing_is_told(selector):
    """With its line in the project file; the gate stays shut."""
    two_findings({**selector, "reason": "known"})
    code, found = result(*CHECK)
    (remark,) = found["acceptance"]["remarks"]
    assert (code, remark["kind"], remark["path"], remark["line"]) == (1, "unmatched", "consilience.yaml", 2)
    assert remark["text"].endswith("(“known”) accepts nothing: remove it, or correct it")


def test_a_waiver_for_one_source_does_not_hide_the_others():
    """Without the source at most one side may be left: a quarrel between two others is no part of it."""
    feeds(a="1:10 2:20", b="1:11 2:22", c="1:10 2:24")
    project(waivers=[{"sources": ["b"], "reason": "feed b lags"}])
    assert statuses(*CHECK)[1] == {
        "1, price is 10 in a and c but 11 in b": "waived",
        "2, price is 20 in a but 22 in b but 24 in c": "new",
    }


def test_a_waiver_may_use_another_form_of_the_name():
    """Aliases count, as they do everywhere."""
    claims("gazette", {"subject": "Kestrel Inc", "attribute": "cost", "value": "$2bn"})
    claims("courier", {"subject": "Kestrel", "attribute": "cost", "value": "$4bn"})
    waiver = {"subject": "kestrel inc", "reason": "both correct"}
    names = [{"name": "Kestrel", "aliases": ["Kestrel Inc"]}]
    project(entities=names, attributes={"cost": {"label": "cost"}}, waivers=[waiver])
    assert set(statuses()[1].values()) == {"waived"}


@pytest.mark.parametrize(
    ("today", "status", "kind"),
    [
        ("2026-06-15", "waived", None),
        ("2026-06-16", "waived", "ending"),
        ("2026-06-30", "waived", "ending"),
        ("2026-07-01", "new", "expired"),
    ],
)
def test_the_end_of_a_waiver(today, status, kind):
    """The last day is the day given; two weeks before it is announced, the day after the finding is active again."""
    two_findings({"subject": "1", "reason": "feed b rounds up", "expires": "2026-06-30"})
    assert statuses(*CHECK, today=today)[1] == {FIRST: status, SECOND: "new"}
    assert [found for found, _ in remarks(*CHECK, today=today)] == ([kind] if kind else [])


def test_words_about_the_end_name_the_day_and_count_none():
    """The result is the same on every day of the notice but the last: no clock shows in it."""
    two_findings({"subject": "1", "reason": "feed b rounds up", "owner": "data desk", "expires": "2026-06-30"})
    first, later = result(*CHECK, today="2026-06-17"), result(*CHECK, today="2026-06-28")
    assert first == later
    called = "the waiver for subject 1 (“feed b rounds up”, data desk)"
    assert remarks(*CHECK, today="2026-06-28") == [
        ("ending", f"{called} ends on 2026-06-30; resolve what it accepts, or decide anew")
    ]
    assert remarks(*CHECK, today="2026-06-30") == [
        ("ending", f"{called} holds today for the last time; resolve what it accepts, or decide anew")
    ]
    assert remarks(*CHECK, today="2026-07-01") == [
        ("expired", f"{called} held until 2026-06-30: 1 finding is open again; resolve it, or decide anew")
    ]


def test_an_expired_waiver_opens_what_the_baseline_knows_too():
    """Who gave an end meant it; and while a waiver holds, `baseline update` does not enter its findings."""
    two_findings()
    assert call("baseline", "update", *CHECK).exit_code == 0
    two_findings({"subject": "1", "reason": "r", "expires": "2026-06-30"})
    given = (*CHECK, "--baseline", "consilience-baseline.jsonl")
    assert statuses(*given, today="2026-06-01")[1] == {FIRST: "waived", SECOND: "known"}
    assert statuses(*given, today="2026-07-01") == (1, {FIRST: "new", SECOND: "known"})
    assert call("baseline", "update", *CHECK).stdout.startswith("wrote consilience-baseline.jsonl: 1 finding")


def test_a_waiver_in_force_wins_over_an_expired_one():
    """A decision made anew stands beside the old one."""
    two_findings(
        {"subject": "1", "reason": "old", "expires": "2026-01-31"},
        {"subject": "1", "reason": "new", "expires": "2026-12-31"},
    )
    found = result(*CHECK)[1]
    assert found["findings"][0]["waiver"]["reason"] == "new"


def test_a_fingerprint_waiver_opens_again_with_other_values():
    """The finding is changed, gated like a new one, and the remark gives the hash to write."""
    two_findings()
    mark, values = marks()[0]
    project(waivers=[{"fingerprint": mark, "value_hash": values, "reason": "accepted"}])
    assert statuses(*CHECK)[1] == {FIRST: "waived", SECOND: "new"}
    assert remarks(*CHECK) == []
    feeds(b="1:12 2:22 3:30")
    code, found = result(*CHECK)
    finding = next(one for one in found["findings"] if one["fingerprint"] == mark)
    assert (code, finding["status"], finding["waiver"]) == (1, "changed", None)
    called = f"the waiver for finding {mark} (“accepted”)"
    remedy = f"if it still holds, write `value_hash: {finding['value_hash']}`"
    assert remarks(*CHECK) == [("reopened", f"the values at odds changed since {called} was given; {remedy}")]


def test_a_fingerprint_waiver_without_values_holds_and_says_so():
    """It accepts whatever the values become; the remark gives the hash that pins it."""
    two_findings()
    mark, values = marks()[0]
    project(waivers=[{"fingerprint": mark, "reason": "accepted"}])
    ((kind, text),) = remarks(*CHECK)
    assert (kind, f"`value_hash: {values}`" in text) == ("unpinned", True)
    feeds(b="1:12 2:22 3:30")
    assert "waived" in statuses(*CHECK)[1].values()


def test_a_selector_waiver_does_not_open_with_other_values():
    """It is about a kind of finding, not about amounts."""
    two_findings({"subject": "1", "reason": "feed b rounds up"})
    feeds(b="1:17 2:22 3:30")
    assert statuses(*CHECK)[1]["1, price is 10 in a but 17 in b"] == "waived"


def test_a_partial_run_calls_no_waiver_unmatched():
    """With `--select` what a waiver is about may not have been looked for."""
    two_findings({"rule": "A101", "reason": "r"}, {"subject": "1", "reason": "r"}, {"rule": "I602", "reason": "r"})
    assert remarks(*CHECK, "--select", "S") == []
    assert [kind for kind, _ in remarks(*CHECK, "--select", "I")] == ["unmatched"]
    assert [text for _, text in remarks(*CHECK)] == [
        "the waiver for rule I602 (“r”) accepts nothing: remove it, or correct it"
    ]


def test_a_slip_is_waived_by_column_and_sources():
    """A finding about a whole column has no subject; its sides are its sources."""
    rows = range(1, 1_200)
    feeds(a=" ".join(f"{n}:{n}" for n in rows), b=" ".join(f"{n}:{n * 1_000}" for n in rows))
    project(waivers=[{"attribute": "price", "sources": ["b"], "reason": "b is in mills"}])
    assert [finding["status"] for finding in result(*CHECK)[1]["findings"] if finding["slip"]] == ["waived"]


def test_findings_about_rows_are_waived_by_rule_and_source():
    """No claims are at odds in a repeated key; the source is that of the file."""
    feeds(a="1:10 2:20 2:25", b="1:10 2:20")
    project(waivers=[{"rule": "I604", "sources": ["a"], "reason": "a repeats corrections"}])
    found = result(*CHECK)[1]["findings"]
    assert [(one["rule"], one["status"]) for one in found if one["rule"] == "I604"] == [("I604", "waived")]


@pytest.mark.parametrize(
    ("waiver", "problem"),
    [
        ({"subject": "1"}, "`reason` is missing"),
        ({"subject": "1", "reason": "  "}, "where a text is expected"),
        ({"reason": "r"}, "give a waiver `fingerprint:`, or any of"),
        ({"fingerprint": "0123456789abcdef", "rule": "A101", "reason": "r"}, "give a waiver `fingerprint:`, or any of"),
        ({"fingerprint": "012", "reason": "r"}, "`waivers.1.fingerprint`: this is not what reports show"),
        ({"rule": "A101", "value_hash": "0123456789abcdef", "reason": "r"}, "goes with `fingerprint:` only"),
        ({"subject": "1", "reason": "r", "expires": "2026-02-30"}, "is no day of the calendar"),
        ({"subject": "1", "reason": "r", "expires": "next year"}, "is no day of the calendar"),
        ({"subject": "1", "reason": "r", "expiry": "2026-01-01"}, "did you mean `expires`?"),
    ],
)
def test_a_waiver_that_cannot_be_is_bad_usage(waiver, problem):
    """2, with the line of the project file; a slip of the pen never accepts anything."""
    two_findings({"subject": "2", "reason": "fine"}, waiver)
    ended = call("check", *CHECK)
    assert ended.exit_code == 2
    assert problem in ended.stderr
    assert ended.stderr.startswith("consilience: consilience.yaml:")


def test_remarks_reach_whoever_sees_no_sections():
    """A quiet run and one that writes JSON say them on standard error."""
    two_findings({"subject": "3", "reason": "known"})
    said = "consilience: consilience.yaml:2: the waiver for subject 3 (“known”) accepts nothing: remove it, or correct it\n"
    assert call("check", *CHECK, "-q").stderr == said
    assert call("check", *CHECK, "-o", "json").stderr == said
    ended = call("check", *CHECK)
    assert (ended.stderr, "accepts nothing" in ended.stdout) == ("", True)
    assert Path("consilience.yaml").is_file()
