from typing import Literal, cast

AssetState = Literal["complete", "failed", "partial", "processing"]


def check_asset_state(value: str) -> AssetState:
    """Newer servers may know more values, and nothing should break when they do."""
    return cast(AssetState, value)
