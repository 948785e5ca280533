"""XMP packets (ISO 16684-1): RDF properties as lists of text, by namespace and name."""

from collections import defaultdict
from collections.abc import Mapping
from dataclasses import dataclass, field
from xml.etree.ElementTree import Element, ParseError

import defusedxml.ElementTree
from defusedxml.common import DefusedXmlException

from . import text

_MAX_BYTES = 1024 * 1024
_MAX_VALUES = 200  # of one property
_RDF = "{http://www.w3.org/1999/02/22-rdf-syntax-ns#}"
_LANGUAGE = "{http://www.w3.org/XML/1998/namespace}lang"

EXIF = "{http://ns.adobe.com/exif/1.0/}"
TIFF = "{http://ns.adobe.com/tiff/1.0/}"
XMP = "{http://ns.adobe.com/xap/1.0/}"
DC = "{http://purl.org/dc/elements/1.1/}"
PHOTOSHOP = "{http://ns.adobe.com/photoshop/1.0/}"
AUX = "{http://ns.adobe.com/exif/1.0/aux/}"
EXIFEX = "{http://cipa.jp/exif/1.0/}"


@dataclass(frozen=True, slots=True)
class Xmp:
    properties: Mapping[str, list[str]] = field(default_factory=dict)

    def all(self, name: str) -> list[str]:
        return self.properties.get(name, [])

    def first(self, name: str) -> str:
        return next(iter(self.all(name)), "")


def read_xmp(packet: bytes) -> Xmp:
    """The properties of a packet; none when it is no well-formed, entity-free XML."""
    if not packet or len(packet) > _MAX_BYTES:
        return Xmp()
    try:
        root = defusedxml.ElementTree.fromstring(packet.strip(b"\x00 \t\r\n"), forbid_dtd=True)
    except (ParseError, DefusedXmlException, ValueError, LookupError):
        return Xmp()
    properties: dict[str, list[str]] = defaultdict(list)
    for description in root.iter(f"{_RDF}Description"):
        for name, value in description.attrib.items():
            _add(properties[name], value)
        for child in description:
            for value in _values(child):
                _add(properties[child.tag], value)
    return Xmp(dict(properties))


def _values(element: Element) -> list[str]:
    """A property is plain text, or a list; of language alternatives the default comes first."""
    items = element.findall(f"./*/{_RDF}li")
    if not items:
        return [element.text or ""]
    items.sort(key=lambda item: item.get(_LANGUAGE, "x-default") != "x-default")
    return [item.text or "" for item in items]


def _add(values: list[str], value: str) -> None:
    tidied = text.tidy(value)
    if tidied and len(values) < _MAX_VALUES:
        values.append(tidied)
