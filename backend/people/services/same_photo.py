"""Nobody is in a photo twice, unless the owner says that it shows a mirror or is a collage."""

from collections import defaultdict
from collections.abc import Collection, Iterable
from uuid import UUID

from django.db.models import Count, QuerySet

from backend.common import errors
from backend.people.models import Face
from backend.photos.models import Asset

_PHOTOS_NAMED = 50  # in a refusal


def photos_with_doubles(faces: Iterable[Face]) -> dict[UUID, list[Face]]:
    """The photos in which several of these faces are, though nobody is in them twice."""
    by_photo: dict[UUID, list[Face]] = defaultdict(list)
    for face in faces:
        by_photo[face.asset_id].append(face)
    several = {photo: found for photo, found in by_photo.items() if len(found) > 1}
    strict = Asset.objects.filter(id__in=several, allows_same_person=False)
    return {photo: several[photo] for photo in strict.values_list("id", flat=True)}


def crowded_photos(faces: QuerySet[Face]) -> list[UUID]:
    """The same photos, by one statement for however many faces."""
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
    Asset.objects.filter(id__in=doubles).update(allows_same_person=True)
