"""From a sidecar's bytes to its facts. What it is, its content says; its name is never asked."""

import json
from dataclasses import dataclass
from xml.etree.ElementTree import Element, ParseError

import defusedxml.ElementTree
from defusedxml.common import DefusedXmlException

from backend.photos.models.sidecar import SidecarKind

from .facts import SidecarFacts
from .takeout import is_takeout, read_takeout
from .xmp import read_xmp

MAX_BYTES = 1024 * 1024
_RDF = "{http://www.w3.org/1999/02/22-rdf-syntax-ns#}RDF"


class UnreadableSidecar(Exception):
    """It is no sidecar of a known kind, or broken, or hostile; the message says which."""


@dataclass(frozen=True, slots=True)
class ReadSidecar:
    kind: SidecarKind
    facts: SidecarFacts


def read_sidecar(content: bytes) -> ReadSidecar:
    """Raises UnreadableSidecar. XML with a document type, entities or outside references is
    refused, and so is anything larger than MAX_BYTES."""
    if len(content) > MAX_BYTES:
        raise UnreadableSidecar(f"It has more than {MAX_BYTES:,} bytes.")
    text = content.removeprefix(b"\xef\xbb\xbf").strip(b" \t\r\n\x00")
    if text.startswith(b"{"):
        return ReadSidecar(SidecarKind.TAKEOUT, read_takeout(_json(text)))
    if text.startswith((b"<", b"\xff\xfe", b"\xfe\xff")):
        return ReadSidecar(SidecarKind.XMP, read_xmp(_xml(text)))
    raise UnreadableSidecar("It is neither XMP nor the JSON of Google Takeout.")


def _json(text: bytes) -> dict[str, object]:
    try:
        document = json.loads(text.decode("utf-8"))
    except (ValueError, RecursionError) as error:
        raise UnreadableSidecar("It is not well-formed JSON.") from error
    if not is_takeout(document):
        raise UnreadableSidecar("The JSON is not what Google Takeout writes beside a photo.")
    found: dict[str, object] = document
    return found


def _xml(text: bytes) -> Element:
    try:
        root: Element = defusedxml.ElementTree.fromstring(text, forbid_dtd=True)
    except DefusedXmlException as error:
        raise UnreadableSidecar("XML with a document type or entities is refused.") from error
    except (ParseError, ValueError, LookupError) as error:
        raise UnreadableSidecar("It is not well-formed XML.") from error
    if root.tag != _RDF and root.find(f".//{_RDF}") is None:
        raise UnreadableSidecar("The XML holds no XMP.")
    return root
