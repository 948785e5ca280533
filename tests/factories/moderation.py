from backend.accounts.models import User
from backend.moderation.models import Case
from backend.moderation.services.scoring import Scored, score_some
from backend.photos.models import Asset, Rendition, RenditionKind


def score_all(scores: dict[Asset, float] | None = None, *, model: str = "moderation-1") -> None:
    """As a worker does: these photos score so much, all others nothing."""
    by_key = {
        made.object_key: (scores or {}).get(made.asset, 0.0)
        for made in Rendition.objects.filter(
            kind__in=(RenditionKind.THUMBNAIL, RenditionKind.EDITED_THUMBNAIL)
        ).select_related("asset")
    }
    while score_some(score=lambda all_: Scored(model, [by_key[one.still] for one in all_])):
        pass


def case_of(asset: Asset) -> Case:
    return Case.objects.get(asset=asset)


def other_administrator() -> User:
    return User.objects.create_user("second@example.com", "a-password-2", is_staff=True)
