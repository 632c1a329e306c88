"""Short invented passages whose arithmetic is wrong, or right, in one figure."""

import re
from pathlib import Path

import yaml

PASSAGES = Path(__file__).parent / "passages.yaml"
KINDS = ("sums", "ratios", "rates")
HEAD = "---\ntitle: The news today\npublisher: The Herald\npublished: 2025-05-12\n---\n\n"
_FIGURES = re.compile(r"\{([^|{}]*)\|([^|{}]*)\}")


def passages(file: Path = PASSAGES) -> dict[str, list[str]]:
    """The passages by what they are about."""
    read: dict[str, list[str]] = yaml.safe_load(file.read_text(encoding="utf-8"))
    return read


def wrong(passage: str) -> str:
    """A passage with the figure that is wrong in its place."""
    return _FIGURES.sub(r"\1", passage)


def right(passage: str) -> str:
    """A passage with the figure that is right."""
    return _FIGURES.sub(r"\2", passage)
