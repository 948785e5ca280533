"""Room for originals: reserved when an upload is promised, used when it is accepted.

Each verb is one conditional UPDATE, so that no two uploads can share the last free bytes. The
caller's transaction decides whether it stands; the owner's row stays locked until that ends, so
this comes last where other rows are locked too.
"""

from uuid import UUID

from django.db.models import F, Q

from backend.accounts.models import User
from backend.common import errors


def reserve(*, owner_id: UUID, size: int) -> None:
    """Sets `size` bytes aside. Raises QuotaExceeded when there is not that much room, and
    NotPermitted (`account_closed`): what came in now would be lost with the account."""
    has_room = Q(quota_bytes__isnull=True) | Q(
        quota_bytes__gte=F("used_bytes") + F("reserved_bytes") + size
    )
    if not User.objects.filter(has_room, pk=owner_id, is_active=True).update(
        reserved_bytes=F("reserved_bytes") + size
    ):
        owner = User.objects.get(pk=owner_id)
        if not owner.is_active:
            raise errors.NotPermitted("This account is closed.", code="account_closed")
        free = owner.free_bytes
        raise errors.QuotaExceeded(
            "The file has %(size)d bytes, and %(free)d bytes of your quota are free.",
            values={"size": size, "free": free},
            needed_bytes=size,
            free_bytes=free,
        )


def release(*, owner_id: UUID, size: int) -> None:
    """Gives reserved bytes back: the upload came to nothing."""
    User.objects.filter(pk=owner_id).update(reserved_bytes=F("reserved_bytes") - size)


def use(*, owner_id: UUID, size: int) -> None:
    """Turns reserved bytes into used ones: the upload became a photo."""
    User.objects.filter(pk=owner_id).update(
        reserved_bytes=F("reserved_bytes") - size, used_bytes=F("used_bytes") + size
    )
