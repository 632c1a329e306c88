"""The command ``init``: a commented project file that runs as it is."""

from pathlib import Path

from checker.output.whole_file import write_whole
from schemas.errors import Place, UsageError
from schemas.project import PROJECT_FILE

TEMPLATE = """\
# What consilience checks in this folder. Everything is optional: an empty file
# checks every claim file and table here. Check with: consilience check .
schema: consilience.project/1

# Sources, by file or pattern. Without this part every file of a known kind is one.
# sources:
#   - path: claims/*.yaml
#   - path: feeds/prices-*.csv
#     table:
#       key: [sku]                     # columns that say which row is which
#       columns:
#         price: {unit: EUR, tolerance: {abs: "0.01"}}
#   - id: ledger
#     database: {dsn_env: LEDGER_DSN, table: prices}   # the address is in the environment
#     table: {key: [sku]}

# Names and their other forms; claims are filed under `name`.
# entities:
#   - name: Amazon
#     aliases: [Amazon.com Inc.]

# Names with the next broader one: both hold, over any number of levels.
# part_of:
#   Minneapolis: Minnesota

# Fiscal years that are no calendar years, by the month in which they begin.
# fiscal_year_start:
#   Apple: October

# Attributes beyond the shipped packs.
# attributes:
#   crew:
#     label: crew
#     dimension: count

# Arithmetic that must hold.
# relations:
#   - name: halves make the whole
#     total: output
#     parts: [output.first_half, output.second_half]
#     complete: true

# Allowed gaps between sources.
# tolerances:
#   revenue: {rel: "0.01"}

# Exchange rates, at which amounts in two currencies are compared.
# rates:
#   - {from: EUR, to: USD, rate: "1.0837", date: "2024-03-01"}

# Rules: which run, how grave they are, and files with rules of your own.
# rules:
#   ignore: [I605]
#   severity: {A102: error}
#   load: []                           # house_rules.py

# When `consilience check` fails: error, warning, note or never.
# Findings of a baseline pass; write one with `consilience baseline update .`
gate:
  fail_on: error
  # baseline: consilience-baseline.jsonl

# Findings that somebody accepts, by fingerprint or by what they are about.
# waivers:
#   - attribute: headcount
#     sources: [almanac]
#     reason: it counts contractors
#     owner: data desk
#     expires: "2026-12-31"

# How `consilience merge` makes one table of several: agree, most-supported, finest, latest or {prefer: [a, b]}.
# merge:
#   policy: agree
#   columns: {price: {prefer: [north, south]}, note: leave-out}
"""


def start(folder: Path) -> Path:
    """Write the project file.

    Raises:
        UsageError: the folder is missing, or already has a project file.
    """
    path = folder / PROJECT_FILE
    if not folder.is_dir():
        raise UsageError("there is no such folder", place=Place(str(folder)), remedy="make it first")
    if path.exists():
        raise UsageError(
            "there is a project file already", place=Place(str(path)), remedy="edit it, or delete it first"
        )
    write_whole(path, TEMPLATE)
    return path
