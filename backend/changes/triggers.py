"""The first triggers that note changes, as SQL for migration 0001; later ones write their own.

They work on whole statements (transition tables: PostgreSQL's documentation, "CREATE TRIGGER"): an
edit of ten thousand photos is one more statement, not ten thousand.
"""

from collections.abc import Iterator
from typing import NamedTuple

NOTE = """
CREATE SEQUENCE changes_position;
CREATE FUNCTION changes_note(kind text, owners uuid[], ids uuid[]) RETURNS void
LANGUAGE sql AS $$
    INSERT INTO changes_change (owner_id, kind, object_id, written_by, position, at)
    SELECT owner, changes_note.kind, id, pg_current_xact_id()::text::bigint,
           nextval('changes_position'), now()
    FROM (
        SELECT DISTINCT owner, id FROM unnest(owners, ids) AS changed (owner, id) ORDER BY owner, id
    ) changed
    ON CONFLICT (owner_id, kind, object_id) DO UPDATE SET
        written_by = excluded.written_by, position = excluded.position, at = excluded.at
$$;
CREATE FUNCTION changes_forget() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
    DELETE FROM changes_change WHERE owner_id IN (SELECT id FROM rows_before);
    RETURN NULL;
END $$;
CREATE TRIGGER changes_forget AFTER DELETE ON accounts_user
    REFERENCING OLD TABLE AS rows_before FOR EACH STATEMENT EXECUTE FUNCTION changes_forget();
"""


class Source(NamedTuple):
    """A table whose rows are about things of a kind: each row names an owner and a thing."""

    table: str
    kind: str
    rows: str  # the owner and the id, FROM the changed `rows`
    events: tuple[str, ...] = ("INSERT", "UPDATE", "DELETE")


SOURCES = (
    Source("photos_asset", "asset", "SELECT owner_id AS owner, id FROM rows"),
    Source("tags_assettag", "asset", "SELECT owner_id AS owner, asset_id AS id FROM rows"),
    Source("people_person", "person", "SELECT owner_id AS owner, id FROM rows"),
    Source("albums_albummember", "album", "SELECT user_id AS owner, album_id AS id FROM rows"),
    Source(
        "albums_album",
        "album",
        "SELECT member.user_id AS owner, rows.id FROM rows"
        " JOIN albums_albummember member ON member.album_id = rows.id",
        # Its members come after it and go before it, with notes of their own.
        events=("UPDATE",),
    ),
)
_ROWS_OF = {"INSERT": "NEW", "UPDATE": "NEW", "DELETE": "OLD"}


def create(source: Source) -> Iterator[str]:
    for event in source.events:
        name = f"changes_{source.table}_{event.lower()}"
        yield f"""
CREATE FUNCTION {name}() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
    PERFORM changes_note('{source.kind}', array_agg(owner), array_agg(id))
    FROM ({source.rows}) changed HAVING count(*) > 0;
    RETURN NULL;
END $$;
CREATE TRIGGER {name} AFTER {event} ON {source.table}
    REFERENCING {_ROWS_OF[event]} TABLE AS rows FOR EACH STATEMENT EXECUTE FUNCTION {name}();
"""


def drop(source: Source) -> Iterator[str]:
    for event in source.events:
        name = f"changes_{source.table}_{event.lower()}"
        yield f"DROP TRIGGER {name} ON {source.table}; DROP FUNCTION {name}();"


DROP_NOTE = """
DROP TRIGGER changes_forget ON accounts_user;
DROP FUNCTION changes_forget();
DROP FUNCTION changes_note(text, uuid[], uuid[]);
DROP SEQUENCE changes_position;
"""


def note_all(source: Source) -> str:
    """What was there before takes the first places."""
    there = source.rows.replace("FROM rows", f"FROM {source.table} rows")
    return f"""
SELECT changes_note('{source.kind}', array_agg(owner), array_agg(id))
FROM ({there}) there HAVING count(*) > 0;
"""  # noqa: S608 - our own tables


BEGUN_WITH = tuple(
    source
    for source in SOURCES
    if source.table in {"photos_asset", "people_person", "albums_albummember"}
)
