"""Reads which anniversary words tell: ``95th``, ``seventy-fifth``, ``golden jubilee``."""

from sources.prose.times.year_counts import NUMBERS

JUBILEES = {
    "silver jubilee": 25, "silver anniversary": 25, "golden jubilee": 50, "golden anniversary": 50, "diamond jubilee": 60,
    "centenary": 100, "centennial": 100, "sesquicentennial": 150, "sesquicentenary": 150, "bicentenary": 200, "bicentennial": 200,
    "tercentenary": 300,
}  # fmt: skip
"""Anniversaries with names of their own, and their years."""
_IRREGULAR = {
    "one": "first",
    "two": "second",
    "three": "third",
    "five": "fifth",
    "eight": "eighth",
    "nine": "ninth",
    "twelve": "twelfth",
}


def _written(word: str) -> str:
    """The ordinal of a number in words: ``seventy-fifth``."""
    head, _, last = word.rpartition("-")
    plain = _IRREGULAR.get(last) or (last[:-1] + "ieth" if last.endswith("y") else last + "th")
    return f"{head}-{plain}" if head else plain


_ORDINALS = {_written(word): number for word, number in NUMBERS.items() if " " not in word} | {"hundredth": 100}
NTH = rf"(?:\d{{1,3}}(?:st|nd|rd|th)|{'|'.join(sorted(_ORDINALS, key=len, reverse=True))})"
"""An ordinal."""


def ordinal(word: str) -> int:
    """The number of an ordinal."""
    said = word.lower()
    return int(said[:-2]) if said[0].isdigit() else _ORDINALS[said]
