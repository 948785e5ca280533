"""How many people a library knows, about: among how many somebody may be mistaken."""

from uuid import UUID

from django.db import connection

from backend.common.remembering import remembered

_COUNTED = 200_000  # to know that there are more changes next to nothing
_KNOWN_FOR = 30  # seconds, for which nobody counts again
_PEOPLE = """
    SELECT count(*) FROM (
        SELECT FROM people_person WHERE owner_id = %s AND merged_into_id IS NULL LIMIT %s
    ) known
"""


@remembered(seconds=_KNOWN_FOR)
def people_about(*, owner_id: UUID) -> int:
    """As of less than a minute ago, as far as this process has looked."""
    with connection.cursor() as cursor:
        cursor.execute(_PEOPLE, [owner_id, _COUNTED])
        (known,) = cursor.fetchone() or (0,)
    return int(known)
