"""Imports from somebody's bucket, and what became of each object in it."""

from .bucket_import import AddressingStyle, BucketImport, ImportState
from .item import ImportItem, ItemKind, Outcome

__all__ = [
    "AddressingStyle",
    "BucketImport",
    "ImportItem",
    "ImportState",
    "ItemKind",
    "Outcome",
]
