from .tokens_delete import tokens_delete
from .tokens_list import tokens_list

__all__ = [
    "tokens_list",
    "tokens_delete",
]
