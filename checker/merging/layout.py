"""What the merged table holds: key and fields with their types, and the columns beside each field."""

from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass
from functools import cached_property

from checker.merging.forms import Parts, merged_form, own_form
from checker.wide.columns import Apart, Form, cell
from checker.wide.plan import Plan
from schemas import cell_sql
from schemas.agreement import EXACTLY, Tolerance
from schemas.errors import Place, UsageError
from schemas.feed import CellKind, FeedColumn
from schemas.merge import Choice, Merge, Prefer

SOURCES, SUPPORT = "_sources", "_support"
"""Endings of the columns beside a field: the sources that state it, and how many of these are independent."""
ORIGIN = ("from_source", "from_file", "from_row", "quarantine_reason")
"""The columns of a quarantine before key and fields: where a row stands, and why it was not merged."""
MOST_SOURCES = 126
"""Most sources of one merge: sets of them are the bits of one number."""


@dataclass(frozen=True)
class Field:
    """A column of the merged table: its form, its column in each feed by position, and the policy that fills it."""

    attribute: str
    form: Form
    columns: Mapping[int, FeedColumn]
    policy: Choice | Prefer = "agree"
    tolerance: Tolerance = EXACTLY
    shared: bool = True
    """Whether several sources have it."""

    def cell(self, position: int) -> str:
        """The SQL expression of its cell in a row of a feed."""
        held = self.columns.get(position)
        if held is None:
            return f"CAST(NULL AS {self.form.sql})" if self.form.sql else "NULL"
        if held.kind is CellKind.DOUBLE and self.form.sql not in ("DOUBLE", "VARCHAR"):
            # The decimal that a double means is its shortest text; a cast alone multiplies in binary.
            shortest = f"CAST({cell(held, Form(CellKind.DOUBLE, 'DOUBLE'))} AS VARCHAR)"
            return f"CAST({shortest} AS {self.form.sql})"
        return cell(held, self.form)


@dataclass(frozen=True)
class Layout:
    """Key and fields of the merged table, and all attributes of its feeds, for rows that are shown as written."""

    plan: Plan
    key: tuple[Field, ...]
    fields: tuple[Field, ...]
    attributes: tuple[str, ...]

    @property
    def bits(self) -> str:
        """The SQL type in which each source is one bit."""
        return "BIGINT" if len(self.plan.sources) < 63 else "HUGEINT"  # noqa: PLR2004 - bits of a number with a sign

    @cached_property
    def names(self) -> tuple[str, ...]:
        """All columns of the merged table."""
        return (
            *(part.attribute for part in self.key),
            *(f"{field.attribute}{ending}" for field in self.fields for ending in ("", SOURCES, SUPPORT)),
        )


def lay_out(plan: Plan, merge: Merge, parts: Parts, place: Place) -> Layout:
    """Lay the merged table out: the key, then the attributes of all feeds in the order in which they first come.

    Raises:
        UsageError: a column cannot be merged, is not there, or two columns would have one name; there are too many sources.
    """
    if len(plan.sources) > MOST_SOURCES:
        raise UsageError(
            f"{len(plan.sources)} sources are more than the {MOST_SOURCES} that are merged at once",
            remedy="merge some of them first, or list those to merge under `merge: sources:`",
            place=place,
        )
    key = tuple(
        Field(part.attribute, merged_form(part.columns, part.form, parts), part.columns, shared=False)
        for part in plan.key
    )
    attributes = tuple(dict.fromkeys(column.attribute for feed in plan.feeds for column in feed.columns))
    fields = tuple(_fields(plan, merge, parts, attributes, place))
    layout = Layout(plan, key, fields, attributes)
    _refuse_twins(layout.names, "merged table", place)
    _refuse_twins([*ORIGIN, *(part.attribute for part in key), *attributes], "quarantine", place)
    return layout


def _fields(plan: Plan, merge: Merge, parts: Parts, attributes: Iterable[str], place: Place) -> Iterator[Field]:
    compared = {column.attribute: column for column in plan.columns}
    for attribute in attributes:
        policy = merge.columns.get(attribute, merge.policy)
        if policy == "leave-out":
            continue
        if attribute in compared:
            column = compared[attribute]
            form = merged_form(column.columns, column.form, parts)
            yield Field(attribute, form, column.columns, policy, column.tolerance)
            continue
        columns = _columns(plan, attribute)
        if len({plan.number(plan.feeds[position]) for position in columns}) > 1:
            raise _not_merged(attribute, _why_apart(plan, attribute), place)
        own = own_form(list(columns.values()))
        if isinstance(own, Apart):
            raise _not_merged(attribute, own.reason, place)
        yield Field(attribute, merged_form(columns, own, parts), columns, shared=False)


def _columns(plan: Plan, attribute: str) -> dict[int, FeedColumn]:
    return {
        position: column
        for position, feed in enumerate(plan.feeds)
        for column in feed.columns
        if column.attribute == attribute
    }


def _why_apart(plan: Plan, attribute: str) -> str:
    opening = f"the column {attribute!r} is not compared: "
    found = [entry.reason.removeprefix(opening) for entry in plan.apart if entry.reason.startswith(opening)]
    return found[0] if found else "its cells are not compared"


def _not_merged(attribute: str, why: str, place: Place) -> UsageError:
    return UsageError(
        f"the column {attribute!r} cannot be merged: {why}",
        remedy=f"store or declare it alike in all tables, or leave it out: merge: {{columns: {{{attribute}: leave-out}}}}",
        place=place,
    )


def _refuse_twins(names: Sequence[str], table: str, place: Place) -> None:
    """Two columns of one name; upper and lower case are not told apart."""
    seen: dict[str, str] = {}
    for name in names:
        if name.casefold() in seen:
            raise UsageError(
                f"the {table} would have two columns {name!r}",
                remedy="give the column of that name another `attribute:` in its table's mapping",
                place=place,
            )
        seen[name.casefold()] = name


def quoted(names: Iterable[str]) -> Iterator[str]:
    """Names as identifiers."""
    return map(cell_sql.name, names)
