"""Which addresses of sources become links: plain web addresses, written so that nothing in them ends the attribute."""

import re
from urllib.parse import quote, urlsplit

HOST = re.compile(r"(?!-)[\w-]+(\.[\w-]+)*\.?(:\d{1,5})?")
"""A name, perhaps with a port; no user in front of it, who could pass for a host."""
KEPT = "!$&'()*+,/:;=?@~%"
"""What stays as it is in a path, a query and a fragment (RFC 3986, 3.3 to 3.5)."""
STRAY_PERCENT = re.compile(r"%(?![0-9A-Fa-f]{2})")


def web_address(url: str | None) -> str:
    """The address as a link may hold it; empty for anything but ``http`` and ``https``."""
    if url is None or url != url.strip():
        return ""
    try:
        parts = urlsplit(url)
        if parts.scheme not in ("http", "https") or not HOST.fullmatch(parts.netloc) or parts.port == 0:
            return ""
        path, query, fragment = (quote(STRAY_PERCENT.sub("%25", part), KEPT) for part in parts[2:])
    except ValueError:
        return ""  # no address, or letters that no text may hold
    return f"{parts.scheme}://{parts.netloc}{path}{'?' if query else ''}{query}{'#' if fragment else ''}{fragment}"
