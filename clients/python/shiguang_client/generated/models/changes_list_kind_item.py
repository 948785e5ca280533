from typing import Literal, cast

ChangesListKindItem = Literal["album", "asset", "person"]


def check_changes_list_kind_item(value: str) -> ChangesListKindItem:
    """Newer servers may know more values, and nothing should break when they do."""
    return cast(ChangesListKindItem, value)
