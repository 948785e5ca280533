from typing import Literal, cast

UploadState = Literal["aborted", "accepted", "duplicate", "expired", "pending"]


def check_upload_state(value: str) -> UploadState:
    """Newer servers may know more values, and nothing should break when they do."""
    return cast(UploadState, value)
