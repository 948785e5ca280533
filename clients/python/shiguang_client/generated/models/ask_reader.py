from typing import Literal, cast

AskReader = Literal["grammar", "model"]


def check_ask_reader(value: str) -> AskReader:
    """Newer servers may know more values, and nothing should break when they do."""
    return cast(AskReader, value)
