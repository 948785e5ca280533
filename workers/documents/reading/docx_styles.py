"""What a paragraph's style, and what it says itself, make of it: ECMA-376 part 1, 17.3 and 17.9."""

import re
from dataclasses import dataclass, field
from typing import Any

from docx.document import Document
from docx.opc.constants import RELATIONSHIP_TYPE
from docx.opc.part import XmlPart
from docx.oxml.ns import qn

_HEADING = re.compile(r"(?:heading|标题)\s*([1-9])", re.IGNORECASE)
_TITLES = frozenset({"title", "标题"})
_CONTENTS = re.compile(r"(?:toc|目录)\s*(?:\d|heading)?", re.IGNORECASE)
_CODE = re.compile(r"\bcode\b|preformatted|代码", re.IGNORECASE)
_LIST = re.compile(r"list (?P<kind>bullet|number)\s*(?P<depth>\d)?", re.IGNORECASE)

_TEXT_LEVEL = 9  # of w:outlineLvl, which counts headings from 0
_DEEPEST = 8  # of w:ilvl
_MOST_ANCESTORS = 20  # of a style
_VALUE = qn("w:val")


@dataclass(frozen=True, slots=True)
class Look:
    """level: of a heading; 0 of the document's title. list_id: None outside of lists."""

    level: int | None = None
    list_id: str | None = None
    depth: int = 0
    is_numbered: bool = False
    first: int = 1
    is_code: bool = False
    is_contents: bool = False  # a line of a table of contents


@dataclass(frozen=True, slots=True)
class _Style:
    name: str
    parent: str
    properties: Any  # w:pPr, or None


@dataclass(slots=True)
class _Properties:
    """Of a paragraph, the nearest first: its own, its style's, those that the style builds on."""

    level: int | None = None
    list_id: str | None = None
    depth: int | None = None
    names: list[str] = field(default_factory=list)

    def take(self, element: Any) -> None:
        if element is None:
            return
        if self.level is None:
            self.level = number(element.find(qn("w:outlineLvl")))
        numbering = element.find(qn("w:numPr"))
        if numbering is not None:
            if self.list_id is None and (found := numbering.find(qn("w:numId"))) is not None:
                self.list_id = found.get(_VALUE)
            if self.depth is None:
                self.depth = number(numbering.find(qn("w:ilvl")))


class Styles:
    def __init__(self, document: Document) -> None:
        self._styles = {
            style.get(qn("w:styleId")): _Style(
                _value(style.find(qn("w:name"))),
                _value(style.find(qn("w:basedOn"))),
                style.find(qn("w:pPr")),
            )
            for style in document.styles.element.iterfind(qn("w:style"))
        }
        self._formats = _formats(document)

    def look_of(self, paragraph: Any) -> Look:
        own = paragraph.find(qn("w:pPr"))
        properties = _Properties()
        properties.take(own)
        style = self._styles.get(_value(own.find(qn("w:pStyle"))) if own is not None else "")
        for _ in range(_MOST_ANCESTORS):
            if style is None:
                break
            properties.names.append(style.name)
            properties.take(style.properties)
            style = self._styles.get(style.parent)
        return self._look(properties)

    def _look(self, properties: _Properties) -> Look:
        names = properties.names
        if any(_CONTENTS.fullmatch(name) for name in names):
            return Look(is_contents=True)
        level = _heading_level(properties)
        list_id, depth = properties.list_id, min(properties.depth or 0, _DEEPEST)
        named = next(filter(None, map(_LIST.fullmatch, names)), None)
        if list_id in {None, "0"}:  # "0" takes a paragraph out of its style's list
            list_id = None
        number_format, first = self._formats.get((list_id or "", depth), ("bullet", 1))
        if list_id is not None and number_format == "none":
            list_id = None
        if list_id is None and named and properties.list_id is None:
            list_id = named["kind"].lower()
            number_format = "decimal" if list_id == "number" else "bullet"
        if named and named["depth"]:  # "List Bullet 2" is often a list of its own
            depth = max(depth, int(named["depth"]) - 1)
        return Look(
            level=level,
            list_id=list_id,
            depth=depth,
            is_numbered=number_format != "bullet",
            first=first,
            is_code=any(_CODE.search(name) for name in names),
        )


def _heading_level(properties: _Properties) -> int | None:
    if any(name.lower() in _TITLES for name in properties.names[:1]):
        return 0
    if properties.level is not None and properties.level < _TEXT_LEVEL:
        return properties.level + 1
    heading = next(filter(None, map(_HEADING.fullmatch, properties.names)), None)
    return int(heading[1]) if heading else None


def _formats(document: Document) -> dict[tuple[str, int], tuple[str, int]]:
    """How the items of each list are numbered at each depth, and from where."""
    try:
        part = document.part.part_related_by(RELATIONSHIP_TYPE.NUMBERING)
    except KeyError:
        return {}
    if not isinstance(part, XmlPart):
        return {}
    numbering: Any = part.element
    abstract = {
        definition.get(qn("w:abstractNumId")): {
            _decimal(level.get(qn("w:ilvl"))) or 0: (
                _value(level.find(qn("w:numFmt"))) or "decimal",
                number(level.find(qn("w:start"))) or 1,
            )
            for level in definition.iterfind(qn("w:lvl"))
        }
        for definition in numbering.iterfind(qn("w:abstractNum"))
    }
    return {
        (number.get(qn("w:numId")), depth): format_and_first
        for number in numbering.iterfind(qn("w:num"))
        for depth, format_and_first in abstract.get(
            _value(number.find(qn("w:abstractNumId"))), {}
        ).items()
    }


def _value(element: Any) -> str:
    return "" if element is None else element.get(_VALUE) or ""


def number(element: Any) -> int | None:
    """Of an element like <w:start w:val="3"/>."""
    return _decimal(_value(element))


def _decimal(value: str | None) -> int | None:
    return int(value) if value and value.isdecimal() and len(value) < 10 else None
