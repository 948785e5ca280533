from .ask import ask

__all__ = [
    "ask",
]
