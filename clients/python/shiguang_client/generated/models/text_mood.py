from typing import Literal, cast

TextMood = Literal["happy", "neutral", "unhappy"]


def check_text_mood(value: str) -> TextMood:
    """Newer servers may know more values, and nothing should break when they do."""
    return cast(TextMood, value)
