from typing import Literal, cast

StorageChecksFindingsKind = Literal["missing_derived", "missing_original", "orphan"]


def check_storage_checks_findings_kind(value: str) -> StorageChecksFindingsKind:
    """Newer servers may know more values, and nothing should break when they do."""
    return cast(StorageChecksFindingsKind, value)
