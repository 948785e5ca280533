from typing import Literal, cast

AnswerVerdict = Literal["helpful", "unhelpful"]


def check_answer_verdict(value: str) -> AnswerVerdict:
    """Newer servers may know more values, and nothing should break when they do."""
    return cast(AnswerVerdict, value)
