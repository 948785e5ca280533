from typing import Literal, cast

LookalikeKind = Literal["burst", "duplicate"]


def check_lookalike_kind(value: str) -> LookalikeKind:
    """Newer servers may know more values, and nothing should break when they do."""
    return cast(LookalikeKind, value)
