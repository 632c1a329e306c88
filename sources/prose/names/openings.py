"""Names that stand only at the start of a sentence, told by what follows them: ``Lindau's mayor``, ``Tessaly, the maker of``."""

import re
from collections.abc import Sequence
from dataclasses import replace

from sources.prose.annotated import Annotated
from sources.prose.names.lexicon import COMMON, DESCRIBING, OPENERS, REGIONS
from sources.prose.names.named import Name

_OWNS = re.compile(r"^ (?P<word>[a-z][\w-]{2,})(?P<after>'s |(?= , (?:the|an?|which|whose|based) ))")


def opened(sentences: Sequence[Annotated]) -> list[Annotated]:
    """The sentences with names in place of the first words that are names by what follows them."""
    known = {
        item.entity.split()[0]: item.entity
        for sentence in sentences
        for item in sentence.items
        if isinstance(item, Name)
    }
    return [_opened(sentence, known) for sentence in sentences]


def _opened(sentence: Annotated, known: dict[str, str]) -> Annotated:
    """One sentence, its first word a name where it may be one."""
    found = _OWNS.match(sentence.code)
    if found is None or sentence.sentence.heading:
        return sentence
    start = sentence.places[0]
    written = sentence.text[start : start + len(found["word"])]
    if found["word"] in COMMON | DESCRIBING | OPENERS or not written[:1].isupper() or written in REGIONS:
        return sentence
    item = Name(start, start + len(written), known.get(written, written))
    token = f"<name:{len(sentence.items)}> " + ("'s " if found["after"] else "")
    code = f" {token}{sentence.code[found.end() :].lstrip()}"
    return replace(sentence, code=code, items=(*sentence.items, item))
