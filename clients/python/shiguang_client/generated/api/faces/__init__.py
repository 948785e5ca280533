from .faces_erase import faces_erase
from .faces_ignore import faces_ignore
from .faces_list import faces_list
from .faces_move import faces_move
from .faces_unignore import faces_unignore

__all__ = [
    "faces_list",
    "faces_erase",
    "faces_ignore",
    "faces_move",
    "faces_unignore",
]
