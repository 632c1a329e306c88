"""Facts in conflict that are too many to be told one by one are counted in every report for people."""

import pytest

from reports.registry import report
from schemas.reading import Unlisted
from tests.reports.many_findings import many


@pytest.mark.parametrize("name", ["terminal", "markdown", "job-summary", "html"])
def test_what_is_only_counted_is_said_with_its_rule(name: str) -> None:
    """A reader never takes the findings shown for all there are."""
    found = many(2).model_copy(update={"unlisted": (Unlisted(rule="A101", attribute="weight.net", count=1_234),)})
    said = "1,234 more facts in conflict about weight net: too many to be told one by one"
    assert said in report(name).render(found)
    assert said not in report(name).render(many(2))
