"""What the owner had said of a photo's tags, as rows to go back to."""

from datetime import datetime
from typing import Any, TypeAlias
from uuid import UUID

from django.db import transaction

from backend.accounts.models import User
from backend.tags.models import AssetTag, Verdict
from backend.tags.services.judging import follow_up

Judgement: TypeAlias = dict[str, Any]  # JSON
Judgements: TypeAlias = dict[str, Judgement]  # by slug

_FIELDS = ("verdict", "judged_at", "judged_confidence", "judged_version")


def judgements_of(*, asset_id: UUID) -> Judgements:
    """All tags of the photo, with what the owner said of each."""
    rows = AssetTag.objects.filter(asset=asset_id).values("tag_id", *_FIELDS)
    return {row.pop("tag_id"): row | {"judged_at": _text(row["judged_at"])} for row in rows}


@transaction.atomic
def take_back(*, owner: User, asset_id: UUID, before: Judgements, after: Judgements) -> None:
    """Tags of which `after` tells something else than `before` become what they were; those of
    which the owner has spoken again since stay. The caller has locked the photo."""
    now = judgements_of(asset_id=asset_id)
    changed = [slug for slug, said in after.items() if said != before.get(slug)]
    unchanged_since = [slug for slug in changed if now.get(slug) == after[slug]]
    for slug in unchanged_since:
        _restore(AssetTag.objects.get(asset=asset_id, tag=slug), before.get(slug))
    if unchanged_since:
        follow_up(owner, [asset_id])


def _restore(row: AssetTag, before: Judgement | None) -> None:
    """What nobody had said goes, unless a network has found it since."""
    if before is None and row.confidence is None:
        row.delete()
        return
    said = before or {
        "verdict": Verdict.NONE,
        "judged_at": None,
        "judged_confidence": None,
        "judged_version": "",
    }
    at = said["judged_at"]
    for name, value in (said | {"judged_at": at and datetime.fromisoformat(at)}).items():
        setattr(row, name, value)
    row.save(update_fields=_FIELDS)


def _text(moment: datetime | None) -> str | None:
    return None if moment is None else moment.isoformat()
