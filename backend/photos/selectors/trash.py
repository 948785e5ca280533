"""What lies in the trash, taken together."""

from dataclasses import dataclass

from django.db.models import Count, Sum

from backend.accounts.models import User
from backend.installation import changeable
from backend.photos.selectors.assets import list_assets


@dataclass(frozen=True, slots=True)
class Trash:
    photos: int
    size: int  # bytes of the originals
    kept_days: int | None  # after which a photo is deleted for good; None: never


def trash_of(*, owner: User) -> Trash:
    found = (
        list_assets(owner=owner, trashed=True)
        .order_by()
        .aggregate(photos=Count("pk"), size=Sum("size"))
    )
    return Trash(
        photos=found["photos"],
        size=found["size"] or 0,
        kept_days=changeable.TRASH_KEPT_FOR.value().days or None,
    )
