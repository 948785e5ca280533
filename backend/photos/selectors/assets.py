"""Reading photos, always out of one owner's library."""

from uuid import UUID

from django.db.models import F, Prefetch, QuerySet

from backend.accounts.models import User
from backend.common import errors
from backend.people.models import Face
from backend.photos.models import Asset, Visibility
from backend.photos.selectors.films import FILM_RENDITIONS, FILM_ROWS
from backend.photos.selectors.filters import AssetFilters, narrow
from backend.photos.selectors.stacks import stack_count
from backend.photos.selectors.visibility import on_timeline, visible
from backend.tags.selectors.lineage import shown_tags


def list_assets(
    *, owner: User, filters: AssetFilters | None = None, trashed: bool = False
) -> QuerySet[Asset]:
    """The library, or its trash; photos that failed are among them, with their reason."""
    assets = unlocked_assets(owner=owner).filter(
        trashed_at__isnull=not trashed, in_live_photo=False
    )
    return with_cards(narrow(assets, filters or AssetFilters()))


def unlocked_assets(*, owner: User) -> QuerySet[Asset]:
    """Whatever is outside the locked folder, the trash and photos that failed included."""
    return Asset.objects.filter(owner=owner).exclude(visibility=Visibility.LOCKED)


def visible_assets(*, owner: User) -> QuerySet[Asset]:
    """Photos that may be shown outside the locked folder: not locked, not in the trash, not failed.

    It is what search, people, places, tags, albums, the map and exports show.
    """
    return Asset.objects.filter(visible(), owner=owner)


def timeline_assets(*, owner: User) -> QuerySet[Asset]:
    """Those of the visible that are neither archived nor lie under another one of a stack."""
    return Asset.objects.filter(on_timeline(), owner=owner)


def with_cards(assets: QuerySet[Asset]) -> QuerySet[Asset]:
    """With the rows that a list shows of each photo, in a few queries however long it is."""
    cards = assets.select_related("place", *FILM_ROWS).prefetch_related(*FILM_RENDITIONS)
    return cards.annotate(stack_count=stack_count())


def get_asset(*, owner: User, asset_id: UUID) -> Asset:
    """One photo with its card; raises NotFound, also for somebody else's photo and a locked one."""
    return _found(with_cards(unlocked_assets(owner=owner)), asset_id)


def get_asset_detail(*, owner: User, asset_id: UUID) -> Asset:
    """One photo with everything that was found in it; raises NotFound as `get_asset` does."""
    return _found(
        with_cards(unlocked_assets(owner=owner)).prefetch_related(
            "stage_runs",
            "text_lines",
            Prefetch("faces", Face.objects.select_related("person").order_by("left", "id")),
            Prefetch(
                "asset_tags",
                shown_tags().order_by("-verdict", F("confidence").desc(nulls_last=True), "tag"),
            ),
        ),
        asset_id,
    )


def _found(assets: QuerySet[Asset], asset_id: UUID) -> Asset:
    try:
        return assets.get(id=asset_id)
    except Asset.DoesNotExist:
        raise errors.NotFound("There is no such photo in your library.") from None
