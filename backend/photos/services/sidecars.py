"""Sidecars: kept beside the photo, and heard whenever its metadata is read."""

from collections.abc import Sequence
from dataclasses import replace
from datetime import UTC, datetime, timedelta, timezone, tzinfo
from typing import Any
from uuid import UUID
from zoneinfo import ZoneInfo, ZoneInfoNotFoundError

from django.db import transaction

from backend.accounts.models import User
from backend.common import errors
from backend.events.contracts import StageName
from backend.events.results import MetadataRead
from backend.photos.models import Asset, Sidecar, SidecarKind, Visibility
from backend.photos.selectors.assets import get_asset
from backend.photos.services import ledger
from backend.photos.services.editing import AssetChanges, edit_asset
from backend.photos.services.filenames import clean_filename
from backend.photos.sidecars import SidecarFacts, UnreadableSidecar, read_sidecar
from backend.photos.sidecars.facts import from_json, to_json

# The later ones stand above the earlier: XMP is what somebody wrote with care.
_ORDER = (SidecarKind.TAKEOUT, SidecarKind.XMP)
_MOST_KEYWORDS = 200
# What Takeout says of the time is an instant without a zone: the file's own word, where it is a
# camera's, tells more, unless the two are about different days.
_CAMERA = ("exif.", "xmp.", "iptc.", "quicktime.", "film.", "gps")
_SAME_MOMENT = timedelta(days=1)


@transaction.atomic
def put_sidecar(*, owner: User, asset_id: UUID, content: bytes, filename: str = "") -> Sidecar:
    """Takes the place of an earlier one of the same kind; the same once more changes nothing.

    The photo's metadata is read again, with this above it. A favourite becomes one, and what was in
    another album's archive goes into the archive, unless the owner has fetched it back since.
    Raises NotFound, and InvalidInput (`bad_sidecar`).
    """
    try:
        read = read_sidecar(content)
    except UnreadableSidecar as error:
        raise errors.InvalidInput(str(error), code="bad_sidecar") from error
    Asset.objects.select_for_update(no_key=True).filter(owner=owner, id=asset_id).first()
    asset = get_asset(owner=owner, asset_id=asset_id)
    known = Sidecar.objects.filter(asset=asset, kind=read.kind).first()
    name = clean_filename(filename) if filename else ""
    if known is not None and bytes(known.content) == content and known.filename == name:
        return known
    sidecar, _ = Sidecar.objects.update_or_create(
        asset=asset,
        kind=read.kind,
        defaults={"filename": name, "content": content, "facts": to_json(read.facts)},
    )
    if read.facts.is_favorite:
        Asset.objects.filter(id=asset.id).update(is_favorite=True)
    if read.facts.is_archived and known is None and asset.visibility == Visibility.TIMELINE:
        changes = AssetChanges(visibility=Visibility.ARCHIVE)
        edit_asset(owner=owner, asset_id=asset.id, changes=changes)
    ledger.renew(asset_id=asset.id, stage=StageName.METADATA)
    return sidecar


@transaction.atomic
def remove_sidecar(*, owner: User, asset_id: UUID, kind: str) -> None:
    """The photo's metadata is read again, without it. Raises NotFound."""
    Asset.objects.select_for_update(no_key=True).filter(owner=owner, id=asset_id).first()
    asset = get_asset(owner=owner, asset_id=asset_id)
    removed, _ = Sidecar.objects.filter(asset=asset, kind=kind).delete()
    if not removed:
        raise errors.NotFound("The photo has no such sidecar.")
    ledger.renew(asset_id=asset.id, stage=StageName.METADATA)


def with_sidecars(*, asset_id: UUID, read: MetadataRead) -> MetadataRead:
    """What the file says, and above it what the sidecars say."""
    told = list(Sidecar.objects.filter(asset_id=asset_id).select_related("asset__owner"))
    for sidecar in sorted(told, key=lambda one: _ORDER.index(SidecarKind(one.kind))):
        read = _told(read, from_json(sidecar.facts), sidecar)
    return read


def _told(read: MetadataRead, facts: SidecarFacts, sidecar: Sidecar) -> MetadataRead:
    changes: dict[str, Any] = {}
    if facts.caption or facts.title:
        changes["caption"] = facts.caption or facts.title
    if facts.rating is not None:
        changes["details"] = {**read.details, "rating": facts.rating}
    if facts.latitude is not None:
        changes |= {
            "latitude": facts.latitude,
            "longitude": facts.longitude,
            "altitude": facts.altitude,
        }
    if facts.captured_at is not None:
        changes |= _captured(read, facts.captured_at, sidecar)
    return replace(read, keywords=_joined(read.keywords, facts.tags), **changes)


def _captured(read: MetadataRead, moment: datetime, sidecar: Sidecar) -> dict[str, Any]:
    if sidecar.kind == SidecarKind.TAKEOUT and read.captured_at_source.startswith(_CAMERA):
        if abs(moment - read.captured_at) <= _SAME_MOMENT:
            return {}
        moment = moment.astimezone(_zone(read, sidecar.asset.owner))
    local = moment if moment.tzinfo else moment.replace(tzinfo=_zone(read, sidecar.asset.owner))
    offset = local.utcoffset() or timedelta(0)
    return {
        "captured_at": local.astimezone(UTC),
        "captured_local_date": local.date(),
        "captured_at_source": f"sidecar.{sidecar.kind}",
        "captured_offset_minutes": round(offset.total_seconds() / 60),
    }


def _zone(read: MetadataRead, owner: User) -> tzinfo:
    """The photographer's, where the file tells it; else the owner's."""
    if read.captured_offset_minutes is not None:
        return timezone(timedelta(minutes=read.captured_offset_minutes))
    try:
        return ZoneInfo(owner.time_zone)
    except (ZoneInfoNotFoundError, ValueError):
        return UTC


def _joined(words: Sequence[str], more: Sequence[str]) -> tuple[str, ...]:
    return tuple(dict.fromkeys((*words, *more)))[:_MOST_KEYWORDS]
