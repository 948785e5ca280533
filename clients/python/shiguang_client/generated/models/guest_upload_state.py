from typing import Literal, cast

GuestUploadState = Literal["approved", "pending", "refused"]


def check_guest_upload_state(value: str) -> GuestUploadState:
    """Newer servers may know more values, and nothing should break when they do."""
    return cast(GuestUploadState, value)
