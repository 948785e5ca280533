"""From the bucket's pages to items: each page once, and the next one behind its last key."""

from django.db import transaction
from django.db.models import F
from django.utils import timezone

from backend.imports.models import BucketImport, ImportItem, ItemKind
from backend.imports.source import Source, SourceObject

_SIDECARS = (".xmp", ".json")


def list_page(job: BucketImport, source: Source) -> None:
    """Raises SourceError. Killed before its end, it has done nothing."""
    page = source.page(prefix=job.prefix, after=job.listed_to)
    # What stands for a folder is empty and ends with a slash; PostgreSQL keeps no zero bytes.
    items = [
        _item(job, found)
        for found in page.objects
        if not found.key.endswith("/") and "\x00" not in found.key
    ]
    with transaction.atomic():
        row = BucketImport.objects.select_for_update().get(pk=job.pk)
        if row.listed_to == job.listed_to and not row.is_listed:  # no other slice was first
            ImportItem.objects.bulk_create(items, ignore_conflicts=True)
            row.found = F("found") + len(items)
            row.listed_to = page.objects[-1].key if page.objects else row.listed_to
            row.is_listed, row.troubles = page.is_last, 0
            row.save(update_fields=["found", "listed_to", "is_listed", "troubles"])
    job.refresh_from_db(fields=["listed_to", "is_listed", "troubles"])


def _item(job: BucketImport, found: SourceObject) -> ImportItem:
    is_sidecar = found.key.lower().endswith(_SIDECARS)
    return ImportItem(
        bucket_import=job,
        key=found.key,
        etag=found.etag,
        folder=found.key.rpartition("/")[0],
        kind=ItemKind.SIDECAR if is_sidecar else ItemKind.FILE,
        size=found.size,
        last_modified=found.last_modified,
        due_at=timezone.now(),
    )
