"""Nobody is in a photo twice, unless the owner says that it shows a mirror or is a collage."""

from collections.abc import Collection
from uuid import UUID

from django.db.models import Count, QuerySet

from backend.common import errors
from backend.common.id_sets import one_of
from backend.people.models import Face
from backend.photos.models import Asset

_PHOTOS_NAMED = 50  # in a refusal


def crowded_photos(faces: QuerySet[Face]) -> list[UUID]:
    """The photos in which several of these faces are, though nobody is in them twice."""
    strict = faces.filter(asset__allows_same_person=False).order_by("asset")
    several = strict.values("asset").annotate(count=Count("id")).filter(count__gt=1)
    return list(several.values_list("asset", flat=True))


def settle_doubles(doubles: Collection[UUID], *, allow_same_photo: bool) -> None:
    """Lets the photos show one person twice, if the owner says so; else Conflict (`same_photo`)."""
    if not doubles:
        return
    if not allow_same_photo:
        raise errors.Conflict(
            "Some photos would show the same person twice. Allow it where there is a mirror or a"
            " collage.",
            code="same_photo",
            assets=[str(photo) for photo in sorted(doubles)[:_PHOTOS_NAMED]],
        )
    Asset.objects.filter(id__in=one_of(doubles)).update(allows_same_person=True)
