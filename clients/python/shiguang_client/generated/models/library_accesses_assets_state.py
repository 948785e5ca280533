from typing import Literal, cast

LibraryAccessesAssetsState = Literal["complete", "failed", "partial", "processing"]


def check_library_accesses_assets_state(value: str) -> LibraryAccessesAssetsState:
    """Newer servers may know more values, and nothing should break when they do."""
    return cast(LibraryAccessesAssetsState, value)
