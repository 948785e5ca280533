from typing import Literal, cast

HealthVerdict = Literal["broken", "ok", "warning"]


def check_health_verdict(value: str) -> HealthVerdict:
    """Newer servers may know more values, and nothing should break when they do."""
    return cast(HealthVerdict, value)
