from typing import Literal, cast

AssetsListState = Literal["complete", "failed", "partial", "processing"]


def check_assets_list_state(value: str) -> AssetsListState:
    """Newer servers may know more values, and nothing should break when they do."""
    return cast(AssetsListState, value)
