from .storage_events_receive import storage_events_receive

__all__ = [
    "storage_events_receive",
]
