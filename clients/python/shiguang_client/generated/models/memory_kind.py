from typing import Literal, cast

MemoryKind = Literal["festival", "on_this_day", "person", "trip"]


def check_memory_kind(value: str) -> MemoryKind:
    """Newer servers may know more values, and nothing should break when they do."""
    return cast(MemoryKind, value)
