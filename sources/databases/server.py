"""The address of a database server, from the environment; its password is in no message and no representation."""

import os
from collections.abc import Mapping
from dataclasses import dataclass, field
from urllib.parse import parse_qsl, unquote, urlsplit

from schemas.errors import Place, SourceError

SCHEMES = {
    "postgresql": "postgresql",
    "postgres": "postgresql",
    "mysql": "mysql",
    "mariadb": "mysql",
}
"""Kinds of database by the first word of an address."""
EXAMPLE = "postgresql://user:password@host:5432/name"
HIDDEN = "***"
"""What stands in messages where a server repeats a secret."""


@dataclass(frozen=True)
class Server:
    """Where a database is and who asks; ``options`` are those after the question mark of the address."""

    kind: str
    host: str
    port: int | None
    name: str
    user: str = field(repr=False)
    password: str = field(repr=False)
    options: Mapping[str, str] = field(default_factory=dict, repr=False)

    def told(self, message: str) -> str:
        """The first line of what the server said, without secrets."""
        first = (message.strip().splitlines() or [""])[0]
        for secret in (self.password, *self.options.values()):
            if secret:
                first = first.replace(secret, HIDDEN)
        return first


def server_of(variable: str, place: Place) -> Server:
    """The server whose address an environment variable holds.

    Raises:
        SourceError: it is not set, or holds no address; what it holds is never repeated.
    """
    address = os.environ.get(variable, "")
    if not address:
        raise SourceError(
            f"the environment variable {variable} is not set",
            place=place,
            remedy=f"set it to the address of the database, such as {EXAMPLE}",
        )
    try:
        parts = urlsplit(address)
        port = parts.port
    except ValueError:
        raise _no_address(variable, place) from None
    kind = SCHEMES.get(parts.scheme.partition("+")[0])
    options = dict(parse_qsl(parts.query))
    host = unquote(parts.hostname or "") or options.pop("host", "") or "localhost"
    name = unquote(parts.path.lstrip("/"))
    if kind is None or not name:
        raise _no_address(variable, place)
    return Server(kind, host, port, name, unquote(parts.username or ""), unquote(parts.password or ""), options)


def _no_address(variable: str, place: Place) -> SourceError:
    return SourceError(
        f"the environment variable {variable} holds no address of a database",
        place=place,
        remedy=f"write it as {EXAMPLE}, or mysql://...; in user and password write @ as %40, / as %2F, % as %25",
    )
