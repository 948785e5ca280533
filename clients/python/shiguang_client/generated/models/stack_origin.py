from typing import Literal, cast

StackOrigin = Literal["burst", "hand", "raw_pair"]


def check_stack_origin(value: str) -> StackOrigin:
    """Newer servers may know more values, and nothing should break when they do."""
    return cast(StackOrigin, value)
