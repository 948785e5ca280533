from typing import Literal, cast

ShareReportsListState = Literal["open", "settled"]


def check_share_reports_list_state(value: str) -> ShareReportsListState:
    """Newer servers may know more values, and nothing should break when they do."""
    return cast(ShareReportsListState, value)
