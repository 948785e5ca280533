"""Whether rows are still as an edit left them, so that it can be taken back."""

from typing import TypeAlias

from backend.common import errors

from .rows import Row, Snapshot

Pairs: TypeAlias = dict[str, tuple[Row | None, Row | None]]  # before and after, by key


def check(people: Pairs, faces: Pairs, now: Snapshot) -> None:
    """Raises Conflict (`edited_since`) where the owner has said something else since.

    What the machine did since is no obstacle, nor is a row that is gone with its photo.
    """
    as_left = all(
        _person_is_as_left(before, after, now["people"].get(key))
        for key, (before, after) in people.items()
        if before != after
    ) and all(
        _face_is_as_left(after, now["faces"].get(key), now["people"])
        and _comes_back_alive(before["person"] if before else None, people, now["people"])
        for key, (before, after) in faces.items()
    )
    if not as_left:
        raise edited_since()


def edited_since() -> errors.Conflict:
    return errors.Conflict(
        "What this edit changed has been changed again since. Undo the later edits first.",
        code="edited_since",
    )


def changed_fields(row: Row, other: Row | None) -> Row:
    """Those fields of `row` in which `other` differs; all of them where there is no other."""
    return row if other is None else {k: v for k, v in row.items() if v != other[k]}


def _person_is_as_left(before: Row | None, after: Row | None, now: Row | None) -> bool:
    if now is None:
        return True  # forgotten, with nothing that the owner said about it
    if after is None:
        return False
    return all(now[name] == value for name, value in changed_fields(after, before).items())


def _face_is_as_left(after: Row | None, now: Row | None, people: dict[str, Row]) -> bool:
    if after is None or now is None:
        return now is None or after == now
    if (after["is_confirmed"], after["is_ignored"]) != (now["is_confirmed"], now["is_ignored"]):
        return False
    # The machine may meanwhile have found a person for a face that had none, or whose person is
    # forgotten; nobody but the owner takes a face away from somebody who is there.
    given_by_machine = not now["is_confirmed"] and after["person"] not in people
    return bool(now["person"] == after["person"]) or given_by_machine


def _comes_back_alive(person: str | None, rows: Pairs, now: dict[str, Row]) -> bool:
    """Whether a face can go back to this person: it was not merged into another since."""
    if person is None:
        return True
    before, after = rows.get(person, (None, None))
    if before is not None and (before != after or person not in now):
        return before["merged_into"] is None
    return person in now and now[person]["merged_into"] is None
