from .name_offers_answer import name_offers_answer
from .name_offers_list import name_offers_list

__all__ = [
    "name_offers_list",
    "name_offers_answer",
]
