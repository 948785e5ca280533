from typing import Literal, cast

ImportItemKind = Literal["file", "sidecar"]


def check_import_item_kind(value: str) -> ImportItemKind:
    """Newer servers may know more values, and nothing should break when they do."""
    return cast(ImportItemKind, value)
