from typing import Literal, cast

PublishingCheckState = Literal["failed", "needed", "passed", "running", "unneeded", "worse"]


def check_publishing_check_state(value: str) -> PublishingCheckState:
    """Newer servers may know more values, and nothing should break when they do."""
    return cast(PublishingCheckState, value)
