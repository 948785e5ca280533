from typing import Literal, cast

AskLanguage = Literal["en", "zh"]


def check_ask_language(value: str) -> AskLanguage:
    """Newer servers may know more values, and nothing should break when they do."""
    return cast(AskLanguage, value)
