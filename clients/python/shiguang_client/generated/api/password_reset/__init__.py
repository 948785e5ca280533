from .password_reset_confirm import password_reset_confirm
from .password_reset_create import password_reset_create

__all__ = [
    "password_reset_create",
    "password_reset_confirm",
]
