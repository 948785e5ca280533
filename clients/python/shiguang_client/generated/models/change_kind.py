from typing import Literal, cast

ChangeKind = Literal["album", "album_asset", "asset", "face", "partner", "partner_asset", "person"]


def check_change_kind(value: str) -> ChangeKind:
    """Newer servers may know more values, and nothing should break when they do."""
    return cast(ChangeKind, value)
