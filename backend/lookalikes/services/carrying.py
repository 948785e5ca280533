"""What the owner said of photos that go is carried over to the one that stays."""

from collections.abc import Iterable, Sequence

from backend.accounts.models import User
from backend.people.models import Face, FaceRejection
from backend.people.services.moving import move_faces
from backend.people.services.recording import overlap
from backend.photos.models import Asset
from backend.photos.services.editing import AssetChanges, edit_asset
from backend.tags.models import AssetTag, Verdict
from backend.tags.services.choosing import Wanted
from backend.tags.services.judging import judge_tags

_SAME_PLACE = 0.5  # of the two boxes' union: copies are cropped a little at most


def carry_words(*, owner: User, kept: Asset, leaving: Sequence[Asset]) -> None:
    """Heart and caption, where the one that is kept has none."""
    caption = next((photo.caption for photo in leaving if photo.caption), "")
    changes = AssetChanges(
        is_favorite=True if any(photo.is_favorite for photo in leaving) else None,
        caption=caption if caption and not kept.caption else None,
    )
    edit_asset(owner=owner, asset_id=kept.id, changes=changes)


def carry_tags(*, owner: User, kept: Asset, leaving: Sequence[Asset]) -> None:
    """Tags that the owner added or removed, unless the owner said otherwise of the one kept."""
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


def carry_people(*, owner: User, kept: Asset, leaving: Sequence[Asset]) -> None:
    """Who somebody is by the owner's word, for the face at the same place of the one kept; unless
    the owner said of that face that it is somebody else."""
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
            move_faces(owner=owner, face_ids=[match.id], person_id=person_id)
            open_faces.remove(match)
            taken.add(person_id)


def carry_over(*, owner: User, kept: Iterable[Asset], leaving: Sequence[Asset], same: bool) -> None:
    """`same`: they are one picture, so that tags and faces hold for the other as well."""
    for photo in kept:
        carry_words(owner=owner, kept=photo, leaving=leaving)
        if same:
            carry_tags(owner=owner, kept=photo, leaving=leaving)
            carry_people(owner=owner, kept=photo, leaving=leaving)
