from .locked_assets_add import locked_assets_add
from .locked_assets_delete import locked_assets_delete
from .locked_assets_get import locked_assets_get
from .locked_assets_list import locked_assets_list
from .locked_assets_original import locked_assets_original
from .locked_assets_release import locked_assets_release
from .locked_close import locked_close
from .locked_get import locked_get
from .locked_open import locked_open
from .locked_set_pin import locked_set_pin

__all__ = [
    "locked_get",
    "locked_assets_list",
    "locked_assets_add",
    "locked_assets_get",
    "locked_assets_delete",
    "locked_assets_original",
    "locked_assets_release",
    "locked_close",
    "locked_open",
    "locked_set_pin",
]
