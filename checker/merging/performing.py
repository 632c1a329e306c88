"""The command ``merge``: check, and only when the gate passes write one table, and a quarantine for what is not in it."""

from collections.abc import Sequence
from dataclasses import dataclass
from pathlib import Path
from typing import TYPE_CHECKING

from checker.commands.checking import Concluded, Request, conclude
from checker.exit_codes import INCOMPLETE, PASS
from checker.merging import query
from checker.merging.deciding import Decider, Tally, judged
from checker.merging.forms import Parts
from checker.merging.layout import SOURCES, Layout, lay_out
from checker.merging.policy import Judge
from checker.merging.tables import Places, chosen, place_of
from checker.merging.writing import write
from checker.output.publishing import targets
from checker.output.saying import say
from checker.output.whole_file import whole_files
from checker.wide.comparison import compare_feeds
from checker.wide.planning import bring_together
from checker.witnesses.independence import Independence
from schemas.database import connect
from schemas.errors import DefectError, EngineError, Place
from schemas.feed import Feed
from schemas.merge import Merge
from schemas.reading import Copies
from schemas.spelling import count, listing
from schemas.temporary import temporary_folder
from sources.intake import project_of

if TYPE_CHECKING:
    import duckdb


@dataclass(frozen=True)
class Outcome:
    """What became of the rows; ``tally`` counts the keys that were not merged by what stood in the way."""

    given: int
    merged: int
    quarantined: int
    keys: int
    keyless: int
    refused: int
    tally: Tally


def perform(request: Request, output: Path, quarantine: Path | None) -> int:
    """Check, merge, say what became of the rows, and return the exit code of the check.

    Raises:
        UsageError: as for `check`, or the tables cannot be merged as the project file says; nothing has been written then.
    """
    places = Places.of(output, quarantine)
    opened = project_of(request.paths, request.config)
    places.refuse_read(request.paths, opened)
    concluded = conclude(request)
    on_screen = any(target.path is None and target.report.name == "terminal" for target in targets(request.outputs))
    if concluded.code != PASS:
        say(
            f"Nothing is merged: the gate did not pass (exit code {concluded.code}). {output} is left as it is.",
            err=not on_screen,
        )
        return concluded.code
    intake = concluded.examined.intake
    places.refuse_sources(intake)
    place = place_of(opened)
    feeds = chosen(intake.reading, intake.project.merge, place)
    import duckdb  # noqa: PLC0415 - costs a tenth of a second, which `--help` must not pay

    try:
        outcome = _merge(feeds, concluded, places, intake.project.merge, place)
    except (OSError, EngineError, duckdb.IOException) as error:
        reason = str(error).splitlines()[0]
        say(f"consilience: {output} cannot be written and is left as it is: {reason}", err=True)
        return INCOMPLETE
    for line in told(outcome, places):
        say(line, err=not on_screen)
    return PASS


def told(outcome: Outcome, places: Places) -> Sequence[str]:
    """What became of the rows, for people."""
    apart = [f"{count(number, 'key')} {kind}" for kind, number in sorted(outcome.tally.kinds.items())]
    apart += [count(outcome.keyless, "row") + " without a key"] if outcome.keyless else []
    apart += [count(outcome.refused, "row") + " refused by a contract"] if outcome.refused else []
    left = f": {listing(apart)}" if apart else ""
    merged, quarantined = count(outcome.merged, "row"), count(outcome.quarantined, "row")
    return (
        f"Wrote {places.merged}: {count(outcome.keys, 'row')}, one for each key.",
        f"Wrote {places.quarantine}: {quarantined}{left}.",
        f"{count(outcome.given, 'row')} in = {merged} merged + {quarantined} quarantined.",
    )


def _merge(feeds: Sequence[Feed], concluded: Concluded, places: Places, merge: Merge, place: Place) -> Outcome:
    catalogue = concluded.examined.intake.catalogue
    with (
        connect() as connection,
        temporary_folder() as folder,
        # The merged table takes its place last: it never stands beside a quarantine that is older than it.
        whole_files([places.quarantine, places.merged]) as (quarantine, merged),
    ):
        plan = bring_together(feeds, catalogue, connection)
        layout = lay_out(plan, merge, Parts(plan.feeds, connection), place)
        copies = _copies(feeds, concluded)
        independence = Independence(copies=copies)
        published = {source.id: source.published for source in concluded.examined.intake.reading.sources}
        judges = {
            n: Judge(layout.fields[n].policy, layout.fields[n].tolerance, catalogue, published, independence.distinct)
            for n in judged(layout)
        }
        for statement in (query.gather(layout), query.number_odd(layout), query.keep_odd(layout)):
            connection.execute(statement)
        decider = Decider(layout, judges, connection, folder)
        decider.decide()
        rows = query.merged(layout, decider.decided)
        shown = query.shown_merged(layout, rows, tuple(group.sources for group in copies))
        lists = [f"{field.attribute}{SOURCES}" for field in layout.fields]
        keys = write(connection, shown, merged, places.merged.suffix.lower(), lists)
        apart = write(
            connection,
            query.quarantined(layout, decider.decided),
            quarantine,
            places.quarantine.suffix.lower(),
        )
        outcome = _counted(layout, decider, connection, keys, apart)
        if outcome.given != outcome.merged + outcome.quarantined:
            raise DefectError(
                f"{outcome.given:,} rows in are not {outcome.merged:,} merged and {outcome.quarantined:,} quarantined",
                remedy="run it again while nothing writes to the tables; report it if that does not help",
            )
    return outcome


def _counted(
    layout: Layout, decider: Decider, connection: "duckdb.DuckDBPyConnection", keys: int, apart: int
) -> Outcome:
    ((keyed,),) = connection.execute(f"SELECT coalesce(sum(rows), 0) FROM {query.GATHERED}").fetchall()  # noqa: S608
    ((merged,),) = connection.execute(
        f"SELECT coalesce(sum(rows), 0) FROM ({query.merged(layout, decider.decided)})"  # noqa: S608
    ).fetchall()
    feeds = layout.plan.feeds
    total, refused = sum(feed.total for feed in feeds), sum(feed.refusals for feed in feeds)
    return Outcome(total + refused, int(merged), apart, keys, total - int(keyed), refused, decider.tally)


def _copies(feeds: Sequence[Feed], concluded: Concluded) -> tuple[Copies, ...]:
    """Tables that hold the same values: copies are told by what others contradict, and without that there are none."""
    if not concluded.result.summary.contradicted:
        return ()
    return compare_feeds(feeds, concluded.examined.intake.catalogue).copies
