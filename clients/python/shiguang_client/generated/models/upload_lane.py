from typing import Literal, cast

UploadLane = Literal["bulk", "fresh"]


def check_upload_lane(value: str) -> UploadLane:
    """Newer servers may know more values, and nothing should break when they do."""
    return cast(UploadLane, value)
