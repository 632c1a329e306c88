"""Whether pointblank finds a conflict when each CSV file is compared with the first one at a tolerance of 1."""

import sys

import pointblank as pb  # type: ignore[import-not-found,unused-ignore]


def main(first: str, *others: str) -> None:
    """Print `conflict` or `agree`."""
    changed = sum(pb.compare(first, other, keys="id", tolerance={"v": {"atol": 1.0}}).n_changed for other in others)
    print("conflict" if changed else "agree")


if __name__ == "__main__":
    main(*sys.argv[1:])
