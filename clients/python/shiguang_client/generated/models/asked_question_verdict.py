from typing import Literal, cast

AskedQuestionVerdict = Literal["helpful", "unhelpful"]


def check_asked_question_verdict(value: str) -> AskedQuestionVerdict:
    """Newer servers may know more values, and nothing should break when they do."""
    return cast(AskedQuestionVerdict, value)
