"""Reading groups of look-alikes, always out of one owner's library."""

from uuid import UUID

from django.db.models import Prefetch, QuerySet

from backend.accounts.models import User
from backend.common import errors
from backend.lookalikes.models import Group, Kind, Member
from backend.photos.models import Asset
from backend.photos.selectors.assets import with_cards

ORDERING = ("-captured_at", "-id")


def list_groups(*, owner: User, kind: Kind | None = None) -> QuerySet[Group]:
    """With their photos, those of the newest group first, to be paged by ORDERING."""
    groups = Group.objects.filter(owner=owner)
    return with_photos(groups if kind is None else groups.filter(kind=kind))


def with_photos(groups: QuerySet[Group]) -> QuerySet[Group]:
    """In a fixed number of queries, however many groups: see `photos_of`."""
    photos = with_evidence(Asset.objects.all())
    members = Member.objects.order_by("id").prefetch_related(Prefetch("asset", photos))
    return groups.prefetch_related(Prefetch("members", members))


def with_evidence(photos: QuerySet[Asset]) -> QuerySet[Asset]:
    """With what `keepers` weighs."""
    found = with_cards(photos.select_related("fingerprint", "owner"))
    return found.prefetch_related("faces__person")


def photos_of(group: Group) -> list[Asset]:
    """Of a group that came `with_photos`."""
    return [member.asset for member in group.members.all()]


def get_group(*, owner: User, group_id: UUID) -> Group:
    """With its photos; raises NotFound, also for somebody else's."""
    group = with_photos(Group.objects.filter(owner=owner, id=group_id)).first()
    if group is None:
        raise missing()
    return group


def missing() -> errors.NotFound:
    return errors.NotFound("There is no such group of look-alikes in your library (any more).")
