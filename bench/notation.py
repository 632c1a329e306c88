"""Characters per CPU second in which written amounts are found, against quantulum3; the aim is at least 10 times."""

import sys
import time
from collections.abc import Callable, Sequence
from decimal import Decimal

from schemas.notation.mentions import mentions

PEER = "quantulum3"
AIM = 10
RUNS = 5
COPIES, PEER_COPIES = 60, 2
"""Both read the same passage; ours so often that its time can be measured."""

PASSAGE = """
The ferry operator ordered two hybrid ships on Tuesday, and the yard expects to deliver the first of them in the autumn
of next year. Neither side would say what the order is worth, but a person who has seen the contract put the price at
$310 million. The ships will be 145 metres long and carry 900 passengers at a speed of 22 knots, and their batteries
will hold 40 megawatt hours, which the yard says is more than any vessel of this kind has had so far.

Shareholders are less sure. The company lost 12 percent of its value over the winter, and the bank that arranged its
last loan of €75 million has asked for a higher margin. The chairman told them that fuel is now a third cheaper to buy
than it was, that bookings are good, and that nobody should judge a shipping line by its weather. He then answered
questions for 90 minutes, most of them about the old terminal, where 35 people still work and where a leak let 600
litres of oil into the harbour before it was found.
"""
AMOUNTS = tuple(Decimal(number) for number in "310000000 145 900 22 40 12 75000000 90 35 600".split())


def ours(text: str) -> list[Decimal]:
    """The amounts that we find."""
    return [found.value for found in mentions(text) if found.kind == "quantity" and found.value is not None]


def cpu_seconds(find: Callable[[str], Sequence[object]], text: str) -> float:
    """CPU of the cheapest of several runs: noise only ever adds."""
    costs = []
    for _ in range(RUNS):
        before = time.process_time()
        find(text)
        costs.append(time.process_time() - before)
    return min(costs)


def rate(name: str, find: Callable[[str], list[Decimal]], copies: int) -> float:
    """Characters per CPU second; stops when an amount of the passage is not found in every copy."""
    text = PASSAGE * copies
    found = find(text)
    missed = [str(amount) for amount in AMOUNTS if found.count(amount) < copies]
    if missed:
        sys.exit(f"{name} does not find {', '.join(missed)}: its speed says nothing")
    return len(text) / cpu_seconds(find, text)


def main() -> None:
    """Print both rates and their ratio."""
    mine = rate("ours", ours, COPIES)
    try:
        from quantulum3 import parser  # type: ignore[import-not-found,unused-ignore]  # noqa: PLC0415 - measured if it is there
    except ImportError:
        print(
            f"ours {mine:,.0f} characters per CPU second; {PEER} is not installed here. In an environment of its own:"
        )
        print(f"  python -m venv peer && peer/bin/pip install . {PEER} && peer/bin/python -m bench.notation")
        return

    def theirs(text: str) -> list[Decimal]:
        return [Decimal(str(round(found.value, 6))) for found in parser.parse(text)]

    peer = rate(PEER, theirs, PEER_COPIES)
    print(
        f"ours {mine:,.0f}, {PEER} {peer:,.0f} characters per CPU second, ratio {mine / peer:.0f} (aim: at least {AIM})"
    )


if __name__ == "__main__":
    main()
