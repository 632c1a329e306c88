"""Amounts in prose by quantulum3: the CPU of a million characters, and how many amounts are found."""

import sys
import time
from decimal import Decimal
from pathlib import Path

from quantulum3 import parser  # type: ignore[import-not-found,unused-ignore]

RUNS = 5


def main(passage: str, copies: str, *amounts: str) -> None:
    """Print the CPU of the cheapest of several runs, and how many of the amounts stand in every copy."""
    text = Path(passage).read_text(encoding="utf-8") * int(copies)
    costs = []
    for _ in range(RUNS):
        before = time.process_time()
        found = [Decimal(str(round(quantity.value, 6))) for quantity in parser.parse(text)]
        costs.append(time.process_time() - before)
    print(f"cpu {min(costs) * 1e6 / len(text)}")
    print(sum(found.count(Decimal(amount)) >= int(copies) for amount in amounts), "of", len(amounts))


if __name__ == "__main__":
    main(*sys.argv[1:])
