"""It is time: what the relay does all the while elsewhere is done here for some seconds.

Function Compute's timer: {"triggerTime", "triggerName", "payload"}; AWS EventBridge's schedules:
{"source": "aws.events" or "aws.scheduler", "detail-type": "Scheduled Event"}.
"""

from collections.abc import Mapping
from typing import Any


def fits(event: object) -> bool:
    if not isinstance(event, Mapping):
        return False
    return "triggerTime" in event or event.get("source") in {"aws.events", "aws.scheduler"}


def receive(seconds: float) -> dict[str, Any]:
    """`seconds`: that may be used."""
    from backend.events.relay.turn import take_turn  # noqa: PLC0415  see the package

    return {"done": take_turn(seconds)}
