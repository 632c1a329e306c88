"""Where findings point: at a line that a person, and a code host, can open."""

from pathlib import Path

import polars
import pytest
import yaml

from checker.rules.interface import Rule
from checker.rules.registry import RULES
from tests.cases import run_case
from tests.checker.acceptance.command import claims, feeds, project, result

CASES = Path(__file__).parents[2] / "rules"
OF_A_FILE = "I605"
"""The rule whose findings are about what a file lacks."""


def where(*arguments: str) -> dict[str, tuple[str, int, int | str | None]]:
    """Path, line and column of each finding by its rule."""
    found = result(*arguments)[1]["findings"]
    return {one["rule"]: tuple(one["location"][key] for key in ("path", "line", "column")) for one in found}


@pytest.mark.parametrize("rule", RULES, ids=lambda rule: rule.code)
def test_every_rule_points_at_a_line_of_a_file(rule: type[Rule], tmp_path: Path) -> None:
    """The file exists and has that line; only what a file lacks stands on no line."""
    cases = yaml.safe_load((CASES / f"{rule.code}.yaml").read_text(encoding="utf-8"))
    firing = next(case for case in cases if case.get("finds"))
    found = [finding for finding in run_case(firing, tmp_path).findings if finding.rule == rule.code]
    assert found
    for finding in found:
        file = tmp_path / (finding.location.path or "")
        assert file.is_file(), finding
        lines = len(file.read_text(encoding="utf-8").splitlines())
        assert rule.code == OF_A_FILE or 1 <= (finding.location.line or 0) <= lines, finding


def test_an_article_is_pointed_at_by_line() -> None:
    """Line and column of the words."""
    Path("gazette.md").write_text("The day was calm.\n\nKestrel raised $2 billion in its Series B round.\n")
    Path("courier.md").write_text("Kestrel raised $5 billion in its Series B round.\n")
    assert where()["A101"] in (("gazette.md", 3, 1), ("courier.md", 1, 1))


def test_a_claim_file_is_pointed_at_by_line() -> None:
    """The line of the claim, not of the file."""
    Path("gazette.yaml").write_text("claims:\n  - {subject: Kestrel, attribute: cost, value: $2bn}\n")
    Path("courier.yaml").write_text("# by hand\nclaims:\n\n  - {subject: Kestrel, attribute: cost, value: $4bn}\n")
    assert where()["A101"][:2] in (("gazette.yaml", 2), ("courier.yaml", 4))
    Path("wire.yaml").write_text("claims:\n  - {subject: Kestrel, attribute: cost, value: $2bn}\n")
    assert where()["A101"][:2] == ("courier.yaml", 4)


def test_a_table_is_pointed_at_by_row_and_column() -> None:
    """Quoted line ends are counted as lines."""
    Path("a.csv").write_text('id,note,price\n1,"two\nlines",10\n2,x,20\n')
    feeds(b="1:10 2:22", c="1:10 2:22")
    assert where(".", "--key", "id")["A101"] == ("a.csv", 4, "price")


def prices(path: str, *cells: int) -> None:
    """A Parquet file of prices."""
    Path(path).parent.mkdir(exist_ok=True)
    polars.DataFrame({"id": list(range(1, len(cells) + 1)), "price": list(cells)}).write_parquet(path)


def test_a_parquet_file_is_pointed_at_in_the_project_file() -> None:
    """At the line that declares it, also by a pattern; the evidence keeps file and row."""
    prices("feeds/a.parquet", 10, 20)
    prices("b.parquet", 10, 22)
    prices("feeds/c.parquet", 10, 22)
    Path("consilience.yaml").write_text(
        "sources:\n  - path: b.parquet\n    table: {key: id}\n  - path: feeds/*.parquet\n    table: {key: id}\n"
    )
    found = result()[1]
    assert found["findings"][0]["location"] == {"path": "consilience.yaml", "line": 4, "column": None}
    evidence = {(claim["evidence"]["path"], claim["evidence"]["line"]) for claim in found["claims"]}
    assert ("feeds/a.parquet", 2) in evidence


def test_a_parquet_file_that_nothing_declares_is_the_place_itself() -> None:
    """There is no better one."""
    prices("a.parquet", 10, 20)
    prices("b.parquet", 10, 22)
    assert where(".", "--key", "id")["A101"][0] in ("a.parquet", "b.parquet")


def test_a_waiver_is_pointed_at_in_its_project_file() -> None:
    """Also when the file has another name."""
    feeds(a="1:10", b="1:11")
    claims("gazette", {"attribute": "cost", "value": "$2bn"})
    project(waivers=[{"rule": "S", "reason": "none"}, {"subject": "nobody", "reason": "none"}])
    Path("consilience.yaml").rename("other.yaml")
    remarks = result("gazette.yaml", "-c", "other.yaml")[1]["acceptance"]["remarks"]
    assert [(remark["path"], remark["line"]) for remark in remarks] == [("other.yaml", 2), ("other.yaml", 4)]
