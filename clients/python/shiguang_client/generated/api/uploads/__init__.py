from .uploads_abort import uploads_abort
from .uploads_check import uploads_check
from .uploads_complete import uploads_complete
from .uploads_create import uploads_create
from .uploads_get import uploads_get
from .uploads_list import uploads_list
from .uploads_parts import uploads_parts

__all__ = [
    "uploads_list",
    "uploads_create",
    "uploads_get",
    "uploads_abort",
    "uploads_complete",
    "uploads_parts",
    "uploads_check",
]
