"""What a pack says about finding an attribute's claims in prose: patterns, roles, qualifiers."""

from pydantic import Field

from schemas.model import Record


class Qualifier(Record):
    """Words near an amount that give a scope key its value: ``series a`` for `round`."""

    words: tuple[str, ...] = Field(min_length=1, description="Patterns of words; the words found, tidied, are the value.")
    default: str | None = Field(default=None, description="Value when none of the words is there.")


class Extraction(Record):
    """How claims of one attribute are told in prose.

    A pattern is words with one of `{amount}`, `{date}` or `{value}` (the claim's value), roles in braces (`{subject}`,
    `{to}`), `word~` for any ending of a word, `(a|b)` for a choice, `[a]` for what may be left out, and `..` for up to six
    words that are no amount.
    """

    patterns: tuple[str, ...] = Field(min_length=1, description="Ways of saying it; the most specific match wins.")
    about: str = Field(default="company", description="What the subject is: `company`, `project`, `event` or `any`.")
    roles: dict[str, tuple[str, ...]] = Field(
        default_factory=dict, description="Scope keys named after a preposition: `to: [in, into]`.")
    qualifiers: dict[str, Qualifier] = Field(default_factory=dict, description="Scope keys given by words nearby.")
    dated: bool = Field(default=True, description="Whether a date in the clause is the claim's valid time.")
    unlike: tuple[str, ...] = Field(default=(), description="Words in the clause that rule the attribute out.")
