from .oidc_authorization_create import oidc_authorization_create
from .oidc_get import oidc_get

__all__ = [
    "oidc_get",
    "oidc_authorization_create",
]
