from typing import Literal, cast

StorageEventsReceiveSource = Literal["oss", "s3", "seaweedfs"]


def check_storage_events_receive_source(value: str) -> StorageEventsReceiveSource:
    """Newer servers may know more values, and nothing should break when they do."""
    return cast(StorageEventsReceiveSource, value)
