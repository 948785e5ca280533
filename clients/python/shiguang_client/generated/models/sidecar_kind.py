from typing import Literal, cast

SidecarKind = Literal["takeout", "xmp"]


def check_sidecar_kind(value: str) -> SidecarKind:
    """Newer servers may know more values, and nothing should break when they do."""
    return cast(SidecarKind, value)
