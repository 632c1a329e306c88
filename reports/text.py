"""Text of sources made safe and short to show: nothing hidden, nothing endless."""

import unicodedata

ELLIPSIS = "…"
DIRECTION_CONTROLS = frozenset("\u202a\u202b\u202c\u202d\u202e\u2066\u2067\u2068\u2069")
"""Characters that reorder what follows, so that words could be shown other than they are."""


def visible(text: str) -> str:
    """One line, with control characters and reordering characters spelled out: ``⟨U+202E⟩``."""
    return spelled(" ".join(text.split()))


def spelled(text: str) -> str:
    """The text with what would hide or reorder it spelled out, and all its blanks; a tab stays a tab."""
    if text.isprintable():
        return text
    return "".join(f"⟨U+{ord(c):04X}⟩" if c != "\t" and _hidden(c) else c for c in text)


def _hidden(character: str) -> bool:
    return character in DIRECTION_CONTROLS or unicodedata.category(character) in ("Cc", "Cs")


def shorten(text: str, limit: int) -> str:
    """At most ``limit`` characters, cut between words where that loses less than half."""
    if len(text) <= limit:
        return text
    cut = text[: limit - 1]
    at_word = cut.rpartition(" ")[0]
    return (at_word if len(at_word) > limit // 2 else cut).rstrip(" ,;:") + ELLIPSIS


def sentence(text: str) -> str:
    """Text as a sentence of its own: a capital letter first, a full stop last; empty text stays empty."""
    words = text.strip()
    if not words:
        return ""
    return words[0].upper() + words[1:] + ("" if words[-1] in ".!?…" else ".")
