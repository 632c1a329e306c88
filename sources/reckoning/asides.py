"""Takes out of a code who said what it tells, which may stand between amounts that belong together: ``, the ministry explained,``."""

import re

_W = r"(?:(?!<)[^ ,;:.()]+ )"
_SAID = re.compile(
    rf" , (?:{_W}{{1,7}}?(?:said|says|told|noted|explained|added|reported|estimated|reckoned|calculated|announced|confirmed|wrote|stressed|showed) {_W}{{0,5}}"
    rf"|(?:according to|by the reckoning of|on the figures of) {_W}{{1,8}})(?=[,.;)])"
)
"""Who says it, between commas and holding no amount."""


def without_speakers(code: str) -> str:
    """The code of a sentence without the asides that only say who says it."""
    return _SAID.sub(" ", code)
