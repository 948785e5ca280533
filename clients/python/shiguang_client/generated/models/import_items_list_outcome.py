from typing import Literal, cast

ImportItemsListOutcome = Literal["duplicate", "failed", "ignored", "imported", "refused", "waiting"]


def check_import_items_list_outcome(value: str) -> ImportItemsListOutcome:
    """Newer servers may know more values, and nothing should break when they do."""
    return cast(ImportItemsListOutcome, value)
