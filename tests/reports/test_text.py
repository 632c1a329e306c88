"""Text of sources on its way to a screen."""

import pytest

from reports.text import shorten, visible


@pytest.mark.parametrize(
    ("text", "shown"),
    [
        ("two\r\nlines\tand\u2028more", "two lines and more"),
        ("\x1b[31mred\x07", "⟨U+001B⟩[31mred⟨U+0007⟩"),
        ("\u202e000,7$\u202c", "⟨U+202E⟩000,7$⟨U+202C⟩"),
        ("\u200fשלום", "\u200fשלום"),
        ("👩‍👩‍👧‍👦 caf\u00e9", "👩‍👩‍👧‍👦 caf\u00e9"),
    ],
)
def test_nothing_in_a_text_can_hide_or_reorder(text: str, shown: str) -> None:
    """Control characters are spelled out; marks that scripts need are kept."""
    assert visible(text) == shown


@pytest.mark.parametrize(
    ("text", "limit", "shown"),
    [
        ("short", 5, "short"),
        ("a few words, too many", 14, "a few words…"),
        ("w" * 20, 10, "w" * 9 + "…"),
        ("a " + "w" * 20, 10, "a wwwwwww…"),
    ],
)
def test_a_long_text_is_cut_between_words_where_it_can_be(text: str, limit: int, shown: str) -> None:
    """The cut is visible and never longer than asked for."""
    assert shorten(text, limit) == shown
    assert len(shown) <= limit
