"""Addresses of tables that lie elsewhere: how they are shown, and which ones are asked at all."""

import ipaddress
import socket
from urllib.parse import SplitResult, unquote, urlsplit
from urllib.request import getproxies

from schemas.errors import Place, SourceError

WEB = ("https", "http")
SCHEMES = (*WEB, "s3")
"""Kinds of address that are read."""
Network = ipaddress.IPv4Address | ipaddress.IPv6Address


def plain_address(address: str) -> str:
    """An address without user, password, query and fragment, which may all hold secrets."""
    parts = urlsplit(address)
    host = parts.netloc.rpartition("@")[2]
    return f"{parts.scheme}://{host}{parts.path}"


def checked(address: str, place: Place) -> SplitResult:
    """The parts of an address that may be asked.

    Raises:
        SourceError: it is of no kind that is read, holds a password, is not encrypted, or is one of the machine's own
            network services.
    """
    parts = urlsplit(address)
    if parts.scheme not in SCHEMES:
        raise SourceError(
            f"tables are not fetched by {parts.scheme}", place=place, remedy=f"use {', '.join(SCHEMES)}, or a file"
        )
    if "@" in parts.netloc:
        raise SourceError(
            "the address holds a user or password",
            place=place,
            remedy="leave them out; credentials come from the environment only",
        )
    if parts.scheme in WEB:
        asked = _numbers(parts, place)
        if parts.scheme == "http" and not (asked and all(number.is_loopback for number in asked)):
            raise SourceError(
                "http is read from this machine only: others could change what it brings",
                place=place,
                remedy="use https://",
            )
        if any(number.is_link_local or number.is_multicast or number.is_unspecified for number in asked):
            raise SourceError(
                "the address is one of the network's own services", place=place, remedy="name the host of a table"
            )
    return parts


def private(address: str, place: Place) -> bool:
    """Whether the host of an address is not on the public network.

    Raises:
        SourceError: there is no such host.
    """
    return not all(number.is_global for number in _numbers(urlsplit(address), place))


def file_name(address: str) -> str:
    """The last part of an address's path, whose ending tells the format."""
    return unquote(urlsplit(address).path).rpartition("/")[2]


def _numbers(parts: SplitResult, place: Place) -> list[Network]:
    """The network addresses of a host; none where only a proxy knows it."""
    try:
        found = socket.getaddrinfo(parts.hostname, parts.port, type=socket.SOCK_STREAM)
    except (OSError, ValueError) as error:
        if parts.scheme in getproxies():
            return []
        raise SourceError(
            f"the host {parts.hostname} is not found", place=place, remedy="check the address, and the network"
        ) from error
    return [ipaddress.ip_address(str(known[4][0]).partition("%")[0]) for known in found]
