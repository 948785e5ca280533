from typing import Literal, cast

Format = Literal["csv", "jsonl"]


def check_format(value: str) -> Format:
    """Newer servers may know more values, and nothing should break when they do."""
    return cast(Format, value)
