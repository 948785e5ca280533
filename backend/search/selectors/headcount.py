"""What the faces of a photo say about it: a portrait, two people, a group, or nobody at all.

They are counted when they are asked for, so that a face which its owner ignored, moved or drew
counts as it stands.
"""

from collections.abc import Iterator, Sequence

from django.db.models import Count, Exists, OuterRef, QuerySet, Subquery
from django.db.models.functions import Coalesce

from backend.people.models import Face
from backend.photos.models import Asset, AssetState
from backend.tags.models import AssetTag, Verdict

PERSON, PORTRAIT, GROUP = "person", "portrait", "group"  # words of the vocabulary
NAMES = {  # (Chinese, English) of what only a count can tell
    "alone": ("一个人", "one person"),
    "couple": ("两个人", "two people"),
    "crowd": ("人群", "crowd"),
}
_PORTRAIT_FROM = 0.2  # of the picture's height, or of its width where it is narrow
_GROUP_FROM, _CROWD_FROM = 3, 10
_CLEAR = 0.3  # quality: below, hardly one in eight is a face that can be recognised


def counted(faces: Sequence[Face]) -> Iterator[str]:
    """Slugs of the concepts that these faces, all of one photo, amount to."""
    seen = [face for face in faces if not face.is_ignored and face.quality >= _CLEAR]
    if not seen:
        return
    yield PERSON
    if len(seen) == 1:
        yield "alone"
        if max(seen[0].height, seen[0].width) >= _PORTRAIT_FROM:
            yield PORTRAIT
    elif len(seen) < _GROUP_FROM:
        yield "couple"
    else:
        yield GROUP
        if len(seen) >= _CROWD_FROM:
            yield "crowd"


def without_people(assets: QuerySet[Asset]) -> QuerySet[Asset]:
    """Photos that were looked at, and in which neither a face nor a person was seen."""
    faces = Face.objects.filter(asset=OuterRef("pk"), is_ignored=False)
    tags = AssetTag.objects.filter(asset=OuterRef("pk"), tag__ancestry__ancestor=PERSON)
    return assets.exclude(state=AssetState.PROCESSING).filter(
        ~Exists(faces), ~Exists(tags.exclude(verdict=Verdict.REMOVED))
    )


def with_headcount(
    assets: QuerySet[Asset], *, least: int | None, most: int | None
) -> QuerySet[Asset]:
    """Photos that show at least, and at most, so many faces that can be recognised."""
    faces = Face.objects.filter(asset=OuterRef("pk"), is_ignored=False, quality__gte=_CLEAR)
    count = faces.order_by().values("asset").annotate(count=Count("pk")).values("count")
    counted = assets.alias(heads=Coalesce(Subquery(count), 0))
    if least is not None:
        counted = counted.filter(heads__gte=least)
    return counted if most is None else counted.filter(heads__lte=most)
