"""Names of sources, rules and attributes as they stand in addresses and attributes of the page."""

import re
from hashlib import sha256

LENGTH, DIGITS = 60, 6


def slug(name: str) -> str:
    """Letters, digits, ``_``, ``-`` and ``.`` only; a name that loses anything by that ends in digits of its hash."""
    kept = re.sub(r"[^\w.-]+", "-", name).strip("-.")[:LENGTH]
    return kept if kept == name else f"{kept}-{sha256(name.encode('utf-8', 'surrogatepass')).hexdigest()[:DIGITS]}"
