"""The product's own documentation, as knowledge bases that are there from the start.

Again and again, since an upgrade brings new pages; what has not changed is not read again.
"""

from dataclasses import dataclass
from pathlib import Path

from django.conf import settings

from backend.knowledge.models import (
    Document,
    DocumentSource,
    KnowledgeBase,
    Visibility,
)
from backend.knowledge.services.documents import delete_document, store_version


@dataclass(frozen=True, slots=True)
class _Shelf:
    """pages: below the folder of the documentation."""

    slug: str
    name: str
    description: str
    visibility: Visibility
    pages: str


_SHELVES = (
    _Shelf(
        slug="help",
        name="拾光使用指南 · Shiguang guide",
        description="How to use the album.",
        visibility=Visibility.PUBLIC,
        pages="guide/**/*.md",
    ),
    _Shelf(
        slug="operators",
        name="运维手册 · For operators",
        description="How to run the album, and how to build on its API.",
        visibility=Visibility.ADMINISTRATORS,
        pages="*.md",
    ),
)


def read_product_documents() -> int:
    """How many pages are new or have changed."""
    if not settings.PRODUCT_DOCUMENTS:
        return 0
    folder = Path(settings.PRODUCT_DOCUMENTS)
    return sum(_read(shelf, folder) for shelf in _SHELVES)


def _read(shelf: _Shelf, folder: Path) -> int:
    base, _ = KnowledgeBase.objects.get_or_create(
        slug=shelf.slug,
        defaults={
            "name": shelf.name,
            "description": shelf.description,
            "visibility": shelf.visibility,
            "reads": shelf.pages,
        },
    )
    pages = {page.relative_to(folder).as_posix(): page for page in folder.glob(shelf.pages)}
    own = base.documents.filter(source=DocumentSource.PRODUCT)
    for gone in own.exclude(address__in=pages):
        delete_document(gone)
    return sum(_renew(base, address, page) for address, page in sorted(pages.items()))


def _renew(base: KnowledgeBase, address: str, page: Path) -> bool:
    document, _ = Document.objects.get_or_create(
        base=base, address=address, defaults={"title": "", "source": DocumentSource.PRODUCT}
    )
    before = document.versions.count()
    store_version(
        document,
        None,
        content=page.read_bytes(),
        filename=page.name,
        media_type="text/markdown",
    )
    return document.versions.count() > before
