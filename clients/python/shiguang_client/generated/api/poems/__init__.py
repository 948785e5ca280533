from .poems_delete import poems_delete

__all__ = [
    "poems_delete",
]
