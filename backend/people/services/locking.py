"""Who may write: one at a time for the grouping of one owner's faces, and of an edit's photos."""

from collections.abc import Collection
from typing import Any
from uuid import UUID

from django.db import connection, transaction

from backend.common import errors, locks
from backend.common.id_sets import IdArray

_ATTEMPTS = 10
# Parts, and no OR: each goes by an index of its own.
_PHOTOS_CONCERNED = """
    SELECT asset_id FROM people_face
    WHERE owner_id = %(owner)s AND id IN (SELECT unnest(%(faces)s::uuid[]))
    UNION
    SELECT asset_id FROM people_face WHERE owner_id = %(owner)s AND person_id = ANY(%(people)s)
"""
_LOCK = f"""
    WITH locked AS MATERIALIZED (
        SELECT id FROM photos_asset
        WHERE owner_id = %(owner)s
          AND id IN ({_PHOTOS_CONCERNED} UNION SELECT unnest(%(photos)s::uuid[]))
        ORDER BY id FOR NO KEY UPDATE
    )
    SELECT coalesce(array_agg(id), '{{}}')::text FROM locked
"""  # noqa: S608  of constants alone
_MISSED = f"SELECT EXISTS ({_PHOTOS_CONCERNED} EXCEPT SELECT unnest(%(locked)s::uuid[]))"


def lock_people(*, owner_id: UUID) -> None:
    """Waits for other groupings of this owner, until the end of the caller's transaction.

    Two photos of somebody new, grouped at once, would else make two people of one. Taken after the
    photo's own row, as everywhere: photos before people.
    """
    locks.wait_for(f"people:{owner_id}")


def lock_for_edit(
    *, owner_id: UUID, faces: IdArray, people: Collection[UUID], photos: IdArray
) -> IdArray:
    """Locks the photos with these faces, or with any of these people's, by id, then the owner's
    people; returns the photos.

    A face that meanwhile joins the people brings a photo that is not locked: the locks are given
    back then, and taken anew, so that the order is kept. Raises Unavailable.
    """
    concerned: dict[str, Any] = {
        "owner": owner_id,
        "faces": faces,
        "people": list(people),
        "photos": photos,
    }
    for _ in range(_ATTEMPTS):
        savepoint = transaction.savepoint()
        with connection.cursor() as cursor:
            cursor.execute(_LOCK, concerned)
            (locked,) = cursor.fetchone() or ("{}",)
            lock_people(owner_id=owner_id)
            cursor.execute(_MISSED, concerned | {"locked": locked})
            (missed,) = cursor.fetchone() or (False,)
        if not missed:
            transaction.savepoint_commit(savepoint)
            return IdArray(locked)
        transaction.savepoint_rollback(savepoint)
    raise errors.Unavailable("Too much is being recognised just now. Try again in a moment.")
