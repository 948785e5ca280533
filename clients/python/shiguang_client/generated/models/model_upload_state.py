from typing import Literal, cast

ModelUploadState = Literal[
    "aborted", "checking", "expected", "expired", "refused", "registered", "waiting"
]


def check_model_upload_state(value: str) -> ModelUploadState:
    """Newer servers may know more values, and nothing should break when they do."""
    return cast(ModelUploadState, value)
