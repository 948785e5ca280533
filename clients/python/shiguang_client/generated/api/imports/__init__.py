from .import_items_list import import_items_list
from .imports_cancel import imports_cancel
from .imports_create import imports_create
from .imports_get import imports_get
from .imports_list import imports_list
from .imports_retry import imports_retry

__all__ = [
    "imports_list",
    "imports_create",
    "imports_get",
    "imports_cancel",
    "import_items_list",
    "imports_retry",
]
