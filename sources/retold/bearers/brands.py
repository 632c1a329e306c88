"""Finds whose make a machine is: ``a new X engine``, ``44 X turbines``."""

import re
from collections.abc import Iterator, Sequence

from sources.prose.annotated import Annotated
from sources.prose.names.known import known_place
from sources.prose.names.named import Name
from sources.retold.bearers.borne import Bearing
from sources.retold.words import stem

MAKE = "make"
"""Whose make a machine is."""
_MACHINES = re.compile(
    r"(?:engine|motor|turbine|generator|boiler|pump|compressor|gearbox|propeller|rotor|inverter|battery|transformer|excavator|crane|tractor|"
    r"scanner|telescope|helicopter|jet|airliner|aircraft|plane|bus|tram|locomotive|carriage|lorry|truck|van|car|trainset|escalator|lift|drone|printer|"
    r"electrolyser|heat pump|reactor|furnace|loom|robot|organ|piano|bell|camera|radar|sonar|pistol|rifle|router|server|chip|panel)s?"
)
_FEW = frozenset(
    "a an new two three four five six seven eight nine ten twelve twenty its their his her old single brand-new second-hand".split()
)
LONG = 3
"""Tokens between a make and its machine, at most."""


def brands(name: Name, at: int, tokens: Sequence[str], _: Annotated) -> Iterator[Bearing]:
    """The make that a name is by the machine behind it."""
    before = tokens[at - 1] if at else ""
    if before not in _FEW and not before.isdigit():
        return
    for n in range(at + 1, min(at + 1 + LONG, len(tokens))):
        if _MACHINES.fullmatch(tokens[n]):
            if not known_place(name.entity) and not _goes_on(tokens, n):
                machine = frozenset((stem(tokens[n]),))
                yield Bearing(
                    name=name.entity,
                    part=MAKE,
                    written=f"make of the {tokens[n]}",
                    words=machine,
                    start=name.start,
                    end=name.end,
                )
            return
        if not tokens[n].isalpha():
            return


def _goes_on(tokens: Sequence[str], at: int) -> bool:
    """Whether a machine only tells of what the next word is for: ``engine room``, ``bus station``."""
    return tokens[at + 1 : at + 2] != [] and tokens[at + 1] in (
        "room",
        "plant",
        "factory",
        "works",
        "station",
        "maker",
        "driver",
        "pilot",
    )
