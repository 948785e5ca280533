from .trash import trash
from .trash_empty import trash_empty

__all__ = [
    "trash",
    "trash_empty",
]
