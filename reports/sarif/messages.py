"""Texts of SARIF messages: what would be read as a link or a placeholder is escaped; links lead to related places.

Source: SARIF 2.1.0, sections 3.11.5 (placeholders) and 3.11.6 (messages with embedded links).
"""

import re
from collections.abc import Iterable

from reports.text import shorten, visible

LENGTH, VALUE_LENGTH, NAME_LENGTH = 1_000, 60, 60
"""Characters of a finding's sentence, and of a value and a source's name in a link."""
LINK = re.compile(r"[\\\[\]]")
PLACEHOLDER = re.compile(r"[{}]")


def plain(text: str) -> str:
    """A text that holds neither links nor placeholders, whatever its words."""
    return PLACEHOLDER.sub(r"\g<0>\g<0>", LINK.sub(r"\\\g<0>", text))


def sentence(text: str) -> str:
    """Words of sources on one line, escaped."""
    return plain(shorten(visible(text), LENGTH))


def stated(value: str, source: str) -> str:
    """What a source states, in words: ``$4 billion in the-courier``."""
    return f"{shorten(visible(value), VALUE_LENGTH)} in {shorten(visible(source), NAME_LENGTH)}"


def linked(text: str, places: Iterable[tuple[int, str]], more: int) -> str:
    """A finding's sentence, and after it a link to the place of each claim; ``more`` places are only counted."""
    links = [f"[{plain(words)}]({number})" for number, words in places]
    if not links:
        return sentence(text)
    rest = f" and {more:,} more" if more else ""
    return f"{sentence(text)}\n\nStated here: {'; '.join(links)}{rest}."
