from .duplicates_dismiss import duplicates_dismiss
from .duplicates_list import duplicates_list
from .duplicates_resolve import duplicates_resolve
from .duplicates_resolve_suggested import duplicates_resolve_suggested
from .duplicates_undo import duplicates_undo
from .duplicates_undo_bulk import duplicates_undo_bulk

__all__ = [
    "duplicates_list",
    "duplicates_dismiss",
    "duplicates_resolve",
    "duplicates_undo_bulk",
    "duplicates_undo",
    "duplicates_resolve_suggested",
]
