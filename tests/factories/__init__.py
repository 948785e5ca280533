"""Rows for tests, made by plain functions: sensible defaults, and every field may be given.

They write what a finished pipeline would have written, and nothing into the object store.
"""

from .albums import make_album, make_member
from .assets import make_asset, make_one_of_each_kind, make_renditions, make_stage_run
from .copies import make_copies
from .lookalikes import make_fingerprint, make_lookalikes
from .models import MODEL_BYTES, MODEL_SHA256, make_dataset, make_model, make_model_upload
from .people import FACE_SPACE, give_point, make_face, make_person
from .poems import make_poem
from .recognition import give_embedding, make_place, make_tag, make_text_line
from .spaces import make_space
from .users import make_user, sign_app_in

__all__ = [
    "FACE_SPACE",
    "MODEL_BYTES",
    "MODEL_SHA256",
    "give_embedding",
    "give_point",
    "make_album",
    "make_asset",
    "make_copies",
    "make_dataset",
    "make_face",
    "make_fingerprint",
    "make_lookalikes",
    "make_member",
    "make_model",
    "make_model_upload",
    "make_one_of_each_kind",
    "make_person",
    "make_place",
    "make_poem",
    "make_renditions",
    "make_space",
    "make_stage_run",
    "make_tag",
    "make_text_line",
    "make_user",
    "sign_app_in",
]
