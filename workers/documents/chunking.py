"""Blocks become drafts of passages, section by section.

What a draft holds follows from its section alone, and hardly from what stands further up in it: a
document that has changed in one place gives the same drafts everywhere else.
"""

import re
from collections import Counter
from collections.abc import Iterable, Iterator
from dataclasses import dataclass, field

from backend.knowledge.drafts import Draft, PassageKind
from backend.knowledge.text.sentences import sentences

from .anchors import Anchors
from .blocks import Block, Code, Faq, Heading, ItemList, Paragraph, Structure, Table
from .measure import size
from .questions import is_question, without_number
from .splitting import grouped, joined, paragraph_parts, structure_parts

_KINDS = {
    ItemList: PassageKind.LIST,
    Table: PassageKind.TABLE,
    Code: PassageKind.CODE,
}
_INTRODUCES = re.compile(
    r"[:：]\s*[\"”)）]?$|\b(?:following|below|as follows)\b|如下|以下|下列|下面|下表", re.IGNORECASE
)
_LONG_INTRODUCTION = 300  # a paragraph beyond it is left to itself, but for its last sentence
_SEPARATOR = 2  # the length of "\n\n"


@dataclass(frozen=True, slots=True)
class _Unit:
    """What is not cut any more."""

    kind: PassageKind
    text: str
    page: int | None


@dataclass(slots=True)
class _Section:
    """What stands between one heading and the next."""

    headings: tuple[str, ...]
    anchor: str
    question: str
    blocks: list[Block] = field(default_factory=list)


def drafts_of(title: str, blocks: Iterable[Block]) -> Iterator[Draft]:
    """In the order of the document. A heading with nothing below it gives none."""
    for section in _sections(title, blocks):
        yield from _section_drafts(section)


def _sections(title: str, blocks: Iterable[Block]) -> Iterator[_Section]:
    anchors = Anchors()
    path: list[Heading] = []
    section = _Section((title,), "", "")
    for block in blocks:
        if not isinstance(block, Heading):
            section.blocks.append(block)
            continue
        yield section
        while path and path[-1].level >= block.level:
            path.pop()
        path.append(block)
        anchor = anchors.anchor_of(block.text) if block.anchor is None else block.anchor
        question = without_number(block.text) if is_question(block.text) else ""
        section = _Section(_headings(title, path), anchor, question)
    yield section


def _headings(title: str, path: Iterable[Heading]) -> tuple[str, ...]:
    """The title stands for the heading that it was taken from."""
    texts = [heading.text for heading in path]
    return (title, *(texts[1:] if texts[0] == title else texts))


def _section_drafts(section: _Section) -> Iterator[Draft]:
    units: list[_Unit] = []
    for unit in _units(section.blocks):
        if isinstance(unit, _Unit):
            units.append(unit)
            continue
        yield from _packed(units, section)
        units = []
        for part in paragraph_parts(unit.answer):
            yield Draft(
                PassageKind.FAQ, section.headings, part, unit.page, section.anchor, unit.questions
            )
    yield from _packed(units, section)


def _units(blocks: Iterable[Block]) -> Iterator[_Unit | Faq]:
    """Questions with their answers stay by themselves; a structure takes its introduction along."""
    before: Paragraph | None = None
    for block in blocks:
        introduction = ""
        if before is not None:
            lead = before.text
            if isinstance(block, Structure):
                lead, introduction = _introduction(before.text)
            yield from _prose(lead, before.page)
        page = before.page if before is not None and introduction else block.page
        before = block if isinstance(block, Paragraph) else None
        if isinstance(block, Faq):
            yield block
        elif isinstance(block, Structure):
            for part in structure_parts(block, introduction):
                yield _Unit(_KINDS[type(block)], part, page)
    if before is not None:
        yield from _prose(before.text, before.page)


def _prose(text: str, page: int | None) -> Iterator[_Unit]:
    for part in paragraph_parts(text) if text else ():
        yield _Unit(PassageKind.PROSE, part, page)


def _introduction(text: str) -> tuple[str, str]:
    """What of a paragraph stands by itself, and what introduces the list or table below it."""
    last = next(reversed(list(sentences(text))), None)
    if last is None or not _INTRODUCES.search(last.text):
        return text, ""
    if size(text) <= _LONG_INTRODUCTION:
        return "", text
    return text[: last.start].rstrip(), text[last.start :]


def _packed(units: list[_Unit], section: _Section) -> Iterator[Draft]:
    texts = [unit.text for unit in units]
    for first, end in grouped([size(text) + _SEPARATOR for text in texts], texts):
        together = units[first:end]
        yield Draft(
            kind=PassageKind.FAQ if section.question else _main_kind(together),
            headings=section.headings,
            text=joined(*texts[first:end]),
            page=together[0].page,
            anchor=section.anchor,
            questions=(section.question,) if section.question else (),
        )


def _main_kind(units: Iterable[_Unit]) -> PassageKind:
    lengths: Counter[PassageKind] = Counter()
    for unit in units:
        lengths[unit.kind] += size(unit.text)
    return lengths.most_common(1)[0][0]
