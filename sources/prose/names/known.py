"""What a name says by itself: that it is a place everybody knows, or which initials stand for it."""

from sources.prose.names.lexicon import CITIES, REGIONS


def known_place(name: str) -> bool:
    """Whether a name is that of a city, a region or a country, which acts for nobody."""
    return name in CITIES or set(name.split()) <= REGIONS


def initials(name: str) -> str:
    """The first letters of a name's words with a capital: ``CMA`` of ``Competition and Markets Authority``."""
    return "".join(word[0] for word in name.split() if word[0].isupper())
