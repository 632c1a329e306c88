"""Names in addresses: safe to stand in any attribute, and never the same for two names."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from reports.html.slugs import LENGTH, slug


@pytest.mark.parametrize("name", ["megadeal-feature", "A101", "investment.total", "日本", "feed_1"])
def test_a_plain_name_stays_as_it_is(name: str) -> None:
    """So that addresses can be read and written by hand."""
    assert slug(name) == name


@given(st.text())
def test_a_slug_holds_nothing_that_ends_an_attribute_or_a_list(name: str) -> None:
    """No space, quote, angle bracket, comma, percent or direction mark; of bounded length, the same every time."""
    found = slug(name)
    assert found == slug(name)
    assert not name or found
    assert all(c.isalnum() or c in "_-." for c in found)
    assert len(found) <= LENGTH + 7


@pytest.mark.parametrize(
    ("one", "other"), [("a b", "a-b"), ("a b", "a  b"), ("", "-"), ("x" * 100, "x" * 101), ("…", "—")]
)
def test_names_that_look_alike_are_told_apart(one: str, other: str) -> None:
    """What a name loses comes back as digits of its hash."""
    assert slug(one) != slug(other)
