"""What the owner said of photos that go is carried over to the one that stays."""

from collections.abc import Iterable, Sequence
from contextlib import suppress
from typing import Any, TypedDict
from uuid import UUID

from backend.accounts.models import User
from backend.common import errors
from backend.people.models import Face, FaceRejection
from backend.people.services.moving import move_faces
from backend.people.services.overlapping import overlap
from backend.people.services.undoing import undo_edit
from backend.photos.models import Asset
from backend.photos.services.editing import AssetChanges, edit_asset
from backend.tags.models import AssetTag, Verdict
from backend.tags.services.choosing import Wanted
from backend.tags.services.judging import judge_tags
from backend.tags.services.taking_back import Judgements, judgements_of, take_back

_SAME_PLACE = 0.5  # of the two boxes' union: copies are cropped a little at most


class Words(TypedDict):
    """The owner's word about a photo, before and after."""

    asset: str
    before: dict[str, Any]
    after: dict[str, Any]


class TagsSaid(TypedDict):
    asset: str
    before: Judgements
    after: Judgements


class Carried(TypedDict):
    """JSON: what was carried over, to be taken back."""

    words: list[Words]
    tags: list[TagsSaid]
    edits: list[str]  # of people


def carry_words(*, owner: User, kept: Asset, leaving: Sequence[Asset]) -> Words:
    """Heart and caption, where the one that is kept has none."""
    caption = next((photo.caption for photo in leaving if photo.caption), "")
    changes = AssetChanges(
        is_favorite=True if any(photo.is_favorite for photo in leaving) else None,
        caption=caption if caption and not kept.caption else None,
    )
    changed = edit_asset(owner=owner, asset_id=kept.id, changes=changes)
    return {"asset": str(kept.id), "before": _words(kept), "after": _words(changed)}


def _words(asset: Asset) -> dict[str, Any]:
    return {name: getattr(asset, name) for name in ("is_favorite", "caption", "caption_edited")}


def carry_tags(*, owner: User, kept: Asset, leaving: Sequence[Asset]) -> TagsSaid:
    """Tags that the owner added or removed, unless the owner said otherwise of the one kept."""
    before = judgements_of(asset_id=kept.id)
    judged = AssetTag.objects.exclude(verdict=Verdict.NONE)
    said = set(judged.filter(asset=kept).values_list("tag_id", flat=True))
    verdicts = dict(
        judged.filter(asset__in=leaving).exclude(tag__in=said).values_list("tag_id", "verdict")
    )
    add = [slug for slug, verdict in verdicts.items() if verdict == Verdict.ADDED]
    remove = [slug for slug, verdict in verdicts.items() if verdict == Verdict.REMOVED]
    if verdicts:
        judge_tags(
            owner=owner,
            asset_ids=[kept.id],
            add=[Wanted(slug=slug) for slug in add],
            remove=remove,
        )
    after = judgements_of(asset_id=kept.id)
    return {"asset": str(kept.id), "before": before, "after": after}


def carry_people(*, owner: User, kept: Asset, leaving: Sequence[Asset]) -> list[UUID]:
    """Who somebody is by the owner's word, for the face at the same place of the one kept; unless
    the owner said of that face that it is somebody else. Returns the edits."""
    edits: list[UUID | None] = []
    open_faces = list(Face.objects.filter(asset=kept, is_confirmed=False, is_ignored=False))
    taken = set(Face.objects.filter(asset=kept, is_confirmed=True).values_list("person", flat=True))
    refused = set(
        FaceRejection.objects.filter(face__in=open_faces).values_list("face_id", "person_id")
    )
    confirmed = Face.objects.filter(asset__in=leaving, is_confirmed=True, person__isnull=False)
    for face in confirmed.order_by("id"):
        match = max(open_faces, key=lambda other: overlap(face, other), default=None)
        person_id = face.person_id
        if match is None or person_id is None or person_id in taken:
            continue
        if overlap(face, match) >= _SAME_PLACE and (match.id, person_id) not in refused:
            moved = move_faces(owner=owner, face_ids=[match.id], person_id=person_id)
            edits.append(moved.edit_id)
            open_faces.remove(match)
            taken.add(person_id)
    return [edit_id for edit_id in edits if edit_id is not None]


def carry_over(
    *, owner: User, kept: Iterable[Asset], leaving: Sequence[Asset], same: bool
) -> Carried:
    """`same`: they are one picture, so that tags and faces hold for the other as well."""
    carried = Carried(words=[], tags=[], edits=[])
    for photo in kept:
        carried["words"].append(carry_words(owner=owner, kept=photo, leaving=leaving))
        if same:
            carried["tags"].append(carry_tags(owner=owner, kept=photo, leaving=leaving))
            edits = carry_people(owner=owner, kept=photo, leaving=leaving)
            carried["edits"] += [str(edit_id) for edit_id in edits]
    return carried


def carry_back(*, owner: User, carried: Carried) -> None:
    """Takes away again what was carried over, but what the owner has changed since. The caller has
    locked the photos."""
    for words in carried["words"]:
        _take_back_words(owner, words)
    for said in carried["tags"]:
        asset_id = UUID(said["asset"])
        take_back(owner=owner, asset_id=asset_id, before=said["before"], after=said["after"])
    for edit_id in reversed(carried["edits"]):
        with suppress(errors.Conflict, errors.NotFound):  # changed since, or undone already
            undo_edit(owner=owner, edit_id=UUID(edit_id))


def _take_back_words(owner: User, words: Words) -> None:
    before, after = words["before"], words["after"]
    asset = Asset.objects.filter(owner=owner, id=words["asset"]).first()
    if asset is None or before == after:
        return
    now = _words(asset)
    caption = before["caption"] != after["caption"] == now["caption"]
    heart = before["is_favorite"] != after["is_favorite"] == now["is_favorite"]
    changes = AssetChanges(
        is_favorite=before["is_favorite"] if heart else None,
        caption=before["caption"] if caption else None,
    )
    edit_asset(owner=owner, asset_id=asset.id, changes=changes)
    if caption:
        Asset.objects.filter(id=asset.id).update(caption_edited=before["caption_edited"])
