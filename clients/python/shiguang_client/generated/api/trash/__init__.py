from .trash_empty import trash_empty

__all__ = [
    "trash_empty",
]
