from typing import Literal, cast

PresignedMethod = Literal["POST", "PUT"]


def check_presigned_method(value: str) -> PresignedMethod:
    """Newer servers may know more values, and nothing should break when they do."""
    return cast(PresignedMethod, value)
