from typing import Literal, cast

SidecarsDeleteKind = Literal["takeout", "xmp"]


def check_sidecars_delete_kind(value: str) -> SidecarsDeleteKind:
    """Newer servers may know more values, and nothing should break when they do."""
    return cast(SidecarsDeleteKind, value)
