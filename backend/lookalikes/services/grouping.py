"""Draws groups from pairs: which photos lie together, and which were set apart by the owner.

Groups follow from the pairs alone, so they do not depend on the order in which photos came. Pairs
are taken with the most alike first, and two groups are joined unless that would bring together two
photos that the owner set apart.
"""

from collections import defaultdict
from collections.abc import Collection, Iterable
from uuid import UUID

from django.db.models import Max, Q, QuerySet

from backend.common.ids import new_id
from backend.lookalikes.models import DismissedPhoto, Group, Kind, Member, Pair
from backend.photos.models import Asset
from backend.photos.selectors.visibility import visible

MOST_MEMBERS = 500  # of what is drawn at once; a library of one picture would not end otherwise

Apart = dict[UUID, set[UUID]]  # photo -> the dismissals that it is part of


def regroup(*, owner_id: UUID, asset_ids: Collection[UUID], leaving: Collection[UUID] = ()) -> None:
    """Draws the groups around these photos anew. Idempotent; the caller holds the groups' lock.

    `leaving`: photos that are about to be deleted.
    """
    for kind in Kind:
        touched = Group.objects.filter(owner_id=owner_id, kind=kind, members__asset__in=asset_ids)
        group_ids = set(touched.values_list("id", flat=True))
        members = Member.objects.filter(group__in=group_ids).values_list("asset_id", flat=True)
        pairs = _reachable({*asset_ids, *members}, kind, set(leaving))
        _write(owner_id, kind, _joined(pairs, kind), group_ids)


def _reachable(seeds: set[UUID], kind: Kind, leaving: set[UUID]) -> list[Pair]:
    """Pairs among photos that can be shown, as far as they hang together with the seeds."""
    found: dict[int, Pair] = {}
    known, edge = set(seeds), set(seeds)
    while edge and len(known) < len(seeds) + MOST_MEMBERS:
        near = _shown_pairs(kind).filter(Q(one__in=edge) | Q(other__in=edge))
        edge = set()
        for pair in near:
            if leaving.isdisjoint((pair.one_id, pair.other_id)):
                found[pair.pk] = pair
                edge |= {pair.one_id, pair.other_id} - known
        known |= edge
    return sorted(found.values(), key=lambda pair: (-pair.likeness, pair.one_id, pair.other_id))


def _shown_pairs(kind: Kind) -> QuerySet[Pair]:
    return Pair.objects.filter(visible("one__"), visible("other__"), kind=kind)


def _joined(pairs: Iterable[Pair], kind: Kind) -> list[set[UUID]]:
    pairs = list(pairs)
    apart = _set_apart({asset for pair in pairs for asset in (pair.one_id, pair.other_id)}, kind)
    group_of: dict[UUID, set[UUID]] = {}
    for pair in pairs:
        one = group_of.setdefault(pair.one_id, {pair.one_id})
        other = group_of.setdefault(pair.other_id, {pair.other_id})
        if one is not other and _may_join(one, other, apart):
            one |= other
            group_of.update(dict.fromkeys(other, one))
    distinct = {id(group): group for group in group_of.values() if len(group) > 1}
    return list(distinct.values())


def _may_join(one: set[UUID], other: set[UUID], apart: Apart) -> bool:
    left = {dismissal for asset in one for dismissal in apart.get(asset, ())}
    return left.isdisjoint(dismissal for asset in other for dismissal in apart.get(asset, ()))


def _set_apart(asset_ids: Collection[UUID], kind: Kind) -> Apart:
    apart: Apart = defaultdict(set)
    rows = DismissedPhoto.objects.filter(asset__in=asset_ids, dismissal__kind=kind)
    for asset_id, dismissal_id in rows.values_list("asset_id", "dismissal_id"):
        apart[asset_id].add(dismissal_id)
    return apart


def _write(owner_id: UUID, kind: Kind, groups: list[set[UUID]], old_ids: Collection[UUID]) -> None:
    """A group that goes on keeps its id: the oldest one among those of its members."""
    drawn = {asset for group in groups for asset in group}
    rows = Member.objects.filter(Q(group__in=old_ids) | Q(asset__in=drawn, kind=kind))
    before: dict[UUID, set[UUID]] = defaultdict(set)
    for group_id, asset_id in rows.values_list("group_id", "asset_id"):
        before[group_id].add(asset_id)
    stale, going_on = set(before), []
    for group in sorted(groups, key=lambda members: (-len(members), min(members))):
        known = min((group_id for group_id in stale if before[group_id] & group), default=None)
        stale -= {known}
        if known is None or before[known] != group:
            going_on.append((known or new_id(), group))
    Member.objects.filter(group__in=[group_id for group_id, _ in going_on]).delete()
    Group.objects.filter(id__in=stale).delete()
    for group_id, group in going_on:
        _write_group(owner_id, kind, group_id, group)


def _write_group(owner_id: UUID, kind: Kind, group_id: UUID, members: set[UUID]) -> None:
    newest = Asset.objects.filter(id__in=members).aggregate(newest=Max("captured_at"))["newest"]
    Group.objects.update_or_create(
        id=group_id, defaults={"owner_id": owner_id, "kind": kind, "captured_at": newest}
    )
    Member.objects.bulk_create(
        Member(group_id=group_id, asset_id=asset_id, kind=kind) for asset_id in sorted(members)
    )
