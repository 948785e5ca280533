"""What administrators are told of runs: their clients at once, themselves by letter."""

from collections.abc import Mapping

from backend.accounts.models import LetterKind, User
from backend.accounts.services import letters
from backend.events.contracts import Topic
from backend.events.services.outbox import announce
from backend.modelhub.models import ModelVersion
from backend.modelops.models import Run


def tell(run: Run) -> None:
    """That the run or one of its steps changed; in the caller's transaction."""
    _announce(Topic.MODEL_RUN_CHANGED, run, {})


def ask_for_approval(run: Run, version: ModelVersion) -> None:
    """In the caller's transaction; webhooks of administrators are told as well."""
    _announce(Topic.MODEL_APPROVAL_WANTED, run, {"version": version.name})
    for user in _administrators():
        letters.write(
            kind=LetterKind.MODEL_APPROVAL, email=user.email, language=user.language, user=user
        )


def _announce(topic: Topic, run: Run, more: Mapping[str, object]) -> None:
    payload = {"run_id": str(run.pk), "pipeline": run.task, "state": run.state, **more}
    for user in _administrators():
        announce(topic=topic, payload=payload, owner_id=user.pk)


def _administrators() -> list[User]:
    return list(User.objects.filter(is_staff=True, is_active=True).order_by("pk"))
