from typing import Literal, cast

NameOfferAnswer = Literal["accept", "refuse"]


def check_name_offer_answer(value: str) -> NameOfferAnswer:
    """Newer servers may know more values, and nothing should break when they do."""
    return cast(NameOfferAnswer, value)
