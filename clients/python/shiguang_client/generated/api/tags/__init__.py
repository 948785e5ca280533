from .tags_feedback import tags_feedback
from .tags_list import tags_list
from .tags_suggestions import tags_suggestions

__all__ = [
    "tags_list",
    "tags_feedback",
    "tags_suggestions",
]
