from .sessions_delete import sessions_delete
from .sessions_delete_others import sessions_delete_others
from .sessions_list import sessions_list

__all__ = [
    "sessions_list",
    "sessions_delete_others",
    "sessions_delete",
]
