"""Answers 207 (RFC 4918, section 13), written while the rows come: a folder may hold any number."""

from collections.abc import Iterable, Iterator, Mapping
from http import HTTPStatus
from urllib.parse import quote
from xml.sax.saxutils import escape, quoteattr

from backend.webdav.api.properties import Value
from backend.webdav.selectors.resources import Path, Resource

CONTENT_TYPE = 'application/xml; charset="utf-8"'

_HEAD = (
    '<?xml version="1.0" encoding="utf-8"?>\n'
    '<d:multistatus xmlns:d="DAV:" xmlns:oc="http://owncloud.org/ns">'
)
_PREFIXES = {"DAV:": "d", "http://owncloud.org/ns": "oc"}
_AT_ONCE = 200  # responses in one piece of the answer


def address(root: str, path: Path, *, is_folder: bool) -> str:
    """Percent-encoded; of a folder with a slash at the end."""
    names = "/".join(quote(name, safe="~") for name in path)
    return quote(root) + names + ("/" if is_folder and path else "")


def found(
    root: str, resources: Iterable[Resource], wanted: Mapping[str, Value | None], *, values: bool
) -> Iterator[str]:
    """What PROPFIND answers; without `values`, the names of the properties alone."""
    yield _HEAD
    waiting: list[str] = []
    for resource in resources:
        waiting.append(_described(root, resource, wanted, values=values))
        if len(waiting) == _AT_ONCE:
            yield "".join(waiting)
            waiting.clear()
    yield "".join(waiting) + "</d:multistatus>\n"


def changed(href: str, outcomes: Mapping[str, HTTPStatus]) -> str:
    """What PROPPATCH answers: a status for each property."""
    by_status: dict[HTTPStatus, list[str]] = {}
    for name, status in outcomes.items():
        by_status.setdefault(status, []).append(_element(name, ""))
    stats = "".join(_propstat(elements, status) for status, elements in by_status.items())
    return _HEAD + _response(href, stats) + "</d:multistatus>\n"


def condition(name: str) -> str:
    """A refusal that names the condition which was not met (section 16)."""
    return (
        f'<?xml version="1.0" encoding="utf-8"?>\n<d:error xmlns:d="DAV:"><d:{name}/></d:error>\n'
    )


def _described(
    root: str, resource: Resource, wanted: Mapping[str, Value | None], *, values: bool
) -> str:
    there: list[str] = []
    missing: list[str] = []
    for name, value in wanted.items():
        content = None if value is None else value(resource)
        if content is not None:
            there.append(_element(name, content if values else ""))
        elif values:
            missing.append(_element(name, ""))
    stats = _propstat(there, HTTPStatus.OK) if there or not missing else ""
    if missing:
        stats += _propstat(missing, HTTPStatus.NOT_FOUND)
    return _response(address(root, resource.path, is_folder=resource.is_folder), stats)


def _response(href: str, stats: str) -> str:
    return f"<d:response><d:href>{escape(href)}</d:href>{stats}</d:response>"


def _propstat(elements: list[str], status: HTTPStatus) -> str:
    line = f"HTTP/1.1 {status.value} {status.phrase}"
    return (
        f"<d:propstat><d:prop>{''.join(elements)}</d:prop><d:status>{line}</d:status></d:propstat>"
    )


def _element(name: str, content: str) -> str:
    """`{namespace}local`, as it was asked for; other namespaces bring their declaration along."""
    namespace, _, local = name.removeprefix("{").rpartition("}")
    if (prefix := _PREFIXES.get(namespace)) is not None:
        tag, opening = f"{prefix}:{local}", f"{prefix}:{local}"
    elif namespace:
        tag, opening = f"x:{local}", f"x:{local} xmlns:x={quoteattr(namespace)}"
    else:
        tag = opening = local
    return f"<{opening}>{content}</{tag}>" if content else f"<{opening}/>"
