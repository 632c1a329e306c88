"""A repository of thirty commits, replayed: findings keep their names through everything that changes no fact."""

from collections.abc import Callable
from pathlib import Path
from typing import NamedTuple

import pytest
import yaml

from tests.checker.acceptance.command import call, project, result
from tests.checker.acceptance.scratch import commit, start

BASELINE = "known.jsonl"
FUNDING, PRICE, STOCK, SUM = "A101 Kestrel funding.total", "A101 2 price", "A101 5 stock", "S201 Kestrel revenue"
HEADCOUNT, TWICE = "A101 Osprey headcount", "I604"
OF_ONE_SOURCE = (SUM, TWICE)
"""Findings whose fingerprint holds the name of a source, which renames change."""


class Step(NamedTuple):
    """A commit: what is done to the files, and what becomes of findings, by rule and what they are about."""

    words: str
    act: Callable[[], object]
    new: frozenset[str] = frozenset()
    gone: frozenset[str] = frozenset()
    changed: frozenset[str] = frozenset()


def text(path: str, change: Callable[[str], str]) -> Callable[[], object]:
    """Rewrite a file."""
    return lambda: Path(path).write_text(change(Path(path).read_text(encoding="utf-8")), encoding="utf-8", newline="")


def swap(path: str, old: str, new: str) -> Callable[[], object]:
    """Replace words of a file that stand in it once."""

    def change(content: str) -> str:
        assert content.count(old) == 1, (path, old, content)
        return content.replace(old, new)

    return text(path, change)


def rename(old: str, new: str) -> Callable[[], object]:
    """Rename a file or folder, with the folders on its way."""

    def act() -> None:
        Path(new).parent.mkdir(parents=True, exist_ok=True)
        Path(old).rename(new)

    return act


def rows(path: str, change: Callable[[list[str]], list[str]]) -> Callable[[], object]:
    """Rewrite the rows of a table below its header."""

    def act(content: str) -> str:
        header, *lines = content.splitlines()
        return "".join(f"{line}\n" for line in [header, *change(lines)])

    return text(path, act)


def columns(path: str) -> Callable[[], object]:
    """Turn the order of a table's columns around, the key aside."""

    def turned(line: str) -> str:
        first, *others = line.split(",")
        return ",".join([first, *reversed(others)])

    return text(path, lambda content: "".join(f"{turned(line)}\n" for line in content.splitlines()))


def both(*acts: Callable[[], object]) -> Callable[[], object]:
    """Do several things in one commit."""

    def act() -> None:
        for one in acts:
            one()

    return act


def write(path: str, content: str) -> Callable[[], object]:
    """Write a file, with its folder."""

    def act() -> None:
        Path(path).parent.mkdir(parents=True, exist_ok=True)
        Path(path).write_text(content, encoding="utf-8")

    return act


def stated(attribute: str, value: str, subject: str = "Kestrel", **more: object) -> dict[str, object]:
    """One claim."""
    return {"subject": subject, "attribute": attribute, "value": value, **more}


def sheet(*claims: dict[str, object], **head: object) -> str:
    """A claim file."""
    return yaml.safe_dump({"source": {"published": "2026-03-01"}, **head, "claims": list(claims)}, sort_keys=False)


def turned(content: str) -> str:
    """A claim file with its claims in the opposite order."""
    data = yaml.safe_load(content)
    return yaml.safe_dump({**data, "claims": data["claims"][::-1]}, sort_keys=False)


PARTS = [
    stated("revenue", amount, ref=ref, scope={"part": ref})
    for ref, amount in (("all", "$9bn"), ("x", "$4bn"), ("y", "$3bn"))
]
GAZETTE = sheet(
    stated("funding.total", "$2.5 billion"),
    stated("headcount", "1,240", "Osprey"),
    *PARTS,
    arithmetic=[{"total": "all", "parts": ["x", "y"], "complete": True}],
)
COURIER = sheet(stated("funding.total", "$4.0 billion"), stated("headcount", "1,240", "Osprey"))
ALPHAS = "data/tables/prices-alpha.csv"
"""Where the first table lies in the end."""
ALPHA = "id,price,stock\n1,10,5\n2,20,6\n3,30,7\n4,40,8\n5,50,9\n"
BETA = "id,price,stock\n1,10,5\n2,22,6\n3,30,7\n4,40,8\n5,50,9\n"
HEAD = "---\npublished: 2026-03-01\n---\n\n"
TOLD = "The harbour was calm on Tuesday.", "Kestrel has raised $2.5 billion in total so far."

STEPS = [
    Step(
        "three feeds of facts",
        both(
            write("claims/gazette.yaml", GAZETTE),
            write("claims/courier.yaml", COURIER),
            write("articles/tides.md", HEAD + "The tide was high at noon.\n"),
            write("feeds/alpha.csv", ALPHA),
            write("feeds/beta.csv", BETA),
        ),
        new=frozenset({FUNDING, PRICE, SUM}),
    ),
    Step("a claim file gets another name", rename("claims/gazette.yaml", "claims/morning-gazette.yaml")),
    Step("rows in another order", rows("feeds/alpha.csv", lambda lines: lines[::-1])),
    Step("rows that agree, on top", both(*(rows(f"feeds/{n}.csv", lambda lines: ["0,1,1", *lines]) for n in ("alpha", "beta")))),
    Step("comments and blank lines", text("claims/courier.yaml", lambda found: f"# by hand\n\n\n{found}\n\n")),
    Step("an amount written otherwise", swap("claims/morning-gazette.yaml", "$2.5 billion", "USD 2.5bn")),
    Step("a table gets another name", rename("feeds/alpha.csv", "feeds/prices-alpha.csv")),
    Step("claims in another order", text("claims/morning-gazette.yaml", turned)),
    Step("one stock goes wrong", swap("feeds/beta.csv", "5,50,9", "5,50,8"), new=frozenset({STOCK})),
    Step("the price is put right", swap("feeds/beta.csv", "2,22,6", "2,20,6"), gone=frozenset({PRICE})),
    Step("lines end as on Windows", text("feeds/beta.csv", lambda found: found.replace("\n", "\r\n"))),
    Step("and no longer do", text("feeds/beta.csv", lambda found: "\n".join(found.split()) + "\n")),
    Step("an article agrees with one side", write("articles/quiet-day.md", HEAD + "\n\n".join(TOLD) + "\n")),
    Step("its paragraphs change places", write("articles/quiet-day.md", HEAD + "\n\n".join(TOLD[::-1]) + "\n")),
    Step("a count goes wrong", swap("claims/courier.yaml", "1,240", "1,310"), new=frozenset({HEADCOUNT})),
    Step("one side changes its mind", swap("claims/courier.yaml", "$4.0 billion", "$5.0 billion"), changed=frozenset({FUNDING})),
    Step("the article gets another name", rename("articles/quiet-day.md", "articles/a-quiet-day-at-sea.md")),
    Step("cells in quotes", swap("feeds/beta.csv", "4,40,8", '"4","40","8"')),
    Step("a folder gets another name", rename("feeds", "data/tables")),
    Step("the count is put right", swap("claims/courier.yaml", "1,310", "1,240"), gone=frozenset({HEADCOUNT})),
    Step("a zero behind the point", swap("data/tables/beta.csv", "1,10,5", "1,10.0,5")),
    Step("a third table agrees with the first", write("data/tables/gamma.csv", ALPHA)),
    Step("and goes", lambda: Path("data/tables/gamma.csv").unlink()),
    Step("columns in another order", columns(ALPHAS)),
    Step("a byte order mark", text(ALPHAS, lambda found: "\ufeff" + found)),
    Step("a row twice", rows("data/tables/beta.csv", lambda lines: [*lines, "3,31,7"]), new=frozenset({TWICE})),
    Step("and once", rows("data/tables/beta.csv", lambda lines: lines[:-1]), gone=frozenset({TWICE})),
    Step("both tables get other names", both(rename("data/tables/beta.csv", "data/b.csv"), rename(ALPHAS, "data/a.csv"))),
    Step("the stock is put right", swap("data/b.csv", "5,50,8", "5,50,9"), gone=frozenset({STOCK})),
    Step("spaces around names", swap("claims/courier.yaml", "subject: Kestrel", "subject:   ' Kestrel '")),
]  # fmt: skip


def findings(*arguments: str) -> tuple[dict[str, dict[str, str]], set[str]]:
    """Errors by rule and what they are about; the fingerprints of stale entries."""
    found = result(*arguments)[1]
    claims = {claim["id"]: f"{claim['subject']} {claim['attribute']}" for claim in found["claims"]}
    named: dict[str, dict[str, str]] = {}
    for finding in found["findings"]:
        if finding["severity"] == "error":
            about = {claims[key] for key in finding["claims"]}
            assert named.setdefault(" ".join([finding["rule"], *about]), finding) is finding
    return named, {entry["fingerprint"] for entry in found["acceptance"]["stale"]}


def with_status(found: dict[str, dict[str, str]], status: str) -> frozenset[str]:
    return frozenset(name for name, finding in found.items() if finding["status"] == status)


@pytest.fixture
def _repository():
    start()
    table = {"key": "id"}
    sources = [{"path": "**/*.csv", "table": table}, {"path": "claims/*.yaml"}, {"path": "articles/*.md"}]
    attributes = {"revenue": {"label": "revenue", "identity": ["part"]}}
    project(sources=sources, attributes=attributes)
    call("baseline", "update", "--baseline", BASELINE)


@pytest.mark.usefixtures("_repository")
def test_thirty_commits_replayed():
    """Against the baseline and against the commit before: what is new is new, what is fixed is stale, the rest is known."""
    Path(BASELINE).write_text('{"schema": "consilience.baseline/1", "fingerprints": "1"}\n')
    marks: dict[str, str] = {}
    assert len(STEPS) == 30
    for number, step in enumerate(STEPS):
        step.act()
        commit(step.words)
        found, stale = findings("--baseline", BASELINE)
        told = f"{number}: {step.words}"
        assert with_status(found, "new") == step.new, told
        assert with_status(found, "changed") == step.changed, told
        assert {name for name, mark in marks.items() if mark in stale} == step.gone, told
        if number % 3 == 2 or (
            number and (step.changed or "name" in step.words)
        ):  # looking back twice as often costs minutes
            since, _ = findings("--since", "HEAD~1")
            assert statuses(since) == statuses(found), told
        for name, finding in found.items():
            assert name in OF_ONE_SOURCE or marks.get(name) in (None, finding["fingerprint"]), told
        marks |= {name: finding["fingerprint"] for name, finding in found.items() if marks.get(name) not in stale}
        if step.new or step.changed or step.gone:
            assert call("baseline", "update", "--baseline", BASELINE).exit_code == 0
            marks = {name: finding["fingerprint"] for name, finding in found.items()}
    assert len(found[FUNDING]["claims"]) == 3, "two claim files and the article"


def statuses(found: dict[str, dict[str, str]]) -> dict[str, str]:
    return {name: finding["status"] for name, finding in found.items()}
