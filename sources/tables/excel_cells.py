"""Cells of a workbook's sheet that have no value of their own: errors, and formulas that were never calculated."""

import re
from pathlib import PurePosixPath
from typing import IO
from zipfile import BadZipFile, ZipFile

from lxml import etree

from schemas.errors import Place, SourceError

ERROR = "error:"
"""What stands before an error's name, such as `#N/A`."""
UNCALCULATED = "uncalculated"
CHUNK = 1 << 20
"""Bytes looked at at a time."""
OVERLAP = 64
"""Bytes of a chunk that are looked at again with the next one."""
TELLING = re.compile(rb"""<(\w+:)?f[\s/>]|\bt=["']e["']""")
"""What a sheet has that holds formulas or errors; most have neither, and need no second look."""
WORKBOOK = "xl/workbook.xml"
RELATIONS = "xl/_rels/workbook.xml.rels"
REFERENCE = re.compile(r"([A-Z]+)([0-9]+)")
ALPHABET = 26


def odd_cells(file: object, sheet: str, place: Place) -> dict[tuple[int, int], str]:
    """Such cells by row, from 1, and column, from 0: `ERROR` with the error's name, or `UNCALCULATED`.

    Raises:
        SourceError: the workbook does not say where its sheet is.
    """
    try:
        with ZipFile(str(file)) as packed:
            part = _part(packed, sheet)
            with packed.open(part) as opened:
                if not _telling(opened):
                    return {}
            with packed.open(part) as opened:
                return dict(_odd(opened))
    except (KeyError, BadZipFile, etree.XMLSyntaxError, StopIteration) as error:
        raise SourceError(
            f"the sheet {sheet!r} cannot be found in the workbook", place=place, remedy="save the workbook anew"
        ) from error


def _part(packed: ZipFile, sheet: str) -> str:
    """The part of the package that a sheet is."""
    relation = next(
        value
        for element in _tree(packed, WORKBOOK).iter("{*}sheet")
        if element.get("name") == sheet
        for name, value in element.attrib.items()
        if str(name).endswith("}id")
    )
    target = next(
        str(element.get("Target"))
        for element in _tree(packed, RELATIONS).iter("{*}Relationship")
        if element.get("Id") == relation
    )
    return target.lstrip("/") if target.startswith("/") else str(PurePosixPath("xl") / target)


def _tree(packed: ZipFile, name: str) -> "etree._Element":
    return etree.fromstring(packed.read(name), etree.XMLParser(resolve_entities=False, no_network=True))


def _telling(opened: IO[bytes]) -> bool:
    before = b""
    while chunk := opened.read(CHUNK):
        if TELLING.search(before + chunk):
            return True
        before = chunk[-OVERLAP:]
    return False


def _odd(opened: IO[bytes]) -> "list[tuple[tuple[int, int], str]]":
    found: list[tuple[tuple[int, int], str]] = []
    for _, row in etree.iterparse(opened, tag="{*}row", resolve_entities=False, no_network=True):
        for cell in row:
            value = cell.find("{*}v")
            text = value.text if value is not None else None
            if cell.get("t") == "e":
                found.append((_position(str(cell.get("r"))), ERROR + (text or "")))
            elif not text and cell.get("t") != "str" and cell.find("{*}f") is not None:
                found.append((_position(str(cell.get("r"))), UNCALCULATED))
        row.clear()
        while row.getprevious() is not None:
            del row.getparent()[0]
    return found


def _position(reference: str) -> tuple[int, int]:
    """Row and column of `B7`."""
    letters, row = REFERENCE.fullmatch(reference).groups()  # type: ignore[union-attr]
    column = 0
    for letter in letters:
        column = column * ALPHABET + ord(letter) - ord("A") + 1
    return int(row), column - 1
