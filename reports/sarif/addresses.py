"""Files and places as SARIF names them: addresses relative to the top of the repository, regions counted from 1."""

from typing import Any
from urllib.parse import quote

from reports.places import DRIVE, REMOTE, Spot

ROOT = "%SRCROOT%"
"""Name of the folder that relative addresses start from; whoever reads the file knows where it lies."""
BASES = {ROOT: {"description": {"text": "The top of the repository that was checked."}}}
RESERVED = ":/?#[]@!$&'()*+,;=%"
"""What an address keeps as it is: it is one already."""


def artifact(spot: Spot) -> dict[str, Any]:
    """The address of a file."""
    if spot.inside:
        return {"uri": _encoded(spot.path), "uriBaseId": ROOT}
    if REMOTE.match(spot.path):
        return {"uri": _encoded(spot.path, RESERVED)}
    return {"uri": ("file:///" if DRIVE.match(spot.path) else "file://") + _encoded(spot.path, "/:")}


def physical(spot: Spot) -> dict[str, Any]:
    """A file with the place in it. Code scanning wants all four numbers; where the end is not known, nothing is spanned."""
    line, column = spot.line or 1, spot.column or 1
    region = {
        "startLine": line,
        "startColumn": column,
        "endLine": spot.end_line or line,
        "endColumn": spot.end_column or column,
    }
    return {"artifactLocation": artifact(spot), "region": region}


def _encoded(path: str, kept: str = "/") -> str:
    try:
        data = path.encode("utf-8", "surrogateescape")  # file names that are no UTF-8 keep their bytes
    except UnicodeEncodeError:
        data = path.encode("utf-8", "replace")
    return quote(data, safe=kept)
