from typing import Literal, cast

PartnershipState = Literal["accepted", "invited"]


def check_partnership_state(value: str) -> PartnershipState:
    """Newer servers may know more values, and nothing should break when they do."""
    return cast(PartnershipState, value)
