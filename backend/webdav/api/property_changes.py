"""PROPPATCH: the time of a file's last change can be set, in any of the ways that clients know."""

from collections.abc import Callable, Sequence
from datetime import datetime
from http import HTTPStatus

from backend.accounts.models import User
from backend.webdav.api.headers import epoch, http_date
from backend.webdav.api.xml_requests import DAV, Change
from backend.webdav.selectors.uploads import Names
from backend.webdav.services.tree import plausible, set_modified_at

_WINDOWS = "{urn:schemas-microsoft-com:}"
_TIMES: dict[str, Callable[[str], datetime | None]] = {
    f"{DAV}lastmodified": epoch,  # ownCloud's, which rclone sends
    f"{DAV}getlastmodified": http_date,
    f"{_WINDOWS}Win32LastModifiedTime": http_date,
}
# What Windows sends with every file, and cannot do without; nothing here depends on it.
_TOLERATED = frozenset(
    _WINDOWS + name for name in ("Win32CreationTime", "Win32LastAccessTime", "Win32FileAttributes")
)


def apply(*, owner: User, names: Names, changes: Sequence[Change]) -> dict[str, HTTPStatus]:
    """All of the changes or none (RFC 4918, section 9.2); a status for each property."""
    outcomes = {change.name: _outcome(change) for change in changes}
    if any(status != HTTPStatus.OK for status in outcomes.values()):
        return {
            name: HTTPStatus.FAILED_DEPENDENCY if status == HTTPStatus.OK else status
            for name, status in outcomes.items()
        }
    for change in changes:
        if (moment := _time(change)) is not None:
            set_modified_at(owner=owner, names=names, modified_at=moment)
    return outcomes


def _outcome(change: Change) -> HTTPStatus:
    if change.name in _TOLERATED:
        return HTTPStatus.OK
    if change.name not in _TIMES or change.value is None:
        return HTTPStatus.FORBIDDEN
    return HTTPStatus.OK if _time(change) is not None else HTTPStatus.CONFLICT


def _time(change: Change) -> datetime | None:
    read = _TIMES.get(change.name)
    return None if read is None or change.value is None else plausible(read(change.value))
