"""Documents and their versions: brought, read, brought anew, taken away."""

import mimetypes
from collections.abc import Callable
from dataclasses import dataclass
from datetime import timedelta
from hashlib import sha256
from typing import Any
from urllib.parse import urlsplit

from django.db import transaction

from backend import storage
from backend.accounts.models import User
from backend.common import errors, outbound
from backend.events.contracts import Topic
from backend.events.services.outbox import announce
from backend.knowledge.models import (
    Document,
    DocumentSource,
    DocumentVersion,
    KnowledgeBase,
    VersionState,
)
from backend.knowledge.services.claiming import call_reader
from backend.storage import keys

LARGEST = 50 * 1024 * 1024  # bytes of a document
LONGEST_TEXT = 1_000_000  # characters that may be pasted
_ADDRESS_LASTS = timedelta(minutes=30)
_PAGE = "text/html"


@dataclass(frozen=True, slots=True)
class File:
    """What is on its way into the store. sha256: of the whole file, 64 hexadecimal digits."""

    filename: str
    size: int
    sha256: str
    media_type: str = ""


@transaction.atomic
def add_text(base: KnowledgeBase, user: User | None, *, title: str, text: str) -> DocumentVersion:
    """Markdown, as somebody typed or pasted it. Raises InvalidInput."""
    document = Document.objects.create(
        base=base, title=title, source=DocumentSource.TEXT, created_by=user
    )
    return renew_text(document, user, text=text)


def renew_text(document: Document, user: User | None, *, text: str) -> DocumentVersion:
    """Raises InvalidInput."""
    if not text.strip():
        raise errors.InvalidInput("The document is empty.", code="document_empty")
    if len(text) > LONGEST_TEXT:
        raise errors.TooLarge("The text is too long to be pasted.", code="document_too_large")
    return store_version(
        document, user, content=text.encode(), filename="text.md", media_type="text/markdown"
    )


def add_page(base: KnowledgeBase, user: User | None, *, address: str) -> DocumentVersion:
    """A page of the web, as it is now. Raises InvalidInput, TooLarge, Conflict."""
    if Document.objects.filter(base=base, address=address).exists():
        raise errors.Conflict("This page is a document already.", code="document_known")
    content, media_type = _fetch(address)
    with transaction.atomic():
        document = Document.objects.create(
            base=base, title="", source=DocumentSource.WEB, address=address, created_by=user
        )
        return store_version(
            document, user, content=content, filename=_name_of(address), media_type=media_type
        )


def renew_page(document: Document, user: User | None) -> DocumentVersion:
    """The page as it is now. Raises as `add_page`, and Conflict for what is no page."""
    if document.source != DocumentSource.WEB:
        raise errors.Conflict("This document is no page of the web.", code="not_a_page")
    content, media_type = _fetch(document.address)
    return store_version(
        document,
        user,
        content=content,
        filename=_name_of(document.address),
        media_type=media_type,
    )


@transaction.atomic
def expect_file(
    base: KnowledgeBase, user: User, *, title: str, file: File
) -> tuple[DocumentVersion, dict[str, Any]]:
    """A document whose bytes the client puts into the store itself, and the request for it."""
    document = Document.objects.create(
        base=base, title=title, source=DocumentSource.FILE, created_by=user
    )
    return expect_version(document, user, file=file)


@transaction.atomic
def expect_version(
    document: Document, user: User, *, file: File
) -> tuple[DocumentVersion, dict[str, Any]]:
    """Raises TooLarge and InvalidInput."""
    if file.size > LARGEST:
        raise errors.TooLarge("A document has at most 50 MB.", code="document_too_large")
    if file.size == 0:
        raise errors.InvalidInput("The document is empty.", code="document_empty")
    version = _new_version(document, user, file, VersionState.EXPECTED)
    request = storage.store().presign_put(
        version.object_key,
        content_type=version.media_type,
        size=file.size,
        expires_in=_ADDRESS_LASTS,
    )
    return version, {"method": request.method, "url": request.url, "headers": request.headers}


@transaction.atomic
def complete_version(version: DocumentVersion) -> DocumentVersion:
    """The bytes are there: they are read. Raises Conflict. Idempotent."""
    row = DocumentVersion.objects.select_for_update().get(pk=version.pk)
    if row.state != VersionState.EXPECTED:
        return row
    stored = storage.store().head(row.object_key)
    if stored is None or stored.size != row.size:
        raise errors.Conflict("The file has not arrived as a whole.", code="upload_incomplete")
    row.state = VersionState.WAITING
    row.save(update_fields=["state"])
    call_reader(row)
    return row


@transaction.atomic
def read_again(version: DocumentVersion, user: User) -> DocumentVersion:
    """A version of before becomes the newest one. Raises Conflict for one that never arrived."""
    if version.state == VersionState.EXPECTED:
        raise errors.Conflict("The file has not arrived as a whole.", code="upload_incomplete")
    file = File(version.filename, version.size, version.sha256, version.media_type)
    again = _new_version(version.document, user, file, VersionState.WAITING)
    storage.store().copy(version.object_key, again.object_key)
    call_reader(again)
    return again


@transaction.atomic
def delete_document(document: Document) -> None:
    """With its passages, at once; its bytes soon after."""
    names = list(document.versions.values_list("object_key", flat=True))
    document.delete()
    _forget_objects(names)


@transaction.atomic
def delete_base(base: KnowledgeBase) -> None:
    versions = DocumentVersion.objects.filter(document__base=base)
    names = list(versions.values_list("object_key", flat=True))
    base.delete()
    _forget_objects(names)


def store_version(
    document: Document, user: User | None, *, content: bytes, filename: str, media_type: str
) -> DocumentVersion:
    """Of bytes that are here; the newest version where it has the same."""
    digest = sha256(content).hexdigest()
    newest = document.versions.order_by("-number").first()
    if newest is not None and newest.sha256 == digest and newest.state != VersionState.FAILED:
        return newest
    file = File(filename, len(content), digest, media_type)
    with transaction.atomic():
        version = _new_version(document, user, file, VersionState.WAITING)
        storage.store().put(version.object_key, content, content_type=media_type)
        call_reader(version)
    return version


def _new_version(
    document: Document, user: User | None, file: File, state: VersionState
) -> DocumentVersion:
    Document.objects.select_for_update().get(pk=document.pk)
    newest = document.versions.order_by("-number").first()
    guessed = file.media_type or mimetypes.guess_type(file.filename)[0]
    version = DocumentVersion(
        document=document,
        number=newest.number + 1 if newest else 1,
        filename=file.filename,
        media_type=guessed or "application/octet-stream",
        size=file.size,
        sha256=file.sha256,
        state=state,
        created_by=user,
    )
    version.object_key = keys.knowledge(document.base_id, document.pk, version.pk)
    version.save()
    return version


def _fetch(address: str) -> tuple[bytes, str]:
    """Its bytes and their type."""
    try:
        with outbound.stream(address, headers={"Accept": "text/html,*/*;q=0.5"}) as response:
            if response.status_code != 200:
                raise errors.InvalidInput(
                    "The page answers %(status)s.",
                    code="page_refused",
                    values={"status": response.status_code},
                )
            return _bounded(response.iter_bytes), response.headers.get("Content-Type", _PAGE)
    except outbound.Forbidden as error:
        raise errors.InvalidInput(str(error), code="address_refused") from error
    except outbound.Unreachable as error:
        raise errors.InvalidInput("The page cannot be reached.", code="page_unreachable") from error


def _bounded(chunks: Callable[[], Any]) -> bytes:
    content = b""
    for chunk in chunks():
        content += chunk
        if len(content) > LARGEST:
            raise errors.TooLarge("A document has at most 50 MB.", code="document_too_large")
    return content


def _name_of(address: str) -> str:
    return (urlsplit(address).path.rpartition("/")[2] or "page.html")[:255]


def _forget_objects(names: list[str]) -> None:
    if names:
        announce(topic=Topic.OBJECTS_ORPHANED, payload={"keys": names})
