"""Keeps the counts of tags short, and can make them anew; triggers of the database keep them right
(migration 0004)."""

from django.db import connection, transaction

_FOLD = """
    WITH several AS (
        SELECT owner_id, tag_id FROM tags_tally GROUP BY owner_id, tag_id
        HAVING count(*) > 1 OR sum(photos) = 0
    ), taken AS (
        DELETE FROM tags_tally tally USING several
        WHERE tally.owner_id = several.owner_id AND tally.tag_id = several.tag_id
        RETURNING tally.owner_id, tally.tag_id, tally.photos
    ), kept AS (
        INSERT INTO tags_tally (owner_id, tag_id, photos)
        SELECT owner_id, tag_id, sum(photos) FROM taken
        GROUP BY owner_id, tag_id HAVING sum(photos) <> 0
    )
    SELECT count(*) FROM taken
"""


def fold_counts() -> int:
    """Makes one row of the steps that each count has gone; returns how many steps there were.

    The counts are the same before, meanwhile and afterwards: each step is taken by one folding.
    """
    with connection.cursor() as cursor:
        cursor.execute(_FOLD)
        (taken,) = cursor.fetchone()
    return int(taken)


@transaction.atomic
def rebuild_counts() -> None:
    """Counts everything anew from the photos and their tags; changes of tags wait for it."""
    with connection.cursor() as cursor:
        cursor.execute("SELECT tags_rebuild()")
