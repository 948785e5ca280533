from .assets_delete import assets_delete
from .assets_draw_face import assets_draw_face
from .assets_edit import assets_edit
from .assets_edit_many import assets_edit_many
from .assets_get import assets_get
from .assets_list import assets_list
from .assets_original import assets_original
from .assets_poems_list import assets_poems_list
from .assets_poems_write import assets_poems_write
from .assets_restore import assets_restore
from .assets_restore_many import assets_restore_many
from .assets_revert import assets_revert
from .assets_set_recipe import assets_set_recipe
from .assets_tags_add import assets_tags_add
from .assets_tags_many import assets_tags_many
from .assets_tags_remove import assets_tags_remove
from .assets_trash_many import assets_trash_many
from .sidecars_delete import sidecars_delete
from .sidecars_list import sidecars_list
from .sidecars_put import sidecars_put

__all__ = [
    "assets_list",
    "assets_edit_many",
    "assets_get",
    "assets_delete",
    "assets_edit",
    "assets_draw_face",
    "assets_original",
    "assets_poems_list",
    "assets_poems_write",
    "assets_set_recipe",
    "assets_revert",
    "assets_restore",
    "sidecars_list",
    "sidecars_put",
    "sidecars_delete",
    "assets_tags_add",
    "assets_tags_remove",
    "assets_restore_many",
    "assets_tags_many",
    "assets_trash_many",
]
