from .identities_delete import identities_delete
from .identities_list import identities_list

__all__ = [
    "identities_list",
    "identities_delete",
]
