from .api_keys_create import api_keys_create
from .api_keys_delete import api_keys_delete
from .api_keys_list import api_keys_list
from .api_keys_rotate import api_keys_rotate
from .api_keys_update import api_keys_update

__all__ = [
    "api_keys_list",
    "api_keys_create",
    "api_keys_delete",
    "api_keys_update",
    "api_keys_rotate",
]
