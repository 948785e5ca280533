from typing import Literal, cast

SearchState = Literal["complete", "failed", "partial", "processing"]


def check_search_state(value: str) -> SearchState:
    """Newer servers may know more values, and nothing should break when they do."""
    return cast(SearchState, value)
