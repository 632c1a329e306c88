"""The forms in which one name is written: with and without legal form, short and long, in full and by its initials."""

import re
from collections.abc import Collection, Mapping

from sources.prose.names.lexicon import BODIES, LEGAL, PERSON, TRADES, UNITED

_PURPOSE = re.compile(rf"(?<=\w )({BODIES}) (?:for|on) .+$")
"""What a body is for, after its name: ``Marrable Institute for Coastal Science``."""
_HOME = re.compile(
    r"(?<= )((?:Holdings?|Group|Partners|Foods|Industries|Technologies|Systems|Motors|Ventures|Capital|Brands|Energy|Inc|Ltd|Plc|PLC|AG|SA|AB|ASA|NV|GmbH)\.?) of (?:the )?[A-Z]\w+(?: [A-Z]\w+)*$"
)
"""Where a company is at home, after its name: ``Brennock Foods of Australia``."""
_INITIAL = re.compile(r"[A-Z]\.")
"""A middle name."""
POSSESSIVE = re.compile(r"['’]s?$")


def plain_name(written: str) -> str:
    """A name without possessive, article and legal form."""
    parts = _HOME.sub(r"\1", written.strip(" .,")).split()
    parts = [word for at, word in enumerate(parts) if not (0 < at < len(parts) - 1 and _INITIAL.fullmatch(word))]
    words = [
        word if word.endswith(("s'", "s’", "'s", "’s")) and at < len(parts) - 1 else POSSESSIVE.sub("", word)
        for at, word in enumerate(parts)
    ]
    while len(words) > 1 and words[0].lower() in ("the", "a", "an"):
        words = words[1:]
    while len(words) > 1 and words[-1].lower().rstrip(".,") in LEGAL and words[-2] not in ("&", "and"):
        words = words[:-1]
    return _PURPOSE.sub(r"\1", " ".join(words).rstrip(".,").removesuffix(".com"))


def initialled(form: str, places: Mapping[str, int]) -> str | None:
    """The one name whose initials a form in capitals is: ``M&F`` for ``Marlowe & Finch``."""
    if not (len(form) > 1 and form.isupper() and " " not in form):
        return None
    whole = {name for name in places if len(name.split()) > 1 and "".join(word[0] for word in name.split()) == form}
    return whole.pop() if len(whole) == 1 else None


def longer(form: str, places: Mapping[str, int], registered: Collection[str] = ()) -> str | None:
    """The longer name that a shorter form stands for; ``places`` tells where each form stands first.

    It begins with the form and goes on with a word for a business or a building (``Lumen Foods``), or it is named before
    the form is (``Harrow Tidal`` and then ``Harrow``; ``Mira Castell`` and then ``Castell``), or it is ``registered``: the text
    gives it with its legal form (``Lindmark Filter AB``). A product of a company, named after the company is
    (``Amazon Bedrock``), is another thing.
    """
    first = places[form]
    whole = {
        name
        for name, place in places.items()
        if name != form
        and (
            (form.lower() in UNITED and f" {form} of " in f" {name}")
            or (form.lower() in TRADES and f" {form} of " in f" {name}" and place < first)
            or (
                name.startswith(form + " ")
                and (place <= first or name in registered or name.split()[-1].lower() in TRADES)
            )
            or ((len(name.split()) == PERSON or form.lower() in TRADES) and name.endswith(" " + form) and place < first)
        )
    }
    return whole.pop() if len(whole) == 1 else None
