"""What differs between two snapshots."""

from typing import TypeAlias, TypedDict

from .rows import Row, Snapshot

Rows: TypeAlias = dict[str, dict[str, tuple[Row | None, Row | None]]]  # before and after


class About(TypedDict):
    """What a list of edits shows of one without reading all its rows."""

    people: list[dict[str, str]]  # id and name then, those that it is about first
    faces: int
    undoes: str | None  # the edit that this one takes back


class Changes(TypedDict):
    about: About
    rows: Rows


def compare(before: Snapshot, after: Snapshot) -> Rows:
    """The rows that differ. Empty where nothing does.

    People from whom faces were taken are kept too, as they were: they may be forgotten by the time
    that somebody wants the faces back.
    """
    rows: Rows = {table: _differing(before[table], after[table]) for table in before}
    if not any(rows.values()):
        return {}
    for then, _ in list(rows["faces"].values()):
        if then is not None and (person := then["person"]) is not None:
            known = before["people"][person]
            rows["people"].setdefault(person, (known, after["people"].get(person)))
    return {table: found for table, found in rows.items() if found}


def _differing(
    before: dict[str, Row], after: dict[str, Row]
) -> dict[str, tuple[Row | None, Row | None]]:
    keys = before.keys() | after.keys()
    pairs = {key: (before.get(key), after.get(key)) for key in sorted(keys)}
    return {key: (then, now) for key, (then, now) in pairs.items() if then != now}
