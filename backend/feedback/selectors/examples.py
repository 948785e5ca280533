"""The latest corrections, of photos that whoever asks may see: their own."""

from backend.accounts.models import User
from backend.feedback.selectors.tag_corrections import spoken
from backend.tags.models import AssetTag

_MOST = 24


def own_examples(*, owner: User) -> list[AssetTag]:
    rows = spoken().filter(owner=owner).select_related("tag").order_by("-judged_at", "-id")
    return list(rows[:_MOST])
