from .registration_confirm import registration_confirm
from .registration_create import registration_create
from .registration_get import registration_get
from .registration_invitation import registration_invitation

__all__ = [
    "registration_get",
    "registration_create",
    "registration_confirm",
    "registration_invitation",
]
