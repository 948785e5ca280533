from .people_relations_get import people_relations_get
from .people_relations_set import people_relations_set
from .relations_kinds import relations_kinds
from .relations_list import relations_list

__all__ = [
    "people_relations_get",
    "people_relations_set",
    "relations_list",
    "relations_kinds",
]
