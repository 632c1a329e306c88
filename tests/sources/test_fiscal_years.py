"""Fiscal years declared by subject: they move that subject's fiscal dates, in claim files, tables and articles, and no others."""

from pathlib import Path

import pytest
import yaml

from schemas.errors import UsageError
from sources.intake import read_all
from sources.project_file import read_project_file

STARTS = {"Apple": "October", "Kestrel": 7}
ATTRIBUTES = {"sales": {"label": "sales", "dimension": "money", "period": "interval"}, "filed": {"kind": "period"}}


def read(folder, files, **project):
    """All claims of a folder with these files."""
    for name, text in files.items():
        Path(folder, name).write_text(text if isinstance(text, str) else yaml.safe_dump(text), encoding="utf-8")
    project = {"fiscal_year_start": STARTS, "attributes": ATTRIBUTES, **project}
    Path(folder, "consilience.yaml").write_text(yaml.safe_dump(project), encoding="utf-8")
    reading = read_all((folder,)).reading
    assert not reading.errors
    return reading.claims


def stated(subject, period):
    return {"subject": subject, "attribute": "sales", "value": "$2bn", "period": period}


@pytest.mark.parametrize(
    ("subject", "period", "start", "end"),
    [
        ("Apple", "fiscal 2024", "2023-10-01", "2024-09-30"),
        ("Apple Inc.", "fiscal 2024", "2023-10-01", "2024-09-30"),
        ("Apple", "Q1 FY2025", "2024-10-01", "2024-12-31"),
        ("Apple", "second half of fiscal 2025", "2025-04-01", "2025-09-30"),
        ("Apple", "FY2023-24", "2023-10-01", "2024-09-30"),
        ("Kestrel", "fiscal 2024", "2023-07-01", "2024-06-30"),
        ("Apple", "2024", "2024-01-01", "2024-12-31"),
        ("Apple", "Q1 2025", "2025-01-01", "2025-03-31"),
        ("Heron", "fiscal 2024", "2024-01-01", "2024-12-31"),
    ],
)
def test_fiscal_periods_of_a_claim_file(tmp_path, subject, period, start, end):
    """Only fiscal dates move, and only those of the subject, by whatever name it goes."""
    entities = [{"name": "Apple", "aliases": ["Apple Inc."]}]
    (claim,) = read(tmp_path, {"gazette.yaml": {"claims": [stated(subject, period)]}}, entities=entities)
    assert (claim.period.start, claim.period.end, claim.period.text) == (start, end, period)


def test_a_date_that_is_the_value_moves_too(tmp_path):
    """An attribute whose value is a date reads it as its period would be read."""
    claim = {"subject": "Apple", "attribute": "filed", "value": "Q1 FY2025"}
    (read_claim,) = read(tmp_path, {"gazette.yaml": {"claims": [claim]}})
    assert (read_claim.value.start, read_claim.value.end) == ("2024-10-01", "2024-12-31")


def test_the_name_in_the_project_may_be_an_alias(tmp_path):
    """It is resolved as the names in sources are."""
    (claim,) = read(
        tmp_path,
        {"gazette.yaml": {"claims": [stated("Apple", "fiscal 2024")]}},
        entities=[{"name": "Apple", "aliases": ["Apple Inc."]}],
        fiscal_year_start={"Apple Inc.": "Oct."},
    )
    assert claim.period.start == "2023-10-01"


def test_fiscal_periods_of_a_table(tmp_path):
    """The period column, and columns read as dates, follow the row's subject; one part of a longer key is enough."""
    table = {
        "key": ["firm", "region"],
        "period": "year",
        "columns": {"sales": {"unit": "USD"}, "due": {"read": "date"}},
    }
    claims = read(
        tmp_path,
        {"feed.csv": "firm,region,year,sales,due\nApple,EU,FY2024,7,Q2 FY2025\nHeron,EU,FY2024,8,Q2 FY2025\n"},
        sources=[{"path": "feed.csv", "table": table}],
    )
    assert {(claim.subject, claim.period.start, getattr(claim.value, "start", None)) for claim in claims} == {
        ("Apple / EU", "2023-10-01", None),
        ("Apple / EU", "2023-10-01", "2025-01-01"),
        ("Heron / EU", "2024-01-01", None),
        ("Heron / EU", "2024-01-01", "2025-04-01"),
    }


def test_fiscal_periods_of_an_article(tmp_path):
    """An article's `fiscal 2024` is that of the company it speaks of."""
    told = "{} reported revenue of ${} billion for fiscal 2024."
    text = f"Revenue up\n\n{told.format('Apple', 391)} {told.format('Heron', 3)}\n"
    claims = read(tmp_path, {"story.txt": text})
    assert {
        (claim.subject, claim.period.start, claim.period.end) for claim in claims if claim.attribute == "revenue"
    } == {("Apple", "2023-10-01", "2024-09-30"), ("Heron", "2024-01-01", "2024-12-31")}


@pytest.mark.parametrize("month", ["Octember", "13", "0", ""])
def test_what_is_no_month_is_refused(tmp_path, month):
    """The slip is named with the project file's line."""
    file = tmp_path / "consilience.yaml"
    file.write_text(f'fiscal_year_start:\n  Apple: "{month}"\n', encoding="utf-8")
    with pytest.raises(UsageError) as refused:
        read_project_file(file)
    assert refused.value.place.line == 2
