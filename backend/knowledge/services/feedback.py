"""Whether an answer helped, in the words of whoever asked."""

from uuid import UUID

from django.db.models import Q

from backend.accounts.models import User
from backend.common import errors
from backend.knowledge.models import Exchange, Verdict


def judge(*, exchange_id: UUID, user: User | None, verdict: str, remark: str) -> None:
    """The last word counts; of a guest's answer, of whoever knows its id. Raises NotFound for a
    question of somebody else."""
    own = Exchange.objects.filter(
        Q(conversation__user=None) | Q(conversation__user=user), pk=exchange_id
    )
    if not own.update(verdict=Verdict(verdict), remark=remark, settled_at=None):
        raise errors.NotFound("There is no such answer.")
