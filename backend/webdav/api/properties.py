"""The properties of files and folders (RFC 4918, section 15; RFC 4331; ownCloud's checksums)."""

import re
from collections.abc import Callable, Mapping
from datetime import UTC
from xml.sax.saxutils import escape

from django.utils.http import http_date

from backend.accounts.models import User
from backend.webdav.api.xml_requests import DAV, Asked
from backend.webdav.selectors.resources import Resource

OWNCLOUD = "{http://owncloud.org/ns}"

Value = Callable[[Resource], str | None]  # XML; None: this one has no such property

_NOT_IN_XML = re.compile("[^\t\n\r\u0020-\ud7ff\ue000-\ufffd\U00010000-\U0010ffff]")


def properties_for(user: User, asked: Asked) -> Mapping[str, Value | None]:
    """What is asked for, by name, in that order; None for a property that nothing here has."""
    known = _COMMON | _ON_REQUEST | _quota(user)
    if asked.names is not None:
        return {name: known.get(name) for name in asked.names}
    return _COMMON if asked.values else known


def _text(text: str) -> str:
    return escape(_NOT_IN_XML.sub("\ufffd", text))


def _of_files(value: Callable[[Resource], str]) -> Value:
    return lambda resource: None if resource.is_folder else value(resource)


def _checksums(resource: Resource) -> str | None:
    if not resource.sha1:
        return None
    return f"<oc:checksum>SHA1:{resource.sha1}</oc:checksum>"


def _creation_date(resource: Resource) -> str:
    return resource.created_at.astimezone(UTC).strftime("%Y-%m-%dT%H:%M:%SZ")


def _quota(user: User) -> dict[str, Value]:
    """Of folders, and only when asked for by name (RFC 4331, section 3)."""
    free, used = user.free_bytes, user.used_bytes + user.reserved_bytes
    available = None if free is None else str(free)
    return {
        f"{DAV}quota-available-bytes": lambda one: available if one.is_folder else None,
        f"{DAV}quota-used-bytes": lambda one: str(used) if one.is_folder else None,
    }


_COMMON: dict[str, Value] = {
    f"{DAV}resourcetype": lambda one: "<d:collection/>" if one.is_folder else "",
    f"{DAV}displayname": lambda one: _text(one.path[-1] if one.path else "Shiguang"),
    f"{DAV}creationdate": _creation_date,
    f"{DAV}getlastmodified": lambda one: http_date(one.modified_at.timestamp()),
    f"{DAV}getcontentlength": _of_files(lambda one: str(one.size)),
    f"{DAV}getcontenttype": _of_files(lambda one: _text(one.media_type)),
    f"{DAV}getetag": _of_files(lambda one: _text(one.etag)),
    f"{DAV}supportedlock": lambda _: "",
}
_ON_REQUEST: dict[str, Value] = {f"{OWNCLOUD}checksums": _checksums}
