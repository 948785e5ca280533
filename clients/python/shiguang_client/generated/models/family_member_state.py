from typing import Literal, cast

FamilyMemberState = Literal["invited", "joined"]


def check_family_member_state(value: str) -> FamilyMemberState:
    """Newer servers may know more values, and nothing should break when they do."""
    return cast(FamilyMemberState, value)
