"""What a suspect is at odds with, in one sentence."""

import pytest

from reports.backing import backing
from reports.lookup import Lookup
from reports.suspicion import suspicion
from schemas.agreement import Standing
from schemas.claim import Claim
from schemas.fact import Support
from schemas.finding import Certainty, Finding
from schemas.result import Suspect
from schemas.source import Source
from tests.reports.record_builders import BILLION, claim, fact, finding, result, scaled


def stated(name: str, amount: str = "4") -> Claim:
    return claim(name, scaled(f"${amount} billion", amount, BILLION), subject="Kestrel", attribute="cost")


ECHO = stated("echo/total")
PART = stated("echo/part", "5")
OTHERS = [stated(f"{name}/total", "8") for name in ("ash", "birch", "cedar", "date")]


def found(number: int, rule: str, groups: list[list[Claim]], certainty: Certainty = Certainty.CERTAIN) -> Finding:
    return finding("A101", f"f{number}", "", groups, certainty=certainty).model_copy(update={"rule": rule})


@pytest.mark.parametrize(
    ("findings", "words"),
    [
        ([found(1, "A101", [[ECHO], OTHERS[:3]])], "is at odds with three sources"),
        ([found(1, "A101", [[ECHO], OTHERS])], "is at odds with four sources"),
        ([found(1, "A101", [[ECHO], OTHERS[:2]])], "is at odds with ash and birch"),
        ([found(1, "A101", [[ECHO, OTHERS[0]], OTHERS[1:2]])], "is at odds with birch"),
        ([found(1, "S201", [[ECHO], [PART]])], "is at odds with its own parts"),
        ([found(1, "S201", [[PART], [ECHO]])], "is at odds with its own total"),
        ([found(1, "X999", [[PART], [ECHO]])], "is at odds with its own other figures"),
        (
            [found(1, "A101", [[ECHO], OTHERS[:3]]), found(2, "S201", [[ECHO], [PART]])],
            "is at odds with three sources and with its own parts",
        ),
        (
            [found(1, "S201", [[ECHO], [PART]]), found(2, "A101", [[ECHO], OTHERS[:1]], Certainty.POSSIBLE)],
            "is at odds with its own parts and perhaps with ash",
        ),
        ([found(1, "A101", [[ECHO], OTHERS[:1]], Certainty.POSSIBLE)], "may be at odds with ash"),
    ],
)
def test_a_sentence_says_with_whom(findings: list[Finding], words: str) -> None:
    """Other sources by name or number, then what is its own; what is only possible says so."""
    made = result(sources=[], claims=[ECHO, PART, *OTHERS], findings=findings)
    suspect = Suspect(claim=ECHO.id, findings=tuple(one.id for one in findings))
    assert suspicion(suspect, ECHO, Lookup(made)) == f"echo's $4 billion {words}"


def test_what_is_behind_a_side() -> None:
    """Sources, how many are independent, the finest statement where they differ in words, the latest where dated."""
    fine = claim("birch/total", scaled("$8.02 billion", "8.02", BILLION), subject="Kestrel", attribute="cost")
    side = [OTHERS[0], fine]
    support = (
        Support(group=0, sources=1, independent=1),
        Support(group=1, sources=2, independent=1, finest=fine.id, latest=OTHERS[0].id),
    )
    about = fact("f", [ECHO, *side], Standing.DISAGREE, [[ECHO], side], support=support)
    made = result(sources=[Source(id="ash", published="2024-03-01")], claims=[ECHO, *side], facts=[about])
    lookup = Lookup(made)
    assert backing(side, about, lookup) == (
        "1 independent source of 2; finest: $8.02 billion in birch; latest: ash, 2024-03-01"
    )
    assert backing([ECHO], about, lookup) == ""
    assert backing([*side, ECHO], about, lookup) == ""
