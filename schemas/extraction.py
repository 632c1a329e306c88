"""What a pack says about finding an attribute's claims in prose: patterns, roles, qualifiers."""

from decimal import Decimal
from typing import Literal, Self

from pydantic import Field, model_validator

from schemas.claim import Modality
from schemas.model import Record


class Qualifier(Record):
    """Words near an amount that give a scope key its value: ``series a`` for `round`."""

    words: tuple[str, ...] = Field(default=(), description="Patterns of words; the words found, tidied, are the value.")
    same: dict[str, tuple[str, ...]] = Field(
        default_factory=dict, description="Values with the words for each: `chief executive: [ceo, chief executive]`."
    )
    default: str | None = Field(default=None, description="Value when none of the words is there.")
    value: str | None = Field(
        default=None, description="The value whatever words were found; without it the words are."
    )
    near: int = Field(
        default=60, ge=0, description="Characters on either side of the pattern's words in which they count."
    )


class Extraction(Record):
    """How claims of one attribute are told in prose.

    A pattern is words with one of `{amount}`, `{date}` or `{value}` (the claim's value), roles in braces
    (`{subject}`, `{to}`), `{percent}` for any percentage, `{whose}` for an owner's name, `word~` for any ending of
    a word, `(a|b)` for a choice, `@rose` for the choice that `words` lists under that name, `[a]` for what may be
    left out, `..` for up to six words that are no amount, and `...` for up to ten words of one clause: percentages
    and `from $3 billion` may stand among them, of a pair no name may. `{period}` is any date, `{other}` any amount that is not the
    claim's; `{part:words}` is up to three words that give the scope key `part`, `{sum:money}` a sum of money
    that gives the scope key `sum`: which payment a date is of. `{words}` is up to three words that describe the noun after them.
    """

    patterns: tuple[str, ...] = Field(default=(), description="Ways of saying it; the most specific match wins.")
    nouns: str | None = Field(
        default=None,
        description="A choice of nouns for what is measured, as in a pattern: `ticket price|price of a ticket`. Each is read in "
        "all common constructions: `N rose to $5`, `$5 in N`, `at $5, the N`. Of an attribute whose values are dates, nouns for "
        "what happens then: `N is due in May`, `the May N`.",
    )
    happens: str | None = Field(
        default=None,
        description="A choice of verbs for what happens on the date that is the value, in all common constructions: "
        "`V next spring`, `V ... in May`; claims read this way, and by nouns of dates, are tentative.",
    )
    changing: str | None = Field(
        default=None,
        description="A choice of nouns whose change in percent is the value, in all common constructions: `N fell 5%`.",
    )
    words: dict[str, str] = Field(
        default_factory=dict, description="Choices of words by name: `rose: rose|grew|climbed`."
    )
    cues: tuple[str, ...] = Field(
        default=(),
        description="Words (regular expressions of one word or phrase) that tell the attribute of an amount that no "
        "pattern fits; claims read this way are tentative.",
    )
    about: str = Field(default="company", description="What the subject is: `company`, `project`, `event` or `any`.")
    roles: dict[str, tuple[str, ...]] = Field(
        default_factory=dict, description="Scope keys named after a preposition: `to: [in, into]`."
    )
    qualifiers: dict[str, Qualifier] = Field(default_factory=dict, description="Scope keys given by words nearby.")
    shares: bool = Field(default=False, description="Whether it holds the shares stated with a part and its whole.")
    tentative: bool = Field(
        default=False, description="Whether its words leave room for other readings: findings on it are possible only."
    )
    takes: Literal["any", "person", "place", "organisation"] = Field(
        default="any",
        description="What a name must be to be its value: `person`, `organisation`, or `place` (a town, no country). "
        "A date that takes a `person` is read beside somebody who is named or told by an office.",
    )
    alongside: bool = Field(
        default=False,
        description="Whether its amounts are another attribute's as well: who sold a stake to whom, beside the price. "
        "Its patterns name all roles; nothing is completed from elsewhere.",
    )
    dated: bool = Field(default=True, description="Whether a date in the clause is the claim's valid time.")
    pairs: tuple[str, ...] = Field(
        default=(),
        description="Ways of naming the subject and its counterpart together: `{subject} buys {target}`. An attribute that "
        "has pairs and no patterns states of the counterpart who the subject is.",
    )
    besides: tuple[str, ...] = Field(
        default=(),
        description="Patterns of amounts that look like it and are not: what matches one better is set aside.",
    )
    never: tuple[str, ...] = Field(
        default=(), description="Patterns of amounts that are none of its claims, however well another pattern fits."
    )
    former: tuple[str, ...] = Field(
        default=(),
        description="Patterns of amounts that were the attribute's once, of those that its other patterns read: `first put at "
        "{amount}`; the claim has the scope `when: earlier`.",
    )
    dates: tuple[str, ...] = Field(
        default=(),
        description="Words before a date that make it the valid time: `as of`, `by`. Without any, every date does.",
    )
    ahead: bool | None = Field(
        default=None,
        description="`true` when its dates lie ahead unless told in the past: a month of no year is the next one; `false` when "
        "none can lie ahead.",
    )
    to_the_day: bool = Field(default=False, description="Whether its dates must name a day, not a week or a year.")
    least_of: str | None = Field(
        default=None,
        description="The attribute whose value is at least as large: there are as many dead as bodies, or more.",
    )
    clock: str | None = Field(
        default=None, description="The attribute that the time of day is of, where one of its dates has one."
    )
    modality: Modality | None = Field(
        default=None, description="The modality of all its claims; without it the words of the clause decide."
    )
    reports: tuple[str, ...] = Field(
        default=(),
        description="Words of a match beside which a date tells when it was counted, whatever stands before it.",
    )
    opposite: str | None = Field(
        default=None,
        description="The attribute of an earlier amount that is told to be its opposite: the `profit` that a loss "
        "followed in `a loss of $5 million from a profit of $3 million`.",
    )
    least: Decimal | None = Field(
        default=None,
        gt=0,
        description="Smallest amount that can be its value, in the unit told: nobody buys a company for $31.",
    )
    most: Decimal | None = Field(
        default=None,
        gt=0,
        description="Largest amount that can be its value, in the unit told: no earthquake is of magnitude 188.",
    )
    unlike: tuple[str, ...] = Field(default=(), description="Words in the clause that rule the attribute out.")
    does: str | None = Field(
        default=None,
        description="Of an attribute whose value plays a part, a choice of verbs for playing it: `owns` in `Lumen owns Quorra`; "
        "its `nouns` are nouns for the one who does: `owner`. Each is read in all common constructions, and is tentative.",
    )
    done: str | None = Field(default=None, description="The same verbs as participles before *by*: `owned`.")
    goes: str | None = Field(default=None, description="Verbs by which the subject passes to the value: `went` to.")
    at: str | None = Field(default=None, description="Words before *at* and the place that is the value: `held`.")
    ends: frozenset[str] = Field(
        default=frozenset(), description="Last words, one of which the name of the subject must have: `prize`."
    )
    reader: Literal["offices", "dealings", "births"] | None = Field(
        default=None,
        description="What reads it where no pattern does: what surrounds names of `offices`, the `dealings` that are read, "
        "or the ages and years told of `births`.",
    )

    @model_validator(mode="after")
    def _says_something(self) -> Self:
        played = self.does or self.done or self.goes or self.at or self.reader
        if not (self.patterns or self.nouns or self.changing or self.pairs or played):
            raise ValueError("say how it is told: patterns, nouns, changing, pairs, does, done or a reader")
        return self
