"""What the owner says a photo shows, or does not: it stands above anything a network finds."""

from collections.abc import Collection, Sequence
from uuid import UUID

from django.db import transaction
from django.db.models import F, QuerySet
from django.utils import timezone

from backend.accounts.models import User
from backend.common import errors
from backend.events.contracts import Lane, StageName, Topic
from backend.events.services.outbox import announce
from backend.photos.models import Asset, StageRun, StageState
from backend.photos.services import ledger
from backend.search.services.indexing import index_assets
from backend.tags.models import AssetTag, Lineage, Tag, Verdict
from backend.tags.services.choosing import (
    Wanted,
    choose_tag,
    find_tag,
    forget_unused,
    known_tag,
    lock_words,
)


@transaction.atomic
def judge_tags(
    *,
    owner: User,
    asset_ids: Collection[UUID],
    add: Sequence[Wanted] = (),
    remove: Sequence[str] = (),
) -> list[UUID]:
    """Adds and removes tags of the owner's photos among `asset_ids`; returns those that changed.

    What is said again changes nothing and is announced to nobody. Of a tag that is both added and
    removed, the addition holds. Raises what `choose_tag` raises, and then nothing has changed.
    """
    photos = _lock(owner, asset_ids)  # before words: the order in which stages lock them
    lock_words(owner)
    added = [choose_tag(owner=owner, wanted=wanted) for wanted in add]
    removed = [known_tag(owner=owner, slug=slug) for slug in remove]
    changed = set[UUID]()
    for tag in removed:
        changed |= _remove(owner, photos, tag)
    for tag in added:
        changed |= _add(owner, photos, tag)
    if any(tag.owner_id is not None for tag in removed):
        forget_unused(owner)
    follow_up(owner, sorted(changed))
    return sorted(changed)


@transaction.atomic
def add_tag(*, owner: User, asset_id: UUID, wanted: Wanted) -> AssetTag:
    """The photo bears the tag, whatever a later run finds.

    Raises NotFound for a photo that is not there, and what `choose_tag` raises.
    """
    _require(owner, asset_id)
    lock_words(owner)
    tag = choose_tag(owner=owner, wanted=wanted)
    judge_tags(owner=owner, asset_ids=[asset_id], add=[Wanted(slug=tag.slug)])
    return AssetTag.objects.select_related("tag").get(asset_id=asset_id, tag=tag)


@transaction.atomic
def remove_tag(*, owner: User, asset_id: UUID, slug: str) -> None:
    """The photo does not show this, nor any kind of it, whatever a later run finds.

    Raises NotFound for a photo or a tag that is not there.
    """
    _require(owner, asset_id)
    if find_tag(owner=owner, slug=slug) is None:
        raise errors.NotFound("There is no such tag.")
    judge_tags(owner=owner, asset_ids=[asset_id], remove=[slug])


def _require(owner: User, asset_id: UUID) -> None:
    if not _lock(owner, [asset_id]):
        raise errors.NotFound("There is no such photo in your library.")


def follow_up(owner: User, changed: Sequence[UUID]) -> None:
    """Words are searchable at once; what the photo means is worked out anew."""
    index_assets(asset_ids=changed)
    lane = Lane.FRESH if len(changed) == 1 else Lane.BULK
    for asset_id in changed:
        # it announces the change itself, but for photos whose meaning is yet to be worked out
        if not ledger.renew(asset_id=asset_id, stage=StageName.SEMANTIC, lane=lane):
            announce(
                topic=Topic.ASSET_CHANGED, payload={"asset_id": str(asset_id)}, owner_id=owner.id
            )


def _lock(owner: User, asset_ids: Collection[UUID]) -> list[UUID]:
    """In order, as stages lock them, so that nobody waits in a circle."""
    rows = Asset.objects.select_for_update(no_key=True).filter(owner=owner, id__in=asset_ids)
    return list(rows.order_by("id").values_list("id", flat=True))


def _add(owner: User, photos: Sequence[UUID], tag: Tag) -> set[UUID]:
    """What it is a kind of is there too, also where the owner had removed that."""
    wider = Lineage.objects.filter(tag=tag).exclude(ancestor=tag).values("ancestor")
    contradicted = AssetTag.objects.filter(asset__in=photos, tag__in=wider, verdict=Verdict.REMOVED)
    changed = _judge(contradicted, Verdict.ADDED)
    return changed | _judge_one(owner, photos, tag, Verdict.ADDED)


def _remove(owner: User, photos: Sequence[UUID], tag: Tag) -> set[UUID]:
    """No kind of it is there either."""
    kinds = Lineage.objects.filter(ancestor=tag).exclude(tag=tag).values("tag")
    borne = AssetTag.objects.filter(asset__in=photos, tag__in=kinds)
    changed = _judge(borne.exclude(verdict=Verdict.REMOVED), Verdict.REMOVED)
    return changed | _judge_one(owner, photos, tag, Verdict.REMOVED)


def _judge_one(owner: User, photos: Sequence[UUID], tag: Tag, verdict: Verdict) -> set[UUID]:
    """One row for each photo: made where the network had not found the tag, and which one that was
    is kept too."""
    rows = AssetTag.objects.filter(asset__in=photos, tag=tag)
    said = set(rows.values_list("asset_id", flat=True))
    changed = _judge(rows.exclude(verdict=verdict), verdict)
    new = [asset_id for asset_id in photos if asset_id not in said]
    versions = dict(
        StageRun.objects.filter(
            asset__in=new, stage=StageName.TAGS, state=StageState.DONE
        ).values_list("asset_id", "model_version")
    )
    AssetTag.objects.bulk_create(
        AssetTag(
            owner=owner,
            asset_id=asset_id,
            tag=tag,
            verdict=verdict,
            judged_at=timezone.now(),
            judged_version=versions.get(asset_id, ""),
        )
        for asset_id in new
    )
    return changed | set(new)


def _judge(rows: QuerySet[AssetTag], verdict: Verdict) -> set[UUID]:
    """With what the network says at this time, to learn from."""
    changed = set(rows.values_list("asset_id", flat=True))
    rows.update(
        verdict=verdict,
        judged_at=timezone.now(),
        judged_confidence=F("confidence"),
        judged_version=F("model_version"),
    )
    return changed
