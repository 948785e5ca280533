from .stacks_add import stacks_add
from .stacks_create import stacks_create
from .stacks_delete import stacks_delete
from .stacks_get import stacks_get
from .stacks_list import stacks_list
from .stacks_make_automatically import stacks_make_automatically
from .stacks_take import stacks_take
from .stacks_update import stacks_update

__all__ = [
    "stacks_list",
    "stacks_create",
    "stacks_get",
    "stacks_delete",
    "stacks_update",
    "stacks_add",
    "stacks_take",
    "stacks_make_automatically",
]
