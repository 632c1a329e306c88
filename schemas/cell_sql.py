r"""SQL text about cells: quoted names and literals, the text of a cell as it is compared, and what counts as a number.

What `schemas.value.tidy` does to text in Python, `tidied` does in SQL; a property test holds the two together. The
cheapest test stands first everywhere, since these expressions run once for every cell of every table.
"""

WHITE_SPACE = "".join(
    map(
        chr,
        (
            *range(0x09, 0x0E),
            *range(0x1C, 0x21),
            0x85,
            0xA0,
            0x1680,
            *range(0x2000, 0x200B),
            0x2028,
            0x2029,
            0x202F,
            0x205F,
            0x3000,
        ),
    )
)
"""The characters that `str.strip` removes."""
_EDGE = r"[\s\x0b\x1c-\x1f\x{85}\p{Z}]"
PLAIN = r"-?((0|[1-9][0-9]*)(\.[0-9]+)?|\.[0-9]+)"
"""A number without exponent as a CSV cell states it. No `+`, no leading zeros: those are codes (`007`, `+49`)."""
NUMBER = rf"{PLAIN}([eE][+-]?[0-9]{{1,3}})?"
"""A number, with or without exponent."""
DAY = r"[1-9][0-9]{3}-[0-9]{2}-[0-9]{2}"
"""A date of ISO 8601 as a CSV cell states it; whether there is such a day, a cast tells."""
MOMENT = rf"{DAY}[T ]([01][0-9]|2[0-3]):[0-5][0-9](:[0-5][0-9](\.[0-9]{{1,6}})?)?"
"""A date with a time of day."""
INSTANT = rf"{MOMENT}(Z|[+-]([01][0-9]|2[0-3])(:?[0-5][0-9])?)"
"""The same with its time zone."""
CODE = r"[+-]?[0-9]+(\.[0-9]+)?"
"""Digits; those that are no `NUMBER` make their column one of codes, and codes are text."""


def name(identifier: str) -> str:
    """A quoted identifier."""
    return '"' + identifier.replace('"', '""') + '"'


def literal(text: str) -> str:
    """A quoted text."""
    return "'" + text.replace("'", "''") + "'"


def path(file: str) -> str:
    """A quoted path that stands for one file: characters of patterns are taken as they are."""
    return literal("".join(f"[{character}]" if character in "*?[" else character for character in file))


def matches(text: str, pattern: str) -> str:
    """Whether the whole text fits a pattern."""
    return f"regexp_matches({text}, {literal(f'^({pattern})$')})"


def stripped(text: str) -> str:
    """Text without white space at its ends.

    Trimming costs far more than looking: it is done where an end is white space, and that is looked for where an end is
    not one of the printing characters of ASCII.
    """
    return f"CASE WHEN {_printing(text)} THEN {text} WHEN {_edged(text)} THEN {_trimmed(text)} ELSE {text} END"


def present(text: str, missing: tuple[str, ...] = ()) -> str:
    """Stripped text, or null when it is empty or one of the words that mean *no value*."""
    if not missing:
        edged = f"WHEN {_edged(text)} THEN nullif({_trimmed(text)}, '')"
        return f"CASE WHEN {_printing(text)} THEN {text} {edged} WHEN {text} <> '' THEN {text} END"
    words = ", ".join(literal(word) for word in ("", *missing))
    return f"CASE WHEN {stripped(text)} IN ({words}) THEN NULL ELSE {stripped(text)} END"


def _printing(text: str) -> str:
    """Whether the text begins and ends with a printing character of ASCII."""
    return f"{text} BETWEEN '!' AND '~' AND right({text}, 1) BETWEEN '!' AND '~'"


def _edged(text: str) -> str:
    """Whether the text begins or ends with white space."""
    return f"regexp_matches({text}, {literal(f'^{_EDGE}|{_EDGE}$')})"


def _trimmed(text: str) -> str:
    return f"trim({text}, {literal(WHITE_SPACE)})"


def to_the_second(text: str) -> str:
    """Text of a moment with its seconds, which older engines want between minutes and zone: ``10:15Z`` is ``10:15:00Z``."""
    return rf"regexp_replace({text}, '([T ][0-9][0-9]:[0-9][0-9])(Z|[+-])', '\1:00\2')"


def tidied(text: str, missing: tuple[str, ...] = ()) -> str:
    """Text as it is compared: NFC, white space at the ends removed, null when there is no value."""
    return f"nfc_normalize({present(text, missing)})"
