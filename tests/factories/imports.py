"""Imports, each as the parameters of its address."""

from collections.abc import Mapping

from backend.accounts.models import User
from backend.imports.models import BucketImport
from backend.imports.services.starting import ImportWish, start_import


def make_import(*, owner: User, bucket: str = "photos") -> BucketImport:
    wish = ImportWish(endpoint="https://s3.example.com", bucket=bucket)
    return start_import(owner=owner, wish=wish)


def bucket_import(owner: User) -> Mapping[str, object]:
    return {"import_id": make_import(owner=owner).pk}
