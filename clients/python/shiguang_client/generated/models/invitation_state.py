from typing import Literal, cast

InvitationState = Literal["accepted", "expired", "open", "revoked"]


def check_invitation_state(value: str) -> InvitationState:
    """Newer servers may know more values, and nothing should break when they do."""
    return cast(InvitationState, value)
