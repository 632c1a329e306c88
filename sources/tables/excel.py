"""Sheets of Excel workbooks: cells as they are stored, formulas by the values they last had."""

from collections.abc import Iterator, Sequence
from datetime import date, datetime, time, timedelta
from typing import TYPE_CHECKING, Any, NamedTuple
from zipfile import BadZipFile, ZipFile

from schemas.errors import Place, SourceError
from sources.tables.excel_cells import ERROR, UNCALCULATED, odd_cells
from sources.tables.opening import Opening
from sources.tables.row_parts import RowParts
from sources.tables.table_file import TableFile

if TYPE_CHECKING:
    from python_calamine import CalamineSheet, CalamineWorkbook

MOST_BYTES = 2 << 30
"""Most bytes that a workbook may unpack to: its cells are held in memory."""
WHOLE = 2**53
"""From here on a binary number stands for several whole ones; it is then written with its exponent."""
Cells = Sequence[Any]


class _Grid(NamedTuple):
    """A sheet's rows with their numbers, from 1, the header first; ``left`` is its first column, from 0."""

    name: str
    left: int
    rows: Iterator[tuple[int, Cells]]


def open_workbook(opening: Opening) -> TableFile:
    """Read one sheet of a workbook: the one its mapping names, else the only one whose header has the key.

    Raises:
        SourceError: it is no workbook, no sheet or several could be meant, or cells of the table are merged or hold
            formulas that were never calculated.
    """
    workbook = _workbook(opening)
    grid = _grid(_chosen(workbook, opening), opening.table.header)
    number, header = next(grid.rows)
    place = Place(opening.shown, number)
    _refuse_merged(workbook.get_sheet_by_name(grid.name), number, place)
    names = [_name(cell) for cell in header]
    while names and not names[-1]:
        names.pop()
    parts = RowParts(opening.scratch, opening.shown, names, line=number)
    odd = odd_cells(opening.file, grid.name, place)
    kinds: list[set[type]] = [set() for _ in names]
    for at, cells in grid.rows:
        row: list[str | None] = [None] * len(names)
        for n, cell in enumerate(cells):
            told = odd.get((at, grid.left + n))
            if told == UNCALCULATED:
                raise SourceError(
                    "the cell holds a formula whose value is not in the file",
                    place=Place(opening.shown, at, names[n] if n < len(names) else n + 1),
                    remedy="open the workbook in a spreadsheet program, and save it",
                )
            text = told.removeprefix(ERROR) if told else _text(cell)
            if text is None:
                continue
            if n >= len(names):
                raise SourceError(
                    "the cell stands in a column without a name",
                    place=Place(opening.shown, at, grid.left + n + 1),
                    remedy="name every column in the header, or empty the cell",
                )
            row[n] = text
            kinds[n].add(type(cell) if not told else bool)
        if any(cell is not None for cell in row):
            parts.add(row, at)
    relation, rows = parts.relation()
    return TableFile(
        opening.shown,
        tuple(parts.header),
        relation,
        rows,
        {},
        texts=frozenset(name for name, kind in zip(names, kinds, strict=True) if kind == {str}),
        lines=parts.lines,
        scratch=opening.scratch,
    )


def _workbook(opening: Opening) -> "CalamineWorkbook":
    from python_calamine import CalamineError, CalamineWorkbook  # noqa: PLC0415 - only workbooks need it

    place = Place(opening.shown)
    try:
        with ZipFile(opening.file) as packed:
            size = sum(part.file_size for part in packed.infolist())
        if size > MOST_BYTES:
            raise SourceError(
                f"the workbook unpacks to {size:,} bytes, more than the {MOST_BYTES:,} that are read",
                place=place,
                remedy="save the sheet as CSV or Parquet",
            )
        return CalamineWorkbook.from_path(opening.file)
    except (BadZipFile, CalamineError) as error:
        raise SourceError(
            f"the file cannot be read as a workbook: {error}",
            place=place,
            remedy="check that it is a whole .xlsx file without a password",
        ) from error


def _chosen(workbook: "CalamineWorkbook", opening: Opening) -> "CalamineSheet":
    """The sheet that is meant."""
    named, place = opening.table.sheet, Place(opening.shown)
    visible = [sheet.name for sheet in workbook.sheets_metadata if str(sheet.visible).endswith(".Visible")]
    if named is not None:
        if named not in workbook.sheet_names:
            raise SourceError(
                f"the workbook has no sheet {named!r}",
                place=place,
                remedy=f"its sheets are {', '.join(workbook.sheet_names)}",
            )
        return workbook.get_sheet_by_name(named)
    filled = [name for name in visible if workbook.get_sheet_by_name(name).start is not None]
    meant = [
        name
        for name in filled
        if set(opening.table.key) <= set(_header(workbook.get_sheet_by_name(name), opening.table.header))
    ]
    if not filled:
        raise SourceError("the workbook holds no cells", place=place, remedy="give one with a header and rows")
    if len(filled) == 1 or len(meant) == 1:
        return workbook.get_sheet_by_name(meant[0] if len(meant) == 1 else filled[0])
    raise SourceError(
        f"{'several' if meant else 'none'} of the sheets {', '.join(meant or filled)} "
        f"{'have' if meant else 'has'} the key {' / '.join(opening.table.key)} in the header",
        place=place,
        remedy="say which one is meant: `sheet:` in its `table:`",
    )


def _header(sheet: "CalamineSheet", number: int | None) -> list[str]:
    _, cells = next(_grid(sheet, number).rows, (0, ()))
    return [_name(cell) for cell in cells]


def _grid(sheet: "CalamineSheet", header: int | None) -> _Grid:
    """The rows from the header on; without a number the first row with a cell is the header."""
    top, left = sheet.start or (0, 0)
    numbered = enumerate(sheet.to_python(skip_empty_area=True), start=top + 1)
    return _Grid(sheet.name, left, ((at, cells) for at, cells in numbered if at >= (header or 0)))


def _refuse_merged(sheet: "CalamineSheet", header: int, place: Place) -> None:
    for (_, first), (bottom, last) in sheet.merged_cell_ranges or ():
        if bottom + 1 >= header:
            raise SourceError(
                f"cells of the table are merged: {_reference(header, bottom, first, last)}",
                place=place,
                remedy="unmerge them, and fill in every cell",
            )


def _reference(header: int, bottom: int, first: int, last: int) -> str:
    return f"columns {first + 1} to {last + 1} down to row {max(bottom + 1, header)}"


def _name(cell: Any) -> str:
    return (_text(cell) or "").strip()


def _text(cell: Any) -> str | None:
    """A cell as text: numbers by the fewest digits that mean them, dates as ISO 8601 writes them; None when empty."""
    match cell:
        case "" | None:
            return None
        case bool():
            return str(cell).lower()
        case float():
            return str(int(cell)) if cell.is_integer() and abs(cell) < WHOLE else repr(cell)
        case datetime():
            return cell.isoformat(sep=" ")
        case date() | time():
            return cell.isoformat()
        case timedelta():
            return str(cell)
    return str(cell)
