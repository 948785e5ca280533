"""Reading photos, always out of one owner's library."""

from uuid import UUID

from django.db.models import F, Prefetch, QuerySet

from backend.accounts.models import User
from backend.common import errors
from backend.people.models import Face
from backend.photos.models import Asset, AssetState
from backend.photos.selectors.filters import AssetFilters, narrow
from backend.tags.selectors.lineage import shown_tags


def list_assets(
    *, owner: User, filters: AssetFilters | None = None, trashed: bool = False
) -> QuerySet[Asset]:
    """The library, or its trash; photos that failed are among them, with their reason."""
    assets = Asset.objects.filter(owner=owner, trashed_at__isnull=not trashed)
    return with_cards(narrow(assets, filters or AssetFilters()))


def visible_assets(*, owner: User) -> QuerySet[Asset]:
    """What timeline and search show: neither in the trash nor failed."""
    return Asset.objects.filter(owner=owner, trashed_at__isnull=True).exclude(
        state=AssetState.FAILED
    )


def with_cards(assets: QuerySet[Asset]) -> QuerySet[Asset]:
    """With the rows that a list shows of each photo, in two queries however long it is."""
    return assets.select_related("place").prefetch_related("renditions")


def get_asset(*, owner: User, asset_id: UUID) -> Asset:
    """One photo with its card; raises NotFound, also for somebody else's photo."""
    return _found(with_cards(Asset.objects.filter(owner=owner)), asset_id)


def get_asset_detail(*, owner: User, asset_id: UUID) -> Asset:
    """One photo with everything that was found in it."""
    return _found(
        with_cards(Asset.objects.filter(owner=owner)).prefetch_related(
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
