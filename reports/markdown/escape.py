"""Text of sources made safe in Markdown: it neither formats, nor links, nor calls anybody.

GitHub and GitLab link people, issues and addresses after they have undone escapes, so a backslash does not stop them; a
space of no width between sign and name does.
"""

import re

from reports.text import shorten, visible

FORMATS = re.compile(r"[\\`*\[\]|~]|(?<![^\W_])_|_(?![^\W_])|\$(?!\d)")
"""Signs that may format wherever they stand. A dollar sign ahead of a digit is money, any other one may open a formula."""
OPENS = re.compile(r"^(?:[-+=#]|\d+(?=[.)](?:\s|$)))")
"""What opens a heading, a rule or a list at the start of a line."""
CALLS = re.compile(
    r"(?<=[@#])(?=\w)|(?<=[&%!~])(?=\d)|(?<=\bGH)(?=-\d)|(?<=:)(?=//)|(?<=\bwww)(?=\.)|(?<=\bmailto)(?=:)",
    re.IGNORECASE,
)
"""Places between a sign and what it would link: people, issues, addresses."""
APART = "&#8203;"
ENTITIES = {"&": "&amp;", "<": "&lt;", ">": "&gt;"}
HOLD = "\ue000"
"""Stands for the space of no width while other signs are escaped; it is of no use in a text."""


def escape(text: str) -> str:
    """One line of Markdown that shows the text."""
    held = CALLS.sub(HOLD, visible(text).replace(HOLD, ""))
    for sign, entity in ENTITIES.items():
        held = held.replace(sign, entity)
    opened = OPENS.sub(_opening, FORMATS.sub(r"\\\g<0>", held))
    return opened.replace(HOLD, APART)


def _opening(found: re.Match[str]) -> str:
    """A sign gets its backslash in front, a number behind, where the stop is that makes it a list."""
    sign = found.group()
    return f"{sign}\\" if sign[0].isdigit() else f"\\{sign}"


def excerpt(text: str, limit: int) -> str:
    """The first characters of a text, escaped."""
    return escape(shorten(visible(text), limit))


def code(text: str) -> str:
    """The text as code, which nothing is linked in; also in a cell of a table."""
    words = visible(text)
    if not words:
        return ""
    longest = max((len(run) for run in re.findall(r"`+", words)), default=0)
    fence, pad = "`" * (longest + 1), " " if words[0] == "`" or words[-1] == "`" else ""
    return f"{fence}{pad}{words}{pad}{fence}".replace("|", "\\|")
