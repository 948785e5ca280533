from .token_create import token_create
from .token_refresh import token_refresh

__all__ = [
    "token_create",
    "token_refresh",
]
