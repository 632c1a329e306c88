"""Files and readings for the tests of readers, made in one line each."""

from schemas.attribute import Attribute
from schemas.catalogue import Catalogue
from schemas.project import SourceEntry
from sources.claims.reader import read_claims
from sources.interface import Context

CATALOGUE = Catalogue(
    attributes={
        "investment.total": Attribute(dimension="money", unit="USD", basis="cumulative", period="instant"),
        "founded": Attribute(kind="period"),
        "departure": Attribute(kind="period", time_of_day=True),
        "city": Attribute(kind="category"),
        "partners": Attribute(kind="set"),
        "listed": Attribute(kind="truth"),
        "headcount": Attribute(dimension="count"),
        "capacity": Attribute(dimension="power"),
    },
    names={"amazon": "Amazon", "amzn": "Amazon", "amazon.com": "Amazon"},
)


def read(folder, path, catalogue=CATALOGUE, **entry):
    """What the reader of claim files makes of a file in a folder."""
    return read_claims(SourceEntry(path=path, **entry), Context(folder, catalogue))


def wrote(folder, name, content):
    """Write a file and say where."""
    file = folder / name
    file.parent.mkdir(parents=True, exist_ok=True)
    if isinstance(content, bytes):
        file.write_bytes(content)
    else:
        file.write_text(content, encoding="utf-8", newline="")
    return file


def left(reading):
    """Path, line and reason of everything that was set aside."""
    return [(entry.path, entry.line, entry.reason) for entry in reading.set_aside]


def failed(reading):
    """Place and problem of every source that could not be read."""
    return [(str(error.place), error.problem) for error in reading.errors]
