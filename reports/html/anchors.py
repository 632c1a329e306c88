"""The names by which links reach findings, the same in every run."""

import re

from schemas.finding import Finding

UNSAFE = re.compile(r"[^A-Za-z0-9_-]")


def anchor(finding: Finding) -> str:
    """The anchor of a finding's card."""
    return f"finding-{UNSAFE.sub('-', finding.fingerprint or finding.id)}"
