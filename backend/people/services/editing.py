"""One edit of people: locked, applied, logged, and followed up, in one transaction.

    with edit_people(owner=owner, kind=PeopleEditKind.CONFIRM, faces=face_ids) as edit:
        ...change rows...
    return edit.id

Lock order: the photos, by id, then the owner's people; as in the stages.
"""

from collections.abc import Collection, Iterator, Sequence
from contextlib import contextmanager
from dataclasses import dataclass, field
from uuid import UUID

from django.db import transaction
from django.db.models import F, Q

from backend.accounts.models import User
from backend.common import errors
from backend.common.id_sets import one_of
from backend.events.contracts import Topic
from backend.events.services.outbox import announce_each
from backend.people.models import Face, PeopleEdit, PeopleEditKind, Person, Suggestion
from backend.people.services.grouping import regroup_faces
from backend.people.services.journal import About, Rows, Scope, Snapshot, compare, pair, take
from backend.people.services.locking import lock_people
from backend.people.services.suggesting import refresh_suggestions
from backend.people.services.upkeep import choose_covers, remove_forgotten
from backend.photos.models import Asset
from backend.search.services.indexing import index_assets

_ATTEMPTS = 10
_NAMES_KEPT = 12  # in a line of the log
_INDEXED_AT_ONCE = 200  # photos
_PHOTOS_IN_A_NOTE = 100


@dataclass
class PeopleEditing:
    """An edit under way. Everything that it changes must be in its scope."""

    owner: User
    scope: Scope
    photos: set[UUID]  # locked; their words may change
    before: Snapshot
    about: list[UUID]  # people whom the log names first
    made: set[UUID] = field(default_factory=set)  # people who were not there before
    undoes: PeopleEdit | None = None
    id: UUID | None = None  # of the log's line; None where nothing changed

    def make_person(self, *, name: str = "") -> Person:
        person = Person.objects.create(owner=self.owner, name=name)
        self.made.add(person.id)
        self.scope.people.add(person.id)
        return person

    def reconsider(self, face_ids: Collection[UUID]) -> None:
        """Looks again, among everybody else, for the people of faces that have lost theirs."""
        if not face_ids:
            return
        everybody = Person.objects.filter(owner=self.owner)
        known = set(everybody.values_list("id", flat=True))
        regroup_faces(owner_id=self.owner.id, face_ids=face_ids)
        self.made |= set(everybody.exclude(id__in=known).values_list("id", flat=True))


@contextmanager
def edit_people(
    *,
    owner: User,
    kind: PeopleEditKind,
    people: Collection[UUID] = (),
    whole: Collection[UUID] = (),
    faces: Collection[UUID] = (),
    photos: Collection[UUID] = (),
) -> Iterator[PeopleEditing]:
    """The body changes rows of these people and faces; of `whole` people, all faces as well.

    Afterwards covers are chosen, whoever has neither face nor name is forgotten, questions are
    brought up to date, the photos' words are indexed and their change announced: of a few photos at
    once, of more by the relay, soon after. Where the body changed nothing, nothing is logged and
    nobody is told.
    """
    with transaction.atomic():
        mine = Face.objects.filter(owner=owner)
        concerned = Q(id__in=faces) | Q(person__in=whole) | Q(asset__in=photos)
        held = _hold(owner, concerned, photos)
        reached = set(mine.filter(asset__in=one_of(held)).values_list("id", flat=True))
        scope = Scope(people={*people, *whole}, faces=reached, photos=held)
        edit = PeopleEditing(owner, scope, held, take(scope), [*people, *whole])
        yield edit
        _conclude(edit, kind)


def _hold(owner: User, concerned: Q, photos: Collection[UUID]) -> set[UUID]:
    """Locks the photos with these faces, then the owner's people; returns the photos' ids.

    A face that meanwhile joins the people concerned brings a photo that is not locked: the locks
    are given back then, and taken anew, so that the order is kept.
    """
    for _ in range(_ATTEMPTS):
        held = _photos_with(owner, concerned) | set(photos)
        savepoint = transaction.savepoint()
        rows = Asset.objects.select_for_update(no_key=True).filter(owner=owner, id__in=one_of(held))
        locked = set(rows.order_by("id").values_list("id", flat=True))
        lock_people(owner_id=owner.id)
        if _photos_with(owner, concerned) <= locked:
            transaction.savepoint_commit(savepoint)
            return locked
        transaction.savepoint_rollback(savepoint)
    raise errors.Unavailable("Too much is being recognised just now. Try again in a moment.")


def _photos_with(owner: User, concerned: Q) -> set[UUID]:
    faces = Face.objects.filter(concerned, owner=owner)
    return set(faces.values_list("asset_id", flat=True).distinct())


def _conclude(edit: PeopleEditing, kind: PeopleEditKind) -> None:
    faces = Face.objects.filter(id__in=one_of(edit.scope.faces), person__isnull=False)
    edit.scope.people |= set(faces.values_list("person_id", flat=True).distinct())
    edit.scope.people |= {UUID(key) for key in edit.before["people"]}
    _present(edit.scope.people)
    after = take(edit.scope)
    # Whom the machine has given a face is in the scope only now; it did not come about here.
    ours = edit.before["people"].keys() | {str(person_id) for person_id in edit.made}
    after["people"] = {key: row for key, row in after["people"].items() if key in ours}
    rows = compare(edit.before, after)
    if not rows:
        return
    entry = PeopleEdit.objects.create(
        owner=edit.owner,
        actor=edit.owner,
        kind=kind,
        changes={"about": _about(edit, rows), "rows": rows},
    )
    edit.id = entry.id
    refresh_suggestions(owner_id=edit.owner.id, person_ids=_concerned(edit, rows))
    _renew_words(edit.owner, sorted(_changed_photos(edit, rows)))


def _renew_words(owner: User, photos: Sequence[UUID]) -> None:
    """Whoever edits waits for the words of a few photos: a millisecond each. Of more, a note tells
    the relay, which announces their change when their words are made."""
    keys = [str(asset_id) for asset_id in photos]
    if len(photos) <= _INDEXED_AT_ONCE:
        index_assets(asset_ids=photos)
        payloads = [{"asset_id": key} for key in keys]
        announce_each(topic=Topic.ASSET_CHANGED, payloads=payloads, owner_id=owner.id)
        return
    notes = [
        {"asset_ids": keys[start : start + _PHOTOS_IN_A_NOTE]}
        for start in range(0, len(keys), _PHOTOS_IN_A_NOTE)
    ]
    announce_each(topic=Topic.WORDS_OUTDATED, payloads=notes, owner_id=owner.id)


def _concerned(edit: PeopleEditing, rows: Rows) -> list[UUID]:
    """People about whom something else may be asked now, those whom the edit names first: not
    everybody who is in the same photos, who are hundreds for somebody with a large family."""
    faces = rows.get("faces", {})
    found = [UUID(key) for key in rows.get("people", {})]
    found += [
        UUID(row["person"]) for change in faces.values() for row in change if row and row["person"]
    ]
    found += [person for key in rows.get("distinctions", {}) for person in pair(key)]
    found += [person for _, person in map(pair, rows.get("rejections", {}))]
    asked = Suggestion.objects.filter(face__in=one_of(map(UUID, faces))).order_by("id")
    return list(dict.fromkeys([*edit.about, *found, *asked.values_list("person_id", flat=True)]))


def _changed_photos(edit: PeopleEditing, rows: Rows) -> set[UUID]:
    """Of those locked, the photos whose faces are others, or others' now, or have other names."""
    faces = (row for pair in rows.get("faces", {}).values() for row in pair if row is not None)
    changed = {UUID(row["asset"]) for row in faces} | {UUID(key) for key in rows.get("photos", {})}
    renamed = [
        UUID(key)
        for key, (before, after) in rows.get("people", {}).items()
        if before is None or after is None or before["name"] != after["name"]
    ]
    theirs = Face.objects.filter(person__in=renamed)
    return (changed | set(theirs.values_list("asset_id", flat=True))) & edit.photos


def _present(person_ids: Collection[UUID]) -> None:
    """Covers that show the person, and nobody without a face or a name."""
    people = Person.objects.filter(id__in=person_ids)
    lost = people.filter(Q(cover__person=None) | ~Q(cover__person=F("id")))
    people.filter(id__in=list(lost.values_list("id", flat=True))).update(
        cover=None, cover_is_chosen=False
    )
    choose_covers(person_ids=person_ids)
    remove_forgotten(person_ids=person_ids)


def _about(edit: PeopleEditing, rows: Rows) -> About:
    """By the names that people had before, so that the log tells what was done to whom."""
    first = [str(person_id) for person_id in edit.about]
    keys = dict.fromkeys([*first, *rows.get("people", {})])
    named = []
    for key in list(keys)[:_NAMES_KEPT]:
        before, after = rows.get("people", {}).get(key, (edit.before["people"].get(key), None))
        known = before or after
        if known is not None:
            named.append({"id": key, "name": known["name"] or (after or known)["name"]})
    return {
        "people": named,
        "faces": len(rows.get("faces", {})),
        "undoes": str(edit.undoes.id) if edit.undoes is not None else None,
    }
