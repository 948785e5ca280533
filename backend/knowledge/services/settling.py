"""What editors do about a group of questions: an answer, a passage that they belong to, or nothing
at all. In every case they are settled."""

from collections.abc import Sequence

from django.db import transaction
from django.utils import timezone

from backend.accounts.models import User
from backend.common import errors
from backend.knowledge.models import Exchange, Passage, QuestionGroup
from backend.knowledge.selectors.groups import open_exchanges, questions_of
from backend.knowledge.services.editing import MOST_QUESTIONS, add_passage, edit_passage

_LONGEST = 500  # characters of a question that a passage has


@transaction.atomic
def settle(group: QuestionGroup) -> int:
    """How many questions were open."""
    QuestionGroup.objects.select_for_update().get(pk=group.pk)
    now = timezone.now()
    ids = list(open_exchanges(group).values_list("pk", flat=True))
    settled = Exchange.objects.filter(pk__in=ids).update(settled_at=now)
    if settled:
        QuestionGroup.objects.filter(pk=group.pk).update(settled_at=now)
    return settled


@transaction.atomic
def answer_group(
    group: QuestionGroup, user: User, *, text: str, questions: Sequence[str] | None = None
) -> Passage:
    """An approved answer to its questions, once that is published. Raises Conflict."""
    asked = _asked(group, questions)
    passage = add_passage(group.base, user, text=text, questions=asked[:MOST_QUESTIONS])
    settle(group)
    return passage


@transaction.atomic
def attach_group(
    group: QuestionGroup, user: User, passage: Passage, *, questions: Sequence[str] | None = None
) -> Passage:
    """To one that answers them. Raises NotFound and Conflict."""
    if passage.base_id != group.base_id:
        raise errors.NotFound("There is no such passage.")
    asked = list(dict.fromkeys([*passage.questions, *_asked(group, questions)]))
    if len(asked) > MOST_QUESTIONS:
        raise errors.Conflict(
            "A passage has at most 50 questions. Choose those that differ.",
            code="too_many_questions",
        )
    attached = edit_passage(passage, user, {"questions": asked})
    settle(group)
    return attached


def _asked(group: QuestionGroup, chosen: Sequence[str] | None) -> list[str]:
    """Raises Conflict where somebody was quicker."""
    QuestionGroup.objects.select_for_update().get(pk=group.pk)
    own = questions_of(group)
    if not own:
        raise errors.Conflict("These questions are settled already.", code="group_settled")
    wanted = own if chosen is None else chosen
    return list(dict.fromkeys(one for one in wanted if len(one) <= _LONGEST)) or [
        group.question[:_LONGEST]
    ]
