"""Writes what photos look like, and which of them are alike."""

from collections import defaultdict
from collections.abc import Collection
from uuid import UUID

from django.db import transaction
from django.db.models import Q

from backend.events.results import PictureFingerprint
from backend.lookalikes.hashes import bands, signed
from backend.lookalikes.models import Fingerprint, Pair
from backend.lookalikes.selectors.candidates import candidates
from backend.lookalikes.services.evidence import Look, Verdict, judge
from backend.lookalikes.services.grouping import regroup
from backend.lookalikes.services.locking import lock_groups
from backend.photos.models import Asset
from backend.search.models import TextLine


@transaction.atomic
def record_fingerprint(*, asset_id: UUID, fingerprint: PictureFingerprint) -> None:
    """Idempotent; a photo that is gone needs none."""
    assets = Asset.objects.select_for_update(no_key=True).filter(id=asset_id)
    owner_id = assets.values_list("owner_id", flat=True).first()
    if owner_id is None:
        return
    phash = None if fingerprint.phash is None else signed(fingerprint.phash)
    quarters = [None] * 4 if phash is None else bands(phash)
    Fingerprint.objects.update_or_create(
        asset_id=asset_id,
        defaults={
            "owner_id": owner_id,
            "luma": fingerprint.luma,
            "phash": phash,
            **{f"band_{number}": band for number, band in enumerate(quarters)},
            "sharpness": fingerprint.sharpness,
        },
    )


@transaction.atomic
def find_lookalikes(*, asset_id: UUID) -> None:
    """Compares a photo with those that may be like it, and groups them anew. Idempotent.

    Photos that arrive together find one another: whichever comes here last sees the other's
    fingerprint, and pairs are the same from either side.
    """
    if not Asset.objects.select_for_update(no_key=True).filter(id=asset_id).exists():
        return
    own = _looks([asset_id]).get(asset_id)
    if own is None:
        return
    others = _looks(candidates(fingerprint=own.fingerprint))
    verdicts = {other_id: judge(own, other) for other_id, other in others.items()}
    lock_groups(owner_id=own.asset.owner_id)
    there = set(Asset.objects.filter(id__in=others).values_list("id", flat=True))
    _write_pairs(asset_id, {other: verdicts[other] for other in there})
    regroup(owner_id=own.asset.owner_id, asset_ids={asset_id, *there})


def _write_pairs(asset_id: UUID, verdicts: dict[UUID, Verdict | None]) -> None:
    unlike = [other for other, verdict in verdicts.items() if verdict is None]
    Pair.objects.filter(
        Q(one=asset_id, other__in=unlike) | Q(other=asset_id, one__in=unlike)
    ).delete()
    Pair.objects.bulk_create(
        [
            Pair(
                one_id=min(asset_id, other),
                other_id=max(asset_id, other),
                kind=verdict.kind,
                likeness=verdict.likeness,
            )
            for other, verdict in sorted(verdicts.items())
            if verdict is not None
        ],
        update_conflicts=True,
        unique_fields=["one", "other"],
        update_fields=["kind", "likeness"],
    )


def _looks(asset_ids: Collection[UUID]) -> dict[UUID, Look]:
    texts: dict[UUID, list[str]] = defaultdict(list)
    lines = TextLine.objects.filter(asset__in=asset_ids).order_by("asset", "position")
    for asset_id, text in lines.values_list("asset_id", "text"):
        texts[asset_id].append(text)
    rows = Fingerprint.objects.filter(asset__in=asset_ids).select_related("asset__owner")
    return {row.asset_id: Look(row, "".join("".join(texts[row.asset_id]).split())) for row in rows}
