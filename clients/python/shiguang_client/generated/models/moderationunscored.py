from typing import Literal, cast

MODERATIONUNSCORED = Literal["hold", "show"]


def check_moderationunscored(value: str) -> MODERATIONUNSCORED:
    """Newer servers may know more values, and nothing should break when they do."""
    return cast(MODERATIONUNSCORED, value)
