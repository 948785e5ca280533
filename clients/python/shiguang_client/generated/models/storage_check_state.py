from typing import Literal, cast

StorageCheckState = Literal["cancelled", "complete", "objects", "photos", "repaired", "repairing"]


def check_storage_check_state(value: str) -> StorageCheckState:
    """Newer servers may know more values, and nothing should break when they do."""
    return cast(StorageCheckState, value)
