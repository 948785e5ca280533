"""Rows for tests, made by plain functions: sensible defaults, and every field may be given.

They write what a finished pipeline would have written, and nothing into the object store.
"""

from .assets import make_asset, make_renditions, make_stage_run
from .people import make_face, make_person
from .recognition import give_embedding, make_place, make_tag, make_text_line
from .users import make_user

__all__ = [
    "give_embedding",
    "make_asset",
    "make_face",
    "make_person",
    "make_place",
    "make_renditions",
    "make_stage_run",
    "make_tag",
    "make_text_line",
    "make_user",
]
