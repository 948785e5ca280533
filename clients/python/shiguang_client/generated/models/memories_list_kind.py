from typing import Literal, cast

MemoriesListKind = Literal["festival", "on_this_day", "person", "trip"]


def check_memories_list_kind(value: str) -> MemoriesListKind:
    """Newer servers may know more values, and nothing should break when they do."""
    return cast(MemoriesListKind, value)
