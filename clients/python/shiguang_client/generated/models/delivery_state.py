from typing import Literal, cast

DeliveryState = Literal["delivered", "failed", "pending"]


def check_delivery_state(value: str) -> DeliveryState:
    """Newer servers may know more values, and nothing should break when they do."""
    return cast(DeliveryState, value)
