from typing import Literal, cast

ChangesListKindItem = Literal[
    "album", "album_asset", "asset", "face", "partner", "partner_asset", "person"
]


def check_changes_list_kind_item(value: str) -> ChangesListKindItem:
    """Newer servers may know more values, and nothing should break when they do."""
    return cast(ChangesListKindItem, value)
