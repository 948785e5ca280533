from typing import Literal, cast

AssetKind = Literal["motion", "photo", "video"]


def check_asset_kind(value: str) -> AssetKind:
    """Newer servers may know more values, and nothing should break when they do."""
    return cast(AssetKind, value)
