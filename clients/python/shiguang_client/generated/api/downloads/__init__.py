from .downloads_create import downloads_create
from .downloads_get import downloads_get
from .downloads_part import downloads_part

__all__ = [
    "downloads_create",
    "downloads_get",
    "downloads_part",
]
