from typing import Literal, cast

GoldFormat = Literal["csv", "jsonl"]


def check_gold_format(value: str) -> GoldFormat:
    """Newer servers may know more values, and nothing should break when they do."""
    return cast(GoldFormat, value)
