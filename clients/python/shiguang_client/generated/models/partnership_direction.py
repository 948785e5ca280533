from typing import Literal, cast

PartnershipDirection = Literal["incoming", "outgoing"]


def check_partnership_direction(value: str) -> PartnershipDirection:
    """Newer servers may know more values, and nothing should break when they do."""
    return cast(PartnershipDirection, value)
