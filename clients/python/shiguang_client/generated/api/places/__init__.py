from .places_list import places_list
from .places_photos import places_photos
from .places_tree import places_tree

__all__ = [
    "places_list",
    "places_photos",
    "places_tree",
]
