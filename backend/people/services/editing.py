"""One edit of people: locked, applied, logged, and followed up, in one transaction.

    with edit_people(owner=owner, kind=PeopleEditKind.CONFIRM, faces=face_ids) as edit:
        ...change rows...
    return edit.id

Lock order: the photos, by id, then the owner's people; as in the stages.
"""

from collections.abc import Collection, Iterable, Iterator, Sequence
from contextlib import contextmanager
from dataclasses import dataclass, field
from uuid import UUID

from django.db import connection, transaction
from django.db.models import F, Q

from backend.accounts.models import User
from backend.common.id_sets import IdArray, array_of, one_of
from backend.events.contracts import Topic
from backend.events.services.outbox import announce_each
from backend.people.models import PeopleEdit, PeopleEditKind, Person, Suggestion
from backend.people.services.grouping import regroup_faces
from backend.people.services.journal import (
    About,
    Rows,
    Scope,
    Snapshot,
    changes_since,
    faces_changed,
    faces_since,
    owners_of_faces,
    pair,
    photos_changed,
    renamed,
    take,
)
from backend.people.services.locking import lock_for_edit
from backend.people.services.outdated_words import renew_words_later
from backend.people.services.suggesting import refresh_suggestions
from backend.people.services.upkeep import choose_covers, remove_forgotten
from backend.search.services.indexing import index_assets

_NAMES_KEPT = 12  # in a line of the log
_INDEXED_AT_ONCE = 200  # photos
_PHOTOS_CHANGED = """
    (SELECT unnest(%(named)s::uuid[])
     UNION SELECT asset_id FROM people_face WHERE id IN (SELECT unnest(%(faces)s::uuid[]))
     UNION SELECT asset_id FROM people_face WHERE person_id = ANY(%(renamed)s))
    INTERSECT SELECT unnest(%(locked)s::uuid[]) ORDER BY 1
"""


@dataclass
class PeopleEditing:
    """An edit under way. Everything that it changes must be in its scope."""

    owner: User
    scope: Scope
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
    faces: Iterable[UUID] | IdArray = (),
    photos: Iterable[UUID | str] = (),
) -> Iterator[PeopleEditing]:
    """The body changes rows of these people and faces; of `whole` people, all faces as well.

    Afterwards covers are chosen, whoever has neither face nor name is forgotten, questions are
    brought up to date, the photos' words are indexed and their change announced: of a few photos at
    once, of more by the relay, soon after. Where the body changed nothing, nothing is logged and
    nobody is told.
    """
    with transaction.atomic():
        held = lock_for_edit(
            owner_id=owner.id, faces=array_of(faces), people=whole, photos=array_of(photos)
        )
        scope = Scope(people={*people, *whole}, photos=held)
        edit = PeopleEditing(owner, scope, take(scope), [*people, *whole])
        yield edit
        _conclude(edit, kind)


def _conclude(edit: PeopleEditing, kind: PeopleEditKind) -> None:
    faces = faces_since(edit.before, edit.scope)
    _present({*edit.scope.people, *map(UUID, edit.before.people), *owners_of_faces(faces)})
    rows = changes_since(edit.before, edit.scope, faces=faces, made=edit.made)
    if rows is None:
        return
    entry = PeopleEdit.objects.create(
        owner=edit.owner,
        actor=edit.owner,
        kind=kind,
        changes={"about": _about(edit, rows), "rows": rows},
    )
    edit.id = entry.id
    changed = [{"person_id": key} for key in rows["people"]]
    announce_each(topic=Topic.PERSON_CHANGED, payloads=changed, owner_id=edit.owner.id)
    refresh_suggestions(owner_id=edit.owner.id, person_ids=_concerned(edit, rows))
    _renew_words(edit.owner, _photos_changed(edit, rows))


def _renew_words(owner: User, photos: Sequence[str]) -> None:
    """Whoever edits waits for the words of a few photos: a millisecond each. Of more, a note tells
    the relay, which announces their change when their words are made."""
    if len(photos) <= _INDEXED_AT_ONCE:
        index_assets(asset_ids=[UUID(key) for key in photos])
        payloads = [{"asset_id": key} for key in photos]
        announce_each(topic=Topic.ASSET_CHANGED, payloads=payloads, owner_id=owner.id)
        return
    renew_words_later(owner_id=owner.id, photos=photos)


def _concerned(edit: PeopleEditing, rows: Rows) -> list[UUID]:
    """People about whom something else may be asked now, those whom the edit names first: not
    everybody who is in the same photos, who are hundreds for somebody with a large family."""
    found = [UUID(key) for key in rows["people"]]
    found += owners_of_faces(rows["faces"])
    found += [person for key in rows["distinctions"] for person in pair(key)]
    found += [UUID(change["person"]) for change in rows["rejections"]]
    asked = Suggestion.objects.filter(face__in=one_of(faces_changed(rows))).order_by("id")
    return list(dict.fromkeys([*edit.about, *found, *asked.values_list("person_id", flat=True)]))


def _photos_changed(edit: PeopleEditing, rows: Rows) -> list[str]:
    """Of those locked, the photos whose faces are others, or others' now, or have other names."""
    with connection.cursor() as cursor:
        cursor.execute(
            _PHOTOS_CHANGED,
            {
                "named": array_of(photos_changed(rows)),
                "faces": faces_changed(rows),
                "renamed": [*renamed(rows)],
                "locked": edit.scope.photos,
            },
        )
        return [str(photo) for (photo,) in cursor.fetchall()]


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
    keys = dict.fromkeys([*first, *rows["people"]])
    named = []
    for key in list(keys)[:_NAMES_KEPT]:
        before, after = rows["people"].get(key, (edit.before.people.get(key), None))
        known = before or after
        if known is not None:
            named.append({"id": key, "name": known["name"] or (after or known)["name"]})
    return {
        "people": named,
        "faces": sum(len(change["faces"]) for change in rows["faces"]),
        "undoes": str(edit.undoes.id) if edit.undoes is not None else None,
    }
