from typing import Literal, cast

UploadMethod = Literal["multipart", "post", "put"]


def check_upload_method(value: str) -> UploadMethod:
    """Newer servers may know more values, and nothing should break when they do."""
    return cast(UploadMethod, value)
