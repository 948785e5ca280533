from .search import search
from .search_by_picture import search_by_picture
from .similar_assets import similar_assets

__all__ = [
    "similar_assets",
    "search",
    "search_by_picture",
]
