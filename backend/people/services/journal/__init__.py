"""The log of what an owner did to people and faces: the rows before and after, to go back to.

`PeopleEdit.changes` is written and read here alone:

    {"about": {...},                       what a list of edits shows, see `About`
     "rows": {"people": {key: [before, after]},
              "faces": [{"before": ..., "after": ..., "faces": [id, ...]}],
              "rejections": [{"person": id, "made": true, "faces": [id, ...]}],
              "distinctions": {key: [before, after]},
              "photos": {key: [before, after]}}}

A row that was not there is null. Only what an owner decides is in a row: a cover that was not
chosen, the points and the crop of a face are made anew where they are needed. Faces that changed
alike share a row, for one edit may change tens of thousands.
"""

from .changes import About, Changes, Rows, changes_since, faces_since
from .checking import edited_since
from .reading import faces_changed, owners_of_faces, photos_changed, renamed
from .restoring import Restored, erase_faces, restore
from .rows import Scope, Snapshot, pair, take

__all__ = [
    "About",
    "Changes",
    "Restored",
    "Rows",
    "Scope",
    "Snapshot",
    "changes_since",
    "edited_since",
    "erase_faces",
    "faces_changed",
    "faces_since",
    "owners_of_faces",
    "pair",
    "photos_changed",
    "renamed",
    "restore",
    "take",
]
