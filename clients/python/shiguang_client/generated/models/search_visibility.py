from typing import Literal, cast

SearchVisibility = Literal["archive", "timeline"]


def check_search_visibility(value: str) -> SearchVisibility:
    """Newer servers may know more values, and nothing should break when they do."""
    return cast(SearchVisibility, value)
