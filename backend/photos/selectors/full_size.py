"""Which photos others are going to have in full size, and cannot have yet."""

from collections.abc import Iterable
from uuid import UUID

from django.db.models import Exists, OuterRef, QuerySet

from backend.common.id_sets import one_of
from backend.events.contracts import StageName
from backend.photos.models import Asset, Rendition, RenditionKind, StageRun, StageState
from backend.photos.selectors.films import FILM_TYPES

GIVEN_UP = frozenset({StageState.FAILED, StageState.SKIPPED})
_RUNS = StageRun.objects.filter(asset=OuterRef("pk"), stage=StageName.FULL_SIZE)
_MADE = Rendition.objects.filter(asset=OuterRef("pk"), kind=RenditionKind.FULL_SIZE)


def without_full_size(asset_ids: Iterable[UUID | str]) -> QuerySet[Asset]:
    """Of these photos: not films, nor what is edited and has such a picture from there, nor what it
    could not be made of."""
    return Asset.objects.filter(
        ~Exists(_MADE),
        ~Exists(_RUNS.filter(state__in=GIVEN_UP)),
        pk__in=one_of(asset_ids),
        recipe__isnull=True,
    ).exclude(media_type__startswith=FILM_TYPES)


def nobody_has_asked_for(asset_ids: Iterable[UUID | str]) -> QuerySet[Asset]:
    """Those among them of which it is not being made either."""
    return without_full_size(asset_ids).exclude(Exists(_RUNS.exclude(state=StageState.DONE)))
