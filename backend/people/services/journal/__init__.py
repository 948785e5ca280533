"""The log of what an owner did to people and faces: the rows before and after, to go back to.

`PeopleEdit.changes` is written and read here alone:

    {"about": {...},                       what a list of edits shows, see `About`
     "rows": {table: {key: [before, after]}}}

Tables are `people`, `faces`, `rejections`, `distinctions` and `photos`; a row that was not there
is null. Only what an owner decides is in a row: a cover that was not chosen, the points and the
crop of a face are made anew where they are needed.
"""

from .changes import About, Changes, Rows, compare
from .checking import edited_since
from .restoring import Restored, erase_faces, restore
from .rows import Scope, Snapshot, pair, take

__all__ = [
    "About",
    "Changes",
    "Restored",
    "Rows",
    "Scope",
    "Snapshot",
    "compare",
    "edited_since",
    "erase_faces",
    "pair",
    "restore",
    "take",
]
