from .map_cell import map_cell
from .map_clusters import map_clusters
from .map_style import map_style

__all__ = [
    "map_cell",
    "map_clusters",
    "map_style",
]
