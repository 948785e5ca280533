from typing import Literal, cast

AutomaticStacksOrigin = Literal["burst", "raw_pair"]


def check_automatic_stacks_origin(value: str) -> AutomaticStacksOrigin:
    """Newer servers may know more values, and nothing should break when they do."""
    return cast(AutomaticStacksOrigin, value)
