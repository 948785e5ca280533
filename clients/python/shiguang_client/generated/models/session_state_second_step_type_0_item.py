from typing import Literal, cast

SessionStateSecondStepType0Item = Literal["passkey", "recovery_code", "totp"]


def check_session_state_second_step_type_0_item(value: str) -> SessionStateSecondStepType0Item:
    """Newer servers may know more values, and nothing should break when they do."""
    return cast(SessionStateSecondStepType0Item, value)
