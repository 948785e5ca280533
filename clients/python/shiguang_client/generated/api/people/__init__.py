from .people_answer_suggestion import people_answer_suggestion
from .people_confirm import people_confirm
from .people_edit import people_edit
from .people_edits import people_edits
from .people_faces import people_faces
from .people_get import people_get
from .people_list import people_list
from .people_merge import people_merge
from .people_reject import people_reject
from .people_split import people_split
from .people_suggestions import people_suggestions
from .people_undo import people_undo

__all__ = [
    "people_list",
    "people_get",
    "people_edit",
    "people_confirm",
    "people_faces",
    "people_merge",
    "people_reject",
    "people_split",
    "people_edits",
    "people_undo",
    "people_suggestions",
    "people_answer_suggestion",
]
