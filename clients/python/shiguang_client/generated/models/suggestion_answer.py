from typing import Literal, cast

SuggestionAnswer = Literal["different", "same", "unsure"]


def check_suggestion_answer(value: str) -> SuggestionAnswer:
    """Newer servers may know more values, and nothing should break when they do."""
    return cast(SuggestionAnswer, value)
