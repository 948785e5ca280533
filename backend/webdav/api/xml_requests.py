"""What PROPFIND and PROPPATCH ask for, read out of their XML (RFC 4918, section 14).

Without document types, so without entities of any kind: `defusedxml` refuses them.
"""

from collections.abc import Iterator
from dataclasses import dataclass
from xml.etree.ElementTree import Element, ParseError

from defusedxml import DefusedXmlException
from defusedxml.ElementTree import fromstring

from backend.common import errors

DAV = "{DAV:}"
_MOST_PROPERTIES = 100


@dataclass(frozen=True, slots=True)
class Asked:
    """names: of properties, as `{namespace}name`; None for all that are usual."""

    names: tuple[str, ...] | None = None
    values: bool = True  # False: only which properties there are


@dataclass(frozen=True, slots=True)
class Change:
    """One property to be set, or with `value` None to be removed."""

    name: str
    value: str | None


def read_propfind(content: bytes) -> Asked:
    """No body asks for everything. Raises InvalidInput."""
    if not content.strip():
        return Asked()
    root = _root(content, "propfind")
    if root.find(f"{DAV}propname") is not None:
        return Asked(values=False)
    if (prop := root.find(f"{DAV}prop")) is not None:
        return Asked(_checked(tuple(dict.fromkeys(_names(prop)))))
    if root.find(f"{DAV}allprop") is not None:
        return Asked()
    raise errors.InvalidInput("A propfind holds prop, allprop or propname.", code="malformed_body")


def read_proppatch(content: bytes) -> list[Change]:
    """In the order of the document. Raises InvalidInput."""
    changes: list[Change] = []
    for action in _root(content, "propertyupdate"):
        for prop in action.findall(f"{DAV}prop"):
            for one in prop:
                value = (one.text or "").strip() if action.tag == f"{DAV}set" else None
                changes.append(Change(str(one.tag), value))
    _checked(tuple(change.name for change in changes))
    if not changes:
        raise errors.InvalidInput("No property is named.", code="malformed_body")
    return changes


def _root(content: bytes, name: str) -> Element:
    try:
        root: Element = fromstring(content, forbid_dtd=True)
    except (ParseError, DefusedXmlException, ValueError, LookupError) as error:
        raise errors.InvalidInput("The body is not plain XML.", code="malformed_body") from error
    if root.tag != DAV + name:
        raise errors.InvalidInput(f"The body is not a {name}.", code="malformed_body")
    return root


def _names(prop: Element) -> Iterator[str]:
    return (str(one.tag) for one in prop)


def _checked(names: tuple[str, ...]) -> tuple[str, ...]:
    if len(names) > _MOST_PROPERTIES:
        raise errors.InvalidInput(f"At most {_MOST_PROPERTIES} properties are asked for at once.")
    return names
