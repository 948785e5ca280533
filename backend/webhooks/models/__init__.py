"""Whom integrators want told, what they were told, and how they took it."""

from .delivery import Attempt, Delivery, DeliveryState
from .webhook import DisabledReason, Webhook

__all__ = ["Attempt", "Delivery", "DeliveryState", "DisabledReason", "Webhook"]
