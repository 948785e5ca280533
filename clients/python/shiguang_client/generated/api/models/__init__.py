from .spaces_list import spaces_list
from .spaces_open import spaces_open
from .spaces_retire import spaces_retire
from .spaces_switch import spaces_switch

__all__ = [
    "spaces_list",
    "spaces_open",
    "spaces_retire",
    "spaces_switch",
]
