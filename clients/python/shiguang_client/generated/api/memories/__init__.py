from .memories_delete import memories_delete
from .memories_edit import memories_edit
from .memories_exclude import memories_exclude
from .memories_exclusions_list import memories_exclusions_list
from .memories_get import memories_get
from .memories_include import memories_include
from .memories_list import memories_list

__all__ = [
    "memories_list",
    "memories_get",
    "memories_delete",
    "memories_edit",
    "memories_exclusions_list",
    "memories_exclude",
    "memories_include",
]
