from .changes_list import changes_list

__all__ = [
    "changes_list",
]
