from .users_create import users_create
from .users_get import users_get
from .users_library import users_library
from .users_library_accesses_create import users_library_accesses_create
from .users_library_accesses_list import users_library_accesses_list
from .users_list import users_list
from .users_quotas_set import users_quotas_set
from .users_second_factors_delete import users_second_factors_delete
from .users_update import users_update

__all__ = [
    "users_list",
    "users_create",
    "users_get",
    "users_update",
    "users_library",
    "users_library_accesses_list",
    "users_library_accesses_create",
    "users_second_factors_delete",
    "users_quotas_set",
]
