# ruff: noqa: S608 - every name and text in a query is quoted by schemas.cell_sql
"""A first pass over claim tables: who speaks in them, which attributes and periods they hold, and what each is treated as."""

from collections import defaultdict
from collections.abc import Collection, Iterable, Mapping, Sequence
from dataclasses import dataclass
from typing import TYPE_CHECKING

from checker.long.filling import fill, fill_names, fill_treated
from checker.long.rows import PERIODS, Rows
from checker.long.ways import Treatment, Way, treatment
from schemas.catalogue import Catalogue
from schemas.claim import Claim
from schemas.claim_file import SCOPE
from schemas.claim_table import ClaimTable
from schemas.errors import UsageError
from schemas.period import ValidTime
from schemas.value import ValueKind

if TYPE_CHECKING:
    import duckdb

PAIRS, UNDATED = "close_pairs", "undated_words"
"""Temporary tables: subjects and attributes whose rows are all to be looked at (`subject`, `attribute`); attributes and the
words of periods that leave open which of their facts is meant (`attribute`, `words`)."""
SPECIMEN = "specimen"
"""The subject and attribute of a row that is read only to see how its period is."""
MOST_SOURCES = 62
"""Sources that one number of 64 bits tells apart."""
FEW = 64
"""Words that are soon looked through."""
NUMBERS, NAMED, WORDS = 0, 1, 2
"""Natures of an attribute's values: any number will do, any text will do, every text must be tried."""
NATURES = {ValueKind.QUANTITY: NUMBERS, ValueKind.CATEGORY: NAMED}


@dataclass(frozen=True)
class Survey:
    """What the first pass told.

    ``speakers`` are the sources of each table, ``unknown`` the attributes that nobody declared; ``worded`` is whether
    equal words, and they only, mean the same period; ``renamed`` whether there are `NAMES`, as far as they were looked
    for. ``few`` has all words of those columns that hold few. ``natures`` say what the values of an attribute are,
    ``needs`` the scopes that identify its facts; ``paired`` and ``undated`` are whether there are `PAIRS` and `UNDATED`.
    """

    speakers: Mapping[int, tuple[str, ...]]
    treatments: Mapping[str, Treatment]
    unknown: tuple[str, ...]
    worded: bool
    renamed: bool
    few: Mapping[str, tuple[str, ...]]
    natures: Mapping[str, int]
    needs: Mapping[str, frozenset[str]]
    paired: bool
    undated: bool

    @property
    def voices(self) -> tuple[str, ...]:
        """All sources, sorted."""
        return tuple(sorted(set().union(*self.speakers.values())))

    @property
    def close(self) -> tuple[str, ...]:
        """Attributes whose rows are all looked at, sorted."""
        return tuple(sorted(name for name, treated in self.treatments.items() if treated.way is Way.CLOSE))


@dataclass(frozen=True)
class _Heard:
    """What all rows hold: the sources of each table, the words of periods by attribute, and the valid times that these mean."""

    speakers: Mapping[int, Collection[str]]
    stated: Mapping[str, Collection[str]]
    told: Mapping[str, ValidTime]


def survey(
    rows: Rows, catalogue: Catalogue, claims: Iterable[Claim], connection: "duckdb.DuckDBPyConnection"
) -> Survey:
    """Look over all rows once and fill the temporary tables that the comparison leans on.

    Raises:
        UsageError: more sources speak than can be told apart.
    """
    heard = _heard(rows, connection)
    others = tuple(claims)
    treatments = _treatments(heard, rows, catalogue, others)
    natures = {name: NATURES.get(catalogue.attribute(name).kind, WORDS) for name in treatments}
    needs = {
        name: frozenset(f"{SCOPE}{key}" for key in catalogue.attribute(name).identity) & set(rows.scopes)
        for name in treatments
    }
    pairs = {(claim.subject, claim.attribute) for claim in others}
    pairs |= {(subject, name) for subject in catalogue.fiscal_starts for name in heard.stated}
    undated = _undated(heard, treatments)
    periods = sorted((text, _key(when)) for text, when in heard.told.items())
    fill(connection, PERIODS, "words VARCHAR, bounds VARCHAR", periods)
    fill_treated(treatments, natures, needs, rows.scopes, connection)
    fill(connection, PAIRS, "subject VARCHAR, attribute VARCHAR", sorted(pairs))
    fill(connection, UNDATED, "attribute VARCHAR, words VARCHAR", undated)
    worded = all(_worded(heard.stated[name], treated, heard.told) for name, treated in treatments.items())
    return Survey(
        {table: tuple(sorted(names)) for table, names in heard.speakers.items()},
        treatments,
        unknown=tuple(sorted(heard.stated.keys() - catalogue.attributes.keys())),
        worded=worded,
        renamed=bool(catalogue.names or not worded) and fill_names(rows, catalogue, connection),
        few=_few(heard, rows),
        natures=natures,
        needs=needs,
        paired=bool(pairs),
        undated=bool(undated),
    )


def _heard(rows: Rows, connection: "duckdb.DuckDBPyConnection") -> _Heard:
    source = "source" if rows.spoken else "''"
    period = "period" if rows.dated else "''"
    tables = " UNION ALL ".join(
        f"SELECT {number} AS tbl, {source} AS source, attribute, {period} AS period FROM ({alone.plain()}) GROUP BY ALL"
        for number, alone in enumerate(rows.each())
    )
    speakers: dict[int, set[str]] = defaultdict(set)
    stated: dict[str, set[str]] = defaultdict(set)
    words: dict[int, set[str]] = defaultdict(set)
    for table, name, attribute, text in connection.execute(f"SELECT * FROM ({tables}) ORDER BY ALL").fetchall():
        speakers[table].add(name or rows.tables[table].home.id)
        stated[attribute].add(text)
        words[table].add(text)
    _refuse_many(set().union(*speakers.values()))
    return _Heard(speakers, stated, _periods(rows.tables, words))


def _few(heard: _Heard, rows: Rows) -> dict[str, tuple[str, ...]]:
    """All words of attributes and periods, sorted, where there are few."""
    words = {"attribute": set(heard.stated), "period": set().union(*heard.stated.values())}
    return {name: tuple(sorted(texts)) for name, texts in words.items() if name in rows.words and len(texts) <= FEW}


def _treatments(heard: _Heard, rows: Rows, catalogue: Catalogue, others: Collection[Claim]) -> dict[str, Treatment]:
    """How each attribute of the rows is treated, sorted by name."""
    present = {*heard.stated, *(claim.attribute for claim in others)}
    return {
        name: _reached(name, rows, catalogue)
        or treatment(name, {heard.told.get(text) for text in texts}, catalogue, present)
        for name, texts in sorted(heard.stated.items())
    }


def _undated(heard: _Heard, treatments: Mapping[str, Treatment]) -> list[tuple[str, str]]:
    """The entries of `UNDATED`; no words at all leave a fact open only where periods tell facts apart."""
    return [
        (name, text)
        for name, treated in treatments.items()
        for text in sorted(heard.stated[name])
        if text not in heard.told and (text or treated.way is Way.DATED)
    ]


def _worded(texts: Collection[str], treated: Treatment, told: Mapping[str, ValidTime]) -> bool:
    """Whether equal words, and they only, mean the same period, so that rows can be grouped by their words."""
    if treated.way is Way.DATED:
        known = [_key(told[text]) for text in texts if text in told]
        return len(known) == len(set(known))
    return treated.way is Way.CLOSE or len(texts) == 1


def _key(period: ValidTime) -> str:
    return "/".join(period.bounds)


def _reached(name: str, rows: Rows, catalogue: Catalogue) -> Treatment | None:
    """How an attribute is treated that lacks a column of its identity in every table."""
    lacking = [key for key in catalogue.attribute(name).identity if f"{SCOPE}{key}" not in rows.scopes]
    return Treatment(Way.CLOSE, f"no column {SCOPE}{lacking[0]} identifies its facts") if lacking else None


def _periods(tables: Sequence[ClaimTable], words: Mapping[int, Collection[str]]) -> dict[str, ValidTime]:
    """Valid times by their words, as far as these can be read and mean the same in every table."""
    told: dict[str, set[ValidTime]] = defaultdict(set)
    for number, table in enumerate(tables):
        texts = sorted(text for text in words.get(number, ()) if text)
        specimens = [(0, {"subject": SPECIMEN, "attribute": SPECIMEN, "value": "1", "period": text}) for text in texts]
        for claim in table.read(specimens).claims:
            if claim.period is not None and claim.period.text is not None:
                told[claim.period.text].add(claim.period)
    return {text: min(found, key=str) for text, found in told.items() if len(found) == 1}


def _refuse_many(names: Collection[str]) -> None:
    if len(names) > MOST_SOURCES:
        raise UsageError(
            f"{len(names)} sources speak in large claim files; at most {MOST_SOURCES} are compared at once",
            remedy="check some of them at a time",
        )
