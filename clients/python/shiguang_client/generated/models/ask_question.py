from typing import Literal, cast

AskQuestion = Literal["count", "ever", "first", "last", "photos", "times", "when", "where", "who"]


def check_ask_question(value: str) -> AskQuestion:
    """Newer servers may know more values, and nothing should break when they do."""
    return cast(AskQuestion, value)
