from typing import Literal, cast

AssetsListVisibility = Literal["archive", "timeline"]


def check_assets_list_visibility(value: str) -> AssetsListVisibility:
    """Newer servers may know more values, and nothing should break when they do."""
    return cast(AssetsListVisibility, value)
