from typing import Literal, cast

Why = Literal["no_birth_date", "no_such_relation", "not_found", "not_understood"]


def check_why(value: str) -> Why:
    """Newer servers may know more values, and nothing should break when they do."""
    return cast(Why, value)
