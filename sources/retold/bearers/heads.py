"""Which part it is to lead something, by what is led: an inquiry, a rescue, a plant, or a body."""

from collections.abc import Collection, Sequence

from sources.retold.bearers.parts import CHIEF, COMMANDS, HEADS, OPERATION, OVER, PANEL, PLAYS, SITES
from sources.retold.words import stem

_LEADING = frozenset((CHIEF, "chair", "leader", "manager", COMMANDS, OVER))
_RUNNING = frozenset((CHIEF, "manager", "director", OVER))
_PLURAL = "s"
_ONE = frozenset(("works", "premises"))
_MARKS = frozenset(('"', "“", "”", ";", ":"))


def leading(part: str, things: Collection[str]) -> str | None:
    """The part of who leads some things by the words for them; None where to have charge of them is no part."""
    told = {word.removesuffix("'s") for word in things}
    if part in _LEADING and told & PANEL:
        return HEADS
    if part in _LEADING and told & OPERATION:
        return COMMANDS
    if part == OVER and told & PLAYS:
        return "stage director"
    if part in _RUNNING and any(site(word) for word in told):
        return "manager"
    return None if part == OVER else part


def site(word: str) -> bool:
    """Whether a word is that for one place somebody manages."""
    return stem(word) in SITES and (not word.endswith(_PLURAL) or word in _ONE)


def led_before(tokens: Sequence[str]) -> list[str]:
    """The last thing that is led among tokens: what *it* may stand for behind them."""
    for token in reversed(tokens):
        if token in _MARKS:
            break
        if token in PANEL | OPERATION | PLAYS or site(token):
            return [token]
    return []
