"""Text of sources made safe and short to show: nothing hidden, nothing endless."""

import unicodedata

ELLIPSIS = "…"
DIRECTION_CONTROLS = frozenset("\u202a\u202b\u202c\u202d\u202e\u2066\u2067\u2068\u2069")
"""Characters that reorder what follows, so that words could be shown other than they are."""


def visible(text: str) -> str:
    """One line, with control characters and reordering characters spelled out: ``⟨U+202E⟩``."""
    return "".join(f"⟨U+{ord(c):04X}⟩" if _hidden(c) else c for c in " ".join(text.split()))


def _hidden(character: str) -> bool:
    return character in DIRECTION_CONTROLS or unicodedata.category(character) in ("Cc", "Cs")


def shorten(text: str, limit: int) -> str:
    """At most ``limit`` characters, cut between words where that loses less than half."""
    if len(text) <= limit:
        return text
    cut = text[: limit - 1]
    at_word = cut.rpartition(" ")[0]
    return (at_word if len(at_word) > limit // 2 else cut).rstrip(" ,;:") + ELLIPSIS
