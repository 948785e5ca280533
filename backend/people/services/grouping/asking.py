"""Keeps the suggestions in step with what a decision left open."""

import math
from collections.abc import Collection, Mapping
from uuid import UUID

from django.db.models import Count, Q

from backend.people.models import Face, Suggestion

from .deciding import Decision
from .neighbourhood import Neighbourhood
from .questions import Question

_Key = frozenset[UUID]  # two people, or a face and a person


def record_questions(
    decision: Decision, around: Neighbourhood, *, asked: Collection[UUID], owner_id: UUID
) -> None:
    """Writes new questions, brings old ones up to date, and drops those that have become moot.

    A question that the owner postponed stays postponed.
    """
    known = {_key(row): row for row in Suggestion.objects.filter(_concerned(around, asked))}
    wanted = {_key(question): question for question in decision.questions}
    sizes = _sizes(decision.questions)
    changed, new, gone = [], [], [row.id for key, row in known.items() if key not in wanted]
    for key, question in wanted.items():
        probability, gain = question.probability, _gain(question, sizes)
        row = known.get(key)
        if row is not None and row.person_id == question.person_id:
            row.probability, row.gain = probability, gain
            changed.append(row)
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
    Suggestion.objects.filter(id__in=gone).delete()
    Suggestion.objects.bulk_update(changed, ["probability", "gain"])
    Suggestion.objects.bulk_create(new)


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
    rows = Face.objects.filter(person__in=people).values("person").annotate(size=Count("pk"))
    return dict(rows.values_list("person", "size")) if people else {}


def _gain(question: Question, sizes: Mapping[UUID, int]) -> float:
    """Bits that the answer tells (the entropy of a yes or no) times the faces that it settles."""
    yes = min(max(question.probability, 1e-6), 1 - 1e-6)
    bits = -yes * math.log2(yes) - (1 - yes) * math.log2(1 - yes)
    if question.other_id is None:
        return bits
    return bits * min(sizes.get(question.person_id, 1), sizes.get(question.other_id, 1))
