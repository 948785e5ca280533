"""What an archive of a base says about itself: read as strictly as anything from a stranger."""

import json
from collections.abc import Iterable, Mapping
from dataclasses import asdict, dataclass
from typing import Any, NoReturn

from backend.knowledge.drafts import PassageKind
from backend.knowledge.models import DocumentSource, Visibility

NAME = "manifest.json"
_FORMAT = "shiguang-knowledge-base"
_VERSION = 1
_MOST_DOCUMENTS = 10_000
_MOST_VERSIONS = 1_000
_MOST_PASSAGES = 50_000
_LONGEST_TEXT = 200_000  # characters


class Malformed(ValueError):
    """It is no manifest; the message says where it goes wrong."""


@dataclass(frozen=True, slots=True)
class ArchivedVersion:
    """file: the archive's member that has its bytes. is_read: its passages are the document's."""

    number: int
    file: str
    filename: str
    media_type: str
    size: int
    sha256: str
    is_read: bool


@dataclass(frozen=True, slots=True)
class ArchivedDocument:
    title: str
    source: str
    address: str
    language: str
    versions: tuple[ArchivedVersion, ...]


@dataclass(frozen=True, slots=True)
class ArchivedPassage:
    """What no reading of a document brings back. document: its place in the list, from 0."""

    document: int | None
    fingerprint: str
    kind: str
    headings: tuple[str, ...]
    text: str
    questions: tuple[str, ...]
    page: int | None
    anchor: str
    position: int
    is_disabled: bool


@dataclass(frozen=True, slots=True)
class Manifest:
    """gold: records as `evaluation.gold_files` has them."""

    name: str
    description: str
    visibility: str
    threshold: float | None
    documents: tuple[ArchivedDocument, ...]
    passages: tuple[ArchivedPassage, ...]
    gold: tuple[Mapping[str, Any], ...]

    def written(self) -> bytes:
        record = {"format": _FORMAT, "version": _VERSION} | asdict(self)
        return json.dumps(record, ensure_ascii=False, indent=1).encode()


def read_manifest(content: bytes) -> Manifest:
    """Raises Malformed."""
    try:
        record = json.loads(content)
    except (ValueError, RecursionError) as error:
        raise Malformed(f"{NAME} is no JSON.") from error
    top = _Record(record, NAME)
    if top.text("format", most=64) != _FORMAT or top.number("version", most=99) != _VERSION:
        raise Malformed("It is no archive of a knowledge base, or one of a later version.")
    documents = tuple(map(_document, top.records("documents", most=_MOST_DOCUMENTS)))
    return Manifest(
        name=top.text("name", most=100, least=1),
        description=top.text("description", most=1000),
        visibility=top.one_of("visibility", Visibility.values),
        threshold=top.share("threshold"),
        documents=documents,
        passages=tuple(
            _passage(one, len(documents)) for one in top.records("passages", most=_MOST_PASSAGES)
        ),
        gold=tuple(one.content for one in top.records("gold", most=10_000)),
    )


def _document(record: "_Record") -> ArchivedDocument:
    return ArchivedDocument(
        title=record.text("title", most=300),
        source=record.one_of("source", DocumentSource.values),
        address=record.text("address", most=2000),
        language=record.text("language", most=8),
        versions=tuple(map(_version, record.records("versions", most=_MOST_VERSIONS))),
    )


def _version(record: "_Record") -> ArchivedVersion:
    return ArchivedVersion(
        number=record.number("number", least=1),
        file=record.text("file", most=255, least=1),
        filename=record.text("filename", most=255),
        media_type=record.text("media_type", most=127),
        size=record.number("size", most=2**40),
        sha256=record.text("sha256", most=64),
        is_read=record.flag("is_read"),
    )


def _passage(record: "_Record", documents: int) -> ArchivedPassage:
    document = record.optional_number("document", most=documents - 1)
    return ArchivedPassage(
        document=document,
        fingerprint=record.text("fingerprint", most=64),
        kind=record.one_of("kind", list(PassageKind)),
        headings=record.texts("headings", most=20),
        text=record.text("text", most=_LONGEST_TEXT),
        questions=record.texts("questions", most=200),
        page=record.optional_number("page"),
        anchor=record.text("anchor", most=255),
        position=record.number("position"),
        is_disabled=record.flag("is_disabled"),
    )


class _Record:
    """Every answer is of the type that is asked for, or Malformed is raised."""

    def __init__(self, content: object, where: str) -> None:
        if not isinstance(content, dict):
            raise Malformed(f"{where} is no object.")
        self.content: Mapping[str, Any] = content
        self._where = where

    def text(self, name: str, *, most: int, least: int = 0) -> str:
        return self._checked_text(self.content.get(name), name, most, least)

    def texts(self, name: str, *, most: int) -> tuple[str, ...]:
        entries = self._list(name, most)
        return tuple(self._checked_text(one, name, _LONGEST_TEXT, 0) for one in entries)

    def one_of(self, name: str, choices: Iterable[str]) -> str:
        value = self.text(name, most=64)
        if value not in list(choices):
            self._refuse(name)
        return value

    def number(self, name: str, *, least: int = 0, most: int = 2**31 - 1) -> int:
        value = self.content.get(name)
        if not isinstance(value, int) or isinstance(value, bool) or not least <= value <= most:
            self._refuse(name)
        return value

    def optional_number(self, name: str, *, most: int = 2**31 - 1) -> int | None:
        return None if self.content.get(name) is None else self.number(name, most=most)

    def share(self, name: str) -> float | None:
        value = self.content.get(name)
        if value is None:
            return None
        if not isinstance(value, int | float) or not 0 <= value <= 1:
            self._refuse(name)
        return float(value)

    def flag(self, name: str) -> bool:
        value = self.content.get(name)
        if not isinstance(value, bool):
            self._refuse(name)
        return value

    def records(self, name: str, *, most: int) -> "list[_Record]":
        where = f"{self._where}: {name}"
        return [_Record(one, where) for one in self._list(name, most)]

    def _list(self, name: str, most: int) -> list[object]:
        value = self.content.get(name)
        if not isinstance(value, list) or len(value) > most:
            self._refuse(name)
        return value

    def _checked_text(self, value: object, name: str, most: int, least: int) -> str:
        if not isinstance(value, str) or "\0" in value or not least <= len(value) <= most:
            self._refuse(name)
        return value

    def _refuse(self, name: str) -> NoReturn:
        raise Malformed(f"{self._where}: {name} is missing or makes no sense.")
