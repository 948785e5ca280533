from .invitations_create import invitations_create
from .invitations_delete import invitations_delete
from .invitations_list import invitations_list

__all__ = [
    "invitations_list",
    "invitations_create",
    "invitations_delete",
]
