"""Keeps the suggestions in step with what a decision left open."""

import math
from collections.abc import Collection, Mapping
from uuid import UUID

from django.db import connection
from django.db.models import Q

from backend.people.models import Suggestion

from .deciding import Decision
from .neighbourhood import Neighbourhood
from .questions import Question

_Key = frozenset[UUID]  # two people, or a face and a person
_LIKE_BEFORE = 0.01  # a change of probability, or a share of the gain, that is not worth writing
_COUNTED = 1000  # faces of somebody; a question about more comes early anyway
_SIZES = """
    SELECT asked.id, (SELECT count(*) FROM (
        SELECT FROM people_face WHERE person_id = asked.id LIMIT %s
    ) face) FROM unnest(%s::uuid[]) AS asked (id)
"""
_CHANGE = """
    UPDATE people_suggestion row SET probability = new.probability, gain = new.gain
    FROM unnest(%s::uuid[], %s::float8[], %s::float8[]) AS new (id, probability, gain)
    WHERE row.id = new.id
"""


def record_questions(
    decision: Decision, around: Neighbourhood, *, asked: Collection[UUID], owner_id: UUID
) -> None:
    """Writes new questions, brings old ones up to date, and drops those that have become moot.

    A question that the owner postponed stays postponed.
    """
    known = {_key(row): row for row in Suggestion.objects.filter(_concerned(around, asked))}
    wanted = {_key(question): question for question in decision.questions}
    sizes = _sizes(decision.questions)
    changed: list[tuple[UUID, float, float]] = []
    new: list[Suggestion] = []
    gone = [row.id for key, row in known.items() if key not in wanted]
    for key, question in wanted.items():
        probability, gain = question.probability, _gain(question, sizes)
        row = known.get(key)
        if row is not None and row.person_id == question.person_id:
            if not _is_like(row, probability, gain):
                changed.append((row.id, probability, gain))
            continue
        if row is not None:  # the other of the two has become the one who remains
            gone.append(row.id)
        new.append(
            Suggestion(
                owner_id=owner_id,
                person_id=question.person_id,
                face_id=question.face_id,
                other_id=question.other_id,
                probability=probability,
                gain=gain,
                postponed_at=None if row is None else row.postponed_at,
            )
        )
    if gone:
        Suggestion.objects.filter(id__in=gone).delete()
    if changed:
        with connection.cursor() as cursor:
            cursor.execute(_CHANGE, [list(column) for column in zip(*changed, strict=True)])
    Suggestion.objects.bulk_create(new)


def _is_like(row: Suggestion, probability: float, gain: float) -> bool:
    return (
        abs(row.probability - probability) < _LIKE_BEFORE
        and abs(row.gain - gain) <= _LIKE_BEFORE * row.gain
    )


def _concerned(around: Neighbourhood, asked: Collection[UUID]) -> Q:
    """What this neighbourhood tells all about: the asked faces with anybody, others with those who
    are in it, and pairs of these; of pairs that the owner has spoken about, only if asked."""
    people = around.people.keys()
    loose = [face.id for face in around.loose]
    pairs = Q(person__in=people, other__in=people)
    if not around.people_stay:
        kept = [person for person, known in around.people.items() if known.kept]
        pairs &= ~Q(person__in=kept, other__in=kept)
    return Q(face__in=asked) | Q(face__in=loose, person__in=people) | pairs


def _key(asked: Question | Suggestion) -> _Key:
    return frozenset({asked.person_id, *(i for i in (asked.face_id, asked.other_id) if i)})


def _sizes(questions: Collection[Question]) -> Mapping[UUID, int]:
    people = {
        person
        for question in questions
        if question.other_id is not None
        for person in (question.person_id, question.other_id)
    }
    if not people:
        return {}
    with connection.cursor() as cursor:
        cursor.execute(_SIZES, [_COUNTED, sorted(people)])
        return dict(cursor.fetchall())


def _gain(question: Question, sizes: Mapping[UUID, int]) -> float:
    """Bits that the answer tells (the entropy of a yes or no) times the faces that it settles."""
    yes = min(max(question.probability, 1e-6), 1 - 1e-6)
    bits = -yes * math.log2(yes) - (1 - yes) * math.log2(1 - yes)
    if question.other_id is None:
        return bits
    return bits * min(sizes.get(question.person_id, 1), sizes.get(question.other_id, 1))
