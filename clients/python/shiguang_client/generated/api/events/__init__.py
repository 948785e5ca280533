from .events_stream import events_stream

__all__ = [
    "events_stream",
]
