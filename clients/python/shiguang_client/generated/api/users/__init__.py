from .users_create import users_create
from .users_get import users_get
from .users_list import users_list
from .users_quotas_set import users_quotas_set
from .users_second_factors_delete import users_second_factors_delete
from .users_update import users_update

__all__ = [
    "users_list",
    "users_create",
    "users_get",
    "users_update",
    "users_second_factors_delete",
    "users_quotas_set",
]
