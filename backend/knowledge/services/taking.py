"""A base on its way out, as one archive that is made while it is sent."""

from collections.abc import Generator, Iterator, Sequence
from contextlib import contextmanager
from dataclasses import dataclass

import structlog
from django.db.models import Q
from django.utils import timezone

from backend.common.errors import ShiguangError
from backend.exports.services.sending import BrokenOff
from backend.exports.zipping import DamagedSource, ZipEntry, ZipLayout, archive_bytes
from backend.knowledge.archives import manifest
from backend.knowledge.evaluation.gold_files import gold_records
from backend.knowledge.models import (
    Document,
    DocumentVersion,
    KnowledgeBase,
    Passage,
    VersionState,
)
from backend.storage import store

log = structlog.get_logger(__name__)

_READ = (VersionState.READY, VersionState.EMBEDDING)


@dataclass(frozen=True, slots=True)
class TakenBase:
    """keys: of the objects behind the manifest, in their order."""

    manifest: bytes
    layout: ZipLayout
    keys: Sequence[str]

    @property
    def size(self) -> int:
        return self.layout.size

    def pieces(self) -> Generator[bytes, None, None]:
        """Raises BrokenOff: an archive that lacks something must not end well."""
        try:
            yield from archive_bytes(self.layout, self._opened, _Crcs())
        except (DamagedSource, ShiguangError) as error:
            log.warning("knowledge.export_broken_off", error=repr(error))
            raise BrokenOff(str(error)) from error

    @contextmanager
    def _opened(self, index: int, at: int) -> Iterator[Iterator[bytes]]:
        if index == 0:
            yield iter([self.manifest[at:]])
            return
        with store().reading(self.keys[index - 1], start=at) as chunks:
            yield chunks


def taken(base: KnowledgeBase) -> TakenBase:
    """As it would be if what is pending were published. Questions that people asked stay here."""
    documents = list(base.documents.order_by("pk"))
    versions = {
        document.pk: list(document.versions.exclude(state=VersionState.EXPECTED).order_by("number"))
        for document in documents
    }
    content = manifest.Manifest(
        name=base.name,
        description=base.description,
        visibility=base.visibility,
        threshold=base.threshold,
        documents=tuple(
            _document(at, document, versions[document.pk])
            for at, document in enumerate(documents, start=1)
        ),
        passages=tuple(_passages(base, documents)),
        gold=tuple(gold_records(base)),
    ).written()
    now = timezone.now()
    entries, keys = [ZipEntry(manifest.NAME, len(content), now)], []
    for at, document in enumerate(documents, start=1):
        for version in versions[document.pk]:
            entries.append(ZipEntry(_file(at, version), version.size, version.created_at))
            keys.append(version.object_key)
    return TakenBase(content, ZipLayout(entries), keys)


class _Crcs:
    """Counted as the bytes go by, and kept for the directory at the end."""

    def __init__(self) -> None:
        self._known: dict[int, int] = {}

    def get(self, index: int) -> int | None:
        return self._known.get(index)

    def put(self, index: int, crc: int) -> None:
        self._known[index] = crc


def _file(at: int, version: DocumentVersion) -> str:
    return f"documents/{at}/{version.number}"


def _document(
    at: int, document: Document, versions: Sequence[DocumentVersion]
) -> manifest.ArchivedDocument:
    read = [version.number for version in versions if version.state in _READ]
    return manifest.ArchivedDocument(
        title=document.title,
        source=document.source,
        address=document.address,
        language=document.language,
        versions=tuple(
            manifest.ArchivedVersion(
                number=version.number,
                file=_file(at, version),
                filename=version.filename,
                media_type=version.media_type,
                size=version.size,
                sha256=version.sha256,
                is_read=version.number == max(read, default=0),
            )
            for version in versions
        ),
    )


def _passages(
    base: KnowledgeBase, documents: Sequence[Document]
) -> Iterator[manifest.ArchivedPassage]:
    """Those that editors wrote, changed or disabled: the others come with their documents."""
    places = {document.pk: at for at, document in enumerate(documents)}
    by_hand = Q(is_edited=True) | Q(is_disabled=True)
    standing = Passage.objects.filter(Q(is_next=True) | Q(is_disabled=True), by_hand, base=base)
    for passage in standing.defer("words", "sentences").order_by("pk").iterator(500):
        yield manifest.ArchivedPassage(
            document=None if passage.document_id is None else places[passage.document_id],
            fingerprint=passage.fingerprint,
            kind=passage.kind,
            headings=tuple(passage.headings),
            text=passage.text,
            questions=tuple(passage.questions),
            page=passage.page,
            anchor=passage.anchor,
            position=passage.position,
            is_disabled=passage.is_disabled,
        )
