"""A base on its way in, out of an archive that one was taken away as.

Its bytes are put into the store by the client. A worker looks at every one of them before the base
is there, all of it at once; then its documents are read as all others are.
"""

from collections.abc import Sequence
from datetime import timedelta
from pathlib import Path
from typing import Any
from uuid import UUID

from django.db import transaction
from django.db.models import F
from django.utils import timezone

from backend import storage
from backend.accounts.models import User
from backend.common import errors
from backend.common.details import in_language
from backend.common.ids import new_id
from backend.events.contracts import Topic
from backend.events.services.leases import Leases, Lost
from backend.events.services.outbox import announce
from backend.knowledge.archives.manifest import (
    ArchivedDocument,
    ArchivedPassage,
    ArchivedVersion,
    Malformed,
    Manifest,
)
from backend.knowledge.archives.unpacking import Archive, opened
from backend.knowledge.evaluation.gold_files import RawLine
from backend.knowledge.models import (
    BaseTransfer,
    Document,
    DocumentSource,
    DocumentVersion,
    KnowledgeBase,
    Passage,
    TransferState,
    VersionState,
)
from backend.knowledge.services.bases import make_base
from backend.knowledge.services.claiming import call_reader
from backend.knowledge.services.documents import LARGEST
from backend.knowledge.services.gold_importing import import_lines
from backend.knowledge.services.wording import word
from backend.knowledge.text.languages import language_of
from backend.storage import keys

LARGEST_ARCHIVE = 2 * 1024**3  # bytes
LARGEST_UNPACKED = 4 * 1024**3
LEASES = Leases(BaseTransfer, Topic.BASE_ARRIVED, "transfer_id", timedelta(minutes=12))
_ADDRESS_LASTS = timedelta(hours=2)
_KEPT_FOR = timedelta(days=7)
_MOST_ATTEMPTS = 3
_AT_A_TIME = 500
_ZIP = "application/zip"


@transaction.atomic
def expect(user: User, *, slug: str, size: int) -> tuple[BaseTransfer, dict[str, Any]]:
    """And the request by which the archive is put into the store. Raises Conflict."""
    _refuse_known(slug)
    transfer = BaseTransfer(owner=user, slug=slug, size=size)
    transfer.object_key = keys.knowledge_archive(transfer.pk)
    transfer.save()
    request = storage.store().presign_put(
        transfer.object_key, content_type=_ZIP, size=size, expires_in=_ADDRESS_LASTS
    )
    return transfer, {"method": request.method, "url": request.url, "headers": request.headers}


@transaction.atomic
def complete(transfer: BaseTransfer) -> BaseTransfer:
    """Raises Conflict. Idempotent."""
    row = BaseTransfer.objects.select_for_update().get(pk=transfer.pk)
    if row.state != TransferState.EXPECTED:
        return row
    stored = storage.store().head(row.object_key)
    if stored is None or stored.size != row.size:
        raise errors.Conflict("The file has not arrived as a whole.", code="upload_incomplete")
    row.state = TransferState.WAITING
    row.save(update_fields=["state"])
    LEASES.call(row)
    return row


def bring(*, transfer_id: UUID, folder: Path) -> None:
    """folder: for the archive, and one file of it at a time. Nothing where somebody is at it."""
    transfer = LEASES.claim(transfer_id)
    if transfer is None:
        return
    BaseTransfer.objects.filter(pk=transfer.pk).update(attempts=F("attempts") + 1)
    if transfer.attempts >= _MOST_ATTEMPTS:
        _end(transfer, code="archive_damaged", detail="Its workers died of it.")
        return
    path = folder / "archive"
    storage.store().download(transfer.object_key, path)
    try:
        with opened(path) as archive:
            _bring(transfer, archive, archive.manifest(), folder / "original")
    except Malformed as error:
        _clear(transfer)
        _end(transfer, code="archive_damaged", detail=str(error))
    except errors.Rejected as refusal:
        _clear(transfer)
        _end(transfer, code=refusal.code, detail=in_language(refusal.sentence, refusal.values))
    except Lost:
        return


def forget_old() -> int:
    """Transfers that ended long ago, or whose archive never came; how many."""
    old = BaseTransfer.objects.filter(created_at__lt=timezone.now() - _KEPT_FOR)
    old = old.exclude(state__in=[TransferState.WAITING, TransferState.RUNNING])
    with transaction.atomic():
        names = list(old.values_list("object_key", flat=True))
        count, _ = old.delete()
        if names:
            announce(topic=Topic.OBJECTS_ORPHANED, payload={"keys": names})
    return count


def _bring(transfer: BaseTransfer, archive: Archive, manifest: Manifest, path: Path) -> None:
    """Raises Malformed, Rejected and Lost."""
    _refuse_known(transfer.slug)
    sizes = [version.size for document in manifest.documents for version in document.versions]
    if sum(sizes) > LARGEST_UNPACKED or max(sizes, default=0) > LARGEST:
        raise Malformed("What is in it is too large.")
    _clear(transfer)
    documents = [_Brought(transfer.pk, one) for one in manifest.documents]
    for at, document in enumerate(documents, start=1):
        for version, row in zip(document.archived.versions, document.versions, strict=True):
            archive.unpack(version, path)
            storage.store().upload(row.object_key, path, content_type=row.media_type)
            LEASES.renew(transfer)
        BaseTransfer.objects.filter(pk=transfer.pk).update(documents=at)
    _settle(transfer, manifest, documents)


def _clear(transfer: BaseTransfer) -> None:
    """Of what a killed worker left: the base is to bear the transfer's id, so it is found again."""
    while left := storage.store().keys_below(keys.knowledge_base(transfer.pk)):
        storage.store().delete(left)


class _Brought:
    """Rows of a document, not saved yet."""

    def __init__(self, base_id: UUID, archived: ArchivedDocument) -> None:
        self.archived = archived
        source = archived.source
        if source == DocumentSource.PRODUCT:  # it comes with no product any more
            source = DocumentSource.FILE
        self.document = Document(
            base_id=base_id,
            title=archived.title,
            source=source,
            address=archived.address,
            language=archived.language,
        )
        self.versions = [self._version(base_id, one) for one in archived.versions]

    def _version(self, base_id: UUID, archived: ArchivedVersion) -> DocumentVersion:
        pk = new_id()
        return DocumentVersion(
            pk=pk,
            document=self.document,
            number=archived.number,
            filename=archived.filename,
            media_type=archived.media_type,
            size=archived.size,
            sha256=archived.sha256,
            object_key=keys.knowledge(base_id, self.document.pk, pk),
            state=VersionState.WAITING if archived.is_read else VersionState.READY,
        )


@transaction.atomic
def _settle(transfer: BaseTransfer, manifest: Manifest, documents: Sequence[_Brought]) -> None:
    """Raises Conflict, where the slug was taken in the meantime, and Lost."""
    LEASES.renew(transfer)
    base = make_base(
        owner=transfer.owner,
        slug=transfer.slug,
        editors=[],
        id=transfer.pk,
        name=manifest.name,
        description=manifest.description,
        visibility=manifest.visibility,
        threshold=manifest.threshold,
    )
    Document.objects.bulk_create([one.document for one in documents], batch_size=_AT_A_TIME)
    versions = [version for one in documents for version in one.versions]
    DocumentVersion.objects.bulk_create(versions, batch_size=_AT_A_TIME)
    passages = [_passage(base, transfer, one, documents) for one in manifest.passages]
    word(passages)
    Passage.objects.bulk_create(passages, batch_size=_AT_A_TIME)
    if passages:
        announce(topic=Topic.PASSAGES_WAITING, payload={})
    for version in versions:
        if version.state == VersionState.WAITING:
            call_reader(version)
    lines = (RawLine(at, "", record) for at, record in enumerate(manifest.gold, start=1))
    import_lines(base, transfer.owner, lines)
    _end(transfer, base=base)


def _passage(
    base: KnowledgeBase,
    transfer: BaseTransfer,
    archived: ArchivedPassage,
    documents: Sequence[_Brought],
) -> Passage:
    """The reading of its document finds it by its fingerprint, and leaves it as it is."""
    at = archived.document
    return Passage(
        base=base,
        document=None if at is None else documents[at].document,
        kind=archived.kind,
        headings=list(archived.headings),
        text=archived.text,
        questions=list(archived.questions),
        page=archived.page,
        anchor=archived.anchor,
        position=archived.position,
        language=language_of(archived.text),
        fingerprint=archived.fingerprint,
        is_next=not archived.is_disabled,
        is_disabled=archived.is_disabled,
        is_edited=True,
        created_by=transfer.owner,
    )


@transaction.atomic
def _end(
    transfer: BaseTransfer, *, base: KnowledgeBase | None = None, code: str = "", detail: str = ""
) -> None:
    """The archive is of no use any more."""
    LEASES.ours(transfer).update(
        state=TransferState.DONE if base is not None else TransferState.FAILED,
        base=base,
        error_code=code,
        error_detail=detail[:500],
        token=None,
        due_at=None,
        ended_at=timezone.now(),
    )
    announce(topic=Topic.OBJECTS_ORPHANED, payload={"keys": [transfer.object_key]})


def _refuse_known(slug: str) -> None:
    if KnowledgeBase.objects.filter(slug=slug).exists():
        raise errors.Conflict(
            "There is a knowledge base %(slug)s already.",
            code="base_known",
            values={"slug": slug},
        )
