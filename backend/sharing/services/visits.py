"""Counting what guests do, by link and day, without keeping who they are."""

from datetime import UTC, datetime
from typing import Any

import structlog
from django.conf import settings
from django.db import connection, transaction
from django.utils.crypto import salted_hmac
from redis.exceptions import RedisError

from backend.common import rate_limits
from backend.common.rate_limits import Rate
from backend.events.contracts import Topic
from backend.events.services.outbox import announce
from backend.sharing.models import ShareLink

log = structlog.get_logger(__name__)

_COUNT = """
    INSERT INTO sharing_linkday (link_id, day, views, downloads)
    VALUES (%(link)s, %(day)s, %(views)s, %(downloads)s)
    ON CONFLICT (link_id, day) DO UPDATE SET
        views = sharing_linkday.views + excluded.views,
        downloads = sharing_linkday.downloads + excluded.downloads
"""


def note_view(*, link: ShareLink, visitor: str) -> None:
    """Counts a visitor once in a while, and not each reload.

    `visitor` (an address and a browser) is only ever kept as a keyed hash, in Redis, until the
    period is over. When Redis does not answer, the view goes uncounted.
    """
    seconds = int(settings.SHARE_VIEW_COUNTS_AFTER.total_seconds())
    identity = salted_hmac("sharing.visitor", f"{link.pk}:{visitor}").hexdigest()
    try:
        seen = rate_limits.use(name="share_view", identity=identity, rate=Rate(1, seconds))
    except RedisError:
        log.warning("sharing.view_uncounted", exc_info=True)
        return
    if seen is None:
        _add(link, views=1)


def note_download(*, link: ShareLink, photos: int = 1) -> None:
    _add(link, downloads=photos)


def _add(link: ShareLink, *, views: int = 0, downloads: int = 0) -> None:
    day = datetime.now(UTC).date()
    counts: dict[str, Any] = {"link": link.pk, "day": day, "views": views, "downloads": downloads}
    with transaction.atomic(), connection.cursor() as cursor:
        cursor.execute(_COUNT, counts)
        if views:
            announce(
                topic=Topic.SHARE_VIEWED,
                payload={"share_id": str(link.pk)},
                owner_id=link.owner_id,
            )
