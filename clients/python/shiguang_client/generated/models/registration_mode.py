from typing import Literal, cast

RegistrationMode = Literal["invitation", "open"]


def check_registration_mode(value: str) -> RegistrationMode:
    """Newer servers may know more values, and nothing should break when they do."""
    return cast(RegistrationMode, value)
