"""JSON text to a located tree: `json` decides whether it is well formed, a linear tokeniser then gives the lines."""

import json
import re

from schemas.errors import Place, SourceError
from sources.files.located_tree import Grower, Located

PIECE = re.compile(r'"(?:[^"\\]|\\.)*"|[{}\[\]]|[^\s{}\[\],:"]+')
"""Strings, brackets and literals of a text that is known to be JSON; commas and colons carry no meaning then."""


def load_json(text: str, shown: str) -> Located:
    """Load one JSON value; numbers stay as written, `true` and `false` are text, null is None.

    Raises:
        SourceError: it is not well formed, repeats a key, or goes beyond a limit.
    """
    _well_formed(text, shown)
    grower = Grower(shown)
    line, seen = 1, 0
    for found in PIECE.finditer(text):
        line += text.count("\n", seen, found.start())
        seen = found.start()
        _feed(grower, found[0], line)
    return grower.grown()


def _feed(grower: Grower, piece: str, line: int) -> None:
    if piece == "{":
        grower.start({}, line)
    elif piece == "[":
        grower.start([], line)
    elif piece in ("}", "]"):
        grower.end()
    elif piece.startswith('"'):
        grower.scalar(_string(piece, grower.shown, line), line)
    else:
        grower.scalar(None if piece == "null" else piece, line)


def _string(piece: str, shown: str, line: int) -> str:
    text: str = json.loads(piece)
    if not text.isascii() and any("\ud800" <= character <= "\udfff" for character in text):
        raise SourceError(
            f"half a surrogate pair stands in {piece[:40]}",
            place=Place(shown, line),
            remedy="write both \\u escapes of the character",
        )
    return text


def _well_formed(text: str, shown: str) -> None:
    def refuse_constant(name: str) -> None:
        raise SourceError(f"{name} is not JSON", remedy="write null, or the value as text", place=Place(shown))

    try:
        json.loads(text, parse_int=str, parse_float=str, parse_constant=refuse_constant)
    except json.JSONDecodeError as error:
        raise SourceError(
            f"this is not JSON: {error.msg}",
            place=Place(shown, error.lineno, error.colno),
            remedy="check commas, quotes and brackets around this place",
        ) from error
    except RecursionError as error:
        raise SourceError("values are nested too deep", remedy="flatten the file", place=Place(shown)) from error
