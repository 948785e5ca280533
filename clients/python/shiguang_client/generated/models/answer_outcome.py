from typing import Literal, cast

AnswerOutcome = Literal["answered", "approved", "declined", "refused"]


def check_answer_outcome(value: str) -> AnswerOutcome:
    """Newer servers may know more values, and nothing should break when they do."""
    return cast(AnswerOutcome, value)
