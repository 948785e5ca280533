"""What WebDAV clients say in headers (RFC 4918, section 10; ownCloud's for times and checksums)."""

import re
from datetime import UTC, datetime
from email.utils import parsedate_to_datetime
from urllib.parse import unquote, urlsplit

from django.http import HttpRequest
from django.utils.http import parse_etags

from backend.common import errors
from backend.webdav.names import split
from backend.webdav.selectors.resources import Path

_SHA1 = re.compile(r"SHA1:([0-9a-fA-F]{40})")
_DEFAULT_PORTS = re.compile(r":(?:80|443)$")


def depth(request: HttpRequest) -> str:
    """ "0", "1" or "infinity", which is also what no header means. Raises InvalidInput."""
    value = request.headers.get("Depth", "infinity").strip().lower()
    if value not in {"0", "1", "infinity"}:
        raise errors.InvalidInput("Depth is 0, 1 or infinity.")
    return value


def may_overwrite(request: HttpRequest) -> bool:
    return request.headers.get("Overwrite", "T").strip().upper() != "F"


def destination(request: HttpRequest, root: str) -> Path:
    """root: the path under which WebDAV lies here, with a slash at its end.

    Raises InvalidInput, and ForeignDestination for an address elsewhere.
    """
    value = request.headers.get("Destination", "").strip()
    if not value:
        raise errors.InvalidInput("The header Destination is missing.")
    try:
        parts = urlsplit(value)
    except ValueError:
        raise errors.InvalidInput("The header Destination is no address.") from None
    if parts.netloc and _host(parts.netloc) != _host(request.get_host()):
        raise errors.ForeignDestination("The destination lies on another server.")
    path = unquote(parts.path, errors="surrogateescape")
    if not path.startswith(root):
        raise errors.ForeignDestination("The destination lies outside of WebDAV.")
    return split(path.removeprefix(root))


def told_time(request: HttpRequest) -> datetime | None:
    """When the file was changed last on the client's disk: `X-OC-MTime`, in seconds since 1970."""
    return epoch(request.headers.get("X-OC-MTime", ""))


def told_sha1(request: HttpRequest) -> str | None:
    match = _SHA1.search(request.headers.get("OC-Checksum", ""))
    return match[1].lower() if match else None


def epoch(text: str) -> datetime | None:
    try:
        return datetime.fromtimestamp(float(text), UTC)
    except (ValueError, OverflowError, OSError):
        return None


def http_date(text: str) -> datetime | None:
    try:
        moment = parsedate_to_datetime(text)
    except (ValueError, TypeError, IndexError):
        return None
    return moment if moment.tzinfo else moment.replace(tzinfo=UTC)


def check_preconditions(request: HttpRequest, etag: str | None) -> None:
    """`If-Match` and `If-None-Match` of a change; etag: None where there is nothing yet.

    Raises PreconditionFailed (RFC 9110, section 13.1).
    """
    wanted = parse_etags(request.headers.get("If-Match", ""))
    unwanted = parse_etags(request.headers.get("If-None-Match", ""))
    if wanted and (etag is None or (wanted != ["*"] and etag not in wanted)):
        raise errors.PreconditionFailed("It has changed since you looked at it.")
    if etag is not None and (unwanted == ["*"] or etag in unwanted):
        raise errors.PreconditionFailed("It is there already.")


def _host(netloc: str) -> str:
    return _DEFAULT_PORTS.sub("", netloc.rpartition("@")[2].lower())
