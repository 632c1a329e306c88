"""Fetches a table from elsewhere, because a source names its address: over https by the standard library, from s3 by s3fs."""

import shutil
import urllib.error
import urllib.request
from collections.abc import Iterator
from http.client import HTTPException, HTTPMessage
from pathlib import Path
from typing import IO, Any
from urllib.parse import urlsplit

from schemas.errors import Place, SourceError
from schemas.progress import BYTES, advance, phase
from sources.tables.address import WEB, checked, plain_address, private
from sources.tables.scratch import Scratch

MOST_BYTES = 32 << 30
"""Largest table that is fetched."""
LEFT_FREE = 1 << 30
"""Bytes of the temporary folder's disk that are never taken."""
PATIENCE = 30
"""Seconds without an answer after which a server is given up."""
CHUNK = 1 << 20
"""Bytes fetched at a time."""


def fetched(address: str, scratch: Scratch) -> Path:
    """A copy of the table at an address.

    Raises:
        SourceError: the address is none that is asked, or does not bring the table.
    """
    place = Place(plain_address(address))
    parts = checked(address, place)
    chunks = _web(address, place) if parts.scheme in WEB else _s3(address, place)
    target, count = scratch.path(), 0
    phase(f"fetching {place.path}", unit=BYTES)
    with target.open("wb") as opened:
        for chunk in chunks:
            count += len(chunk)
            _refuse_large(count, scratch, place)
            opened.write(chunk)
            advance(len(chunk))
    return target


def _refuse_large(count: int, scratch: Scratch, place: Place) -> None:
    if count > MOST_BYTES:
        raise SourceError(
            f"the table has more than the {MOST_BYTES:,} bytes that are fetched",
            place=place,
            remedy="download it, and name the file",
        )
    if shutil.disk_usage(scratch.folder).free < LEFT_FREE:
        raise SourceError(
            f"the disk of {scratch.folder.parent} is too small for it",
            place=place,
            remedy="set TMPDIR to a folder with more room",
        )


class _Redirects(urllib.request.HTTPRedirectHandler):
    """Follows a redirection only to where the source itself might have pointed: never from the public network inside."""

    def __init__(self, place: Place) -> None:
        self.place = place

    def redirect_request(
        self, req: urllib.request.Request, fp: IO[bytes], code: int, msg: str, headers: HTTPMessage, newurl: str
    ) -> urllib.request.Request | None:
        """The request that follows, if it may."""
        old, new = urlsplit(req.full_url), urlsplit(newurl)
        inward = not private(req.full_url, self.place) and private(newurl, self.place)
        if new.scheme not in WEB or (old.scheme, new.scheme) == ("https", "http") or inward:
            raise SourceError(
                f"the server sends on to {plain_address(newurl)}, which is not followed",
                place=self.place,
                remedy="name the address that holds the table",
            )
        checked(newurl, self.place)
        return super().redirect_request(req, fp, code, msg, headers, newurl)


def _web(address: str, place: Place) -> Iterator[bytes]:
    opener = urllib.request.OpenerDirector()
    for handler in (
        urllib.request.ProxyHandler(),
        urllib.request.HTTPHandler(),
        urllib.request.HTTPSHandler(),
        urllib.request.HTTPDefaultErrorHandler(),
        urllib.request.HTTPErrorProcessor(),
        _Redirects(place),
    ):
        opener.add_handler(handler)
    try:
        request = urllib.request.Request(address, headers={"User-Agent": "consilience", "Accept-Encoding": "identity"})  # noqa: S310 - `checked` let only the web through
        with opener.open(request, timeout=PATIENCE) as answer:
            announced = answer.headers.get("Content-Length")
            brought = 0
            while chunk := answer.read(CHUNK):
                brought += len(chunk)
                yield chunk
    except urllib.error.HTTPError as error:
        error.close()
        raise _unfetched(f"the server answers {error.code} {error.reason}", place) from None
    except TimeoutError:
        raise _unfetched(f"the server has not answered for {PATIENCE} seconds", place) from None
    except (urllib.error.URLError, HTTPException, OSError) as error:
        reason = error.reason if isinstance(error, urllib.error.URLError) else error
        slow = isinstance(reason, TimeoutError)
        said = f"the server has not answered for {PATIENCE} seconds" if slow else f"it cannot be fetched: {reason}"
        raise _unfetched(said, place) from None
    if announced and announced.isdecimal() and int(announced) != brought:
        raise _unfetched(f"the server broke off after {brought:,} of {int(announced):,} bytes", place)


def _s3(address: str, place: Place) -> Iterator[bytes]:
    try:
        import fsspec  # noqa: PLC0415 - an extra
        import s3fs  # noqa: F401, PLC0415 - an extra
    except ImportError:
        raise SourceError(
            "s3fs, which reads s3://, is not installed", place=place, remedy="install consilience[remote]"
        ) from None
    try:
        files: Any = fsspec.filesystem("s3", config_kwargs={"connect_timeout": PATIENCE, "read_timeout": PATIENCE})
        with files.open(plain_address(address), "rb", block_size=8 * CHUNK, cache_type="readahead") as opened:
            while chunk := opened.read(8 * CHUNK):
                yield chunk
    except FileNotFoundError:
        raise _unfetched("there is no such object", place) from None
    except Exception as error:  # noqa: BLE001 - what S3's libraries raise has no common base
        raise _unfetched(f"it cannot be fetched: {type(error).__name__}: {str(error).splitlines()[0]}", place) from None


def _unfetched(problem: str, place: Place) -> SourceError:
    return SourceError(problem, place=place, remedy="check the address, and that it can be reached from here")
