"""Imports, each as the parameters of its address."""

from collections.abc import Mapping

from django.utils import timezone

from backend.accounts.models import User
from backend.imports.models import BucketImport, ImportItem
from backend.imports.services.starting import ImportWish, start_import


def make_import(*, owner: User, bucket: str = "photos") -> BucketImport:
    wish = ImportWish(endpoint="https://s3.example.com", bucket=bucket)
    return start_import(owner=owner, wish=wish)


def make_items(job: BucketImport, count: int, *, outcome: str = "waiting") -> None:
    now = timezone.now()
    ImportItem.objects.bulk_create(
        ImportItem(
            bucket_import=job,
            key=f"{outcome}/{number:06}.jpg",
            kind="file",
            size=1,
            last_modified=now,
            due_at=now,
            outcome=outcome,
        )
        for number in range(count)
    )


def bucket_import(owner: User) -> Mapping[str, object]:
    return {"import_id": make_import(owner=owner).pk}
