from typing import Literal, cast

PeopleEditKind = Literal[
    "confirm",
    "distinguish",
    "draw",
    "edit",
    "erase",
    "heed",
    "ignore",
    "merge",
    "move",
    "reject",
    "sidecar",
    "split",
    "undo",
]


def check_people_edit_kind(value: str) -> PeopleEditKind:
    """Newer servers may know more values, and nothing should break when they do."""
    return cast(PeopleEditKind, value)
