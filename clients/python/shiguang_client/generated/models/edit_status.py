from typing import Literal, cast

EditStatus = Literal["changed", "refused", "unchanged"]


def check_edit_status(value: str) -> EditStatus:
    """Newer servers may know more values, and nothing should break when they do."""
    return cast(EditStatus, value)
