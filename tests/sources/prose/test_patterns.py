"""Patterns that somebody wrote anew are compiled when they are read, so that what is wrong with them is told at once."""

import pytest

from schemas.attribute import Attribute
from schemas.errors import UsageError
from schemas.extraction import Extraction
from schemas.project import Project
from sources.pack_file import build_catalogue


@pytest.mark.parametrize(
    ("pattern", "problem"),
    [
        ("(grew to {amount}", "is not well formed"),
        ("grew to {place}", "has no {amount}, {date} or {value}"),
        ("@grew to {amount}", "uses @grew, which its `words` do not list"),
    ],
)
def test_a_pattern_that_cannot_be_is_told_with_the_project(pattern: str, problem: str, tmp_path) -> None:
    project = Project(attributes={"staff": Attribute(dimension="count", extract=Extraction(patterns=(pattern,)))})
    with pytest.raises(UsageError) as told:
        build_catalogue(project, tmp_path)
    assert problem in told.value.problem
