"""Which imports an owner has, and what became of the objects."""

from uuid import UUID

from django.db.models import QuerySet

from backend.accounts.models import User
from backend.common import errors
from backend.imports.models import BucketImport, ImportItem, ItemKind
from backend.photos.models import AssetState


def imports_of(owner: User) -> QuerySet[BucketImport]:
    return BucketImport.objects.filter(owner=owner)


def import_of(owner: User, import_id: UUID) -> BucketImport:
    found = imports_of(owner).filter(pk=import_id).first()
    if found is None:
        raise errors.NotFound("There is no such import.")
    return found


def items_of(owner: User, import_id: UUID, *, outcome: str | None = None) -> QuerySet[ImportItem]:
    found = ImportItem.objects.filter(bucket_import=import_of(owner, import_id))
    return found if outcome is None else found.filter(outcome=outcome)


def earlier_copy(item: ImportItem) -> UUID | None:
    """The photo that an earlier import made of this very version of the object."""
    job = item.bucket_import
    same = ImportItem.objects.filter(
        etag=item.etag,
        key=item.key,
        size=item.size,
        kind=ItemKind.FILE,
        bucket_import__owner=job.owner_id,
        bucket_import__endpoint=job.endpoint,
        bucket_import__bucket=job.bucket,
        asset__isnull=False,
    )
    if not item.etag:
        return None
    known = same.exclude(asset__state=AssetState.FAILED).exclude(pk=item.pk)
    return known.values_list("asset", flat=True).first()
