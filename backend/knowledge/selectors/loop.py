"""Gold questions, runs, groups, answers and transfers, for those who may change their base."""

from uuid import UUID

from backend.accounts.models import User
from backend.common import errors
from backend.knowledge.models import (
    BaseTransfer,
    Exchange,
    GoldQuestion,
    GoldRun,
    KnowledgeBase,
    QuestionGroup,
)
from backend.knowledge.selectors.bases import editable_bases


def gold_to_edit(user: User, gold_id: UUID) -> GoldQuestion:
    """Raises NotFound."""
    questions = GoldQuestion.objects.filter(base__in=editable_bases(user), pk=gold_id)
    found = questions.select_related("base").first()
    if found is None:
        raise errors.NotFound("There is no such question in a gold set.")
    return found


def run_to_edit(user: User, run_id: UUID, *, of: KnowledgeBase | None = None) -> GoldRun:
    """of: a base that it has to be one of. Raises NotFound."""
    runs = GoldRun.objects.filter(base__in=editable_bases(user), pk=run_id)
    found = (runs if of is None else runs.filter(base=of)).select_related("base").first()
    if found is None:
        raise errors.NotFound("There is no such run of a gold set.")
    return found


def group_to_edit(user: User, group_id: UUID) -> QuestionGroup:
    """Raises NotFound."""
    groups = QuestionGroup.objects.filter(base__in=editable_bases(user), pk=group_id)
    found = groups.select_related("base").first()
    if found is None:
        raise errors.NotFound("There is no such group of questions.")
    return found


def exchange_of(base: KnowledgeBase, exchange_id: UUID) -> Exchange:
    """Raises NotFound."""
    found = Exchange.objects.filter(bases=base, pk=exchange_id).first()
    if found is None:
        raise errors.NotFound("There is no such answer.")
    return found


def transfer_of(user: User, transfer_id: UUID) -> BaseTransfer:
    """One's own. Raises NotFound."""
    found = BaseTransfer.objects.filter(owner=user, pk=transfer_id).first()
    if found is None:
        raise errors.NotFound("There is no such import of a knowledge base.")
    return found
