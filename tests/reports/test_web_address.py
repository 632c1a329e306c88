"""Only web addresses become links, and nothing in them can end the attribute they stand in."""

import pytest

from reports.html.web_address import web_address


@pytest.mark.parametrize(
    ("url", "link"),
    [
        ("https://example.org/a?b=c&d=%20#e", "https://example.org/a?b=c&d=%20#e"),
        ("http://localhost:8080", "http://localhost:8080"),
        ('https://example.org/?q="><script>', "https://example.org/?q=%22%3E%3Cscript%3E"),
        ("https://example.org/a b[c]|{d}^`", "https://example.org/a%20b%5Bc%5D%7C%7Bd%7D%5E%60"),
        ("https://example.org/100%#a#b", "https://example.org/100%25#a%23b"),
        ("https://example.org/é\u202e", "https://example.org/%C3%A9%E2%80%AE"),
        ("https://bücher.example/", "https://bücher.example/"),
    ],
)
def test_a_web_address_is_linked_as_what_it_is(url: str, link: str) -> None:
    """What an address may not hold is written in per cent; what it holds already stays."""
    assert web_address(url) == link


@pytest.mark.parametrize(
    "url",
    [
        None, "", "javascript:alert(1)", "data:text/html,x", "file:///etc/passwd", "//example.org", "example.org",
        " https://example.org", "https://", "https://bank.example@evil.example/", "https://[::1", "https://a:b/",
        "https://example.org:99999/", 'https://exa"mple.org/', "https://exa mple.org/", "https://a..b/",
        "https://example.org/\ud800",
    ],
)  # fmt: skip
def test_anything_else_is_not_linked(url: str | None) -> None:
    """Other schemes, no host, a user in front of the host, broken addresses."""
    assert web_address(url) == ""
