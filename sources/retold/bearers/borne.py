"""That a name plays a part, by the words of an article."""

from dataclasses import dataclass


@dataclass(frozen=True, kw_only=True)
class Bearing:
    """That a name plays a part."""

    name: str
    part: str
    written: str
    modifiers: frozenset[str] = frozenset()
    """Stems of the words that tell the part from others of its kind."""
    names: frozenset[str] = frozenset()
    """Words of the names that it is of."""
    words: frozenset[str] = frozenset()
    """Stems of the nouns that it is of."""
    standing: str = "now"
    sure: bool = True
    """Whether its noun is one of those of which a thing has one."""
    definite: bool = True
    """Whether its noun stands with an article or with whose it is."""
    start: int
    end: int
