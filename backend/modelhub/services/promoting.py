"""Which version answers, by an administrator's word: written down with who said so and why."""

from uuid import UUID

from django.db import transaction

from backend.accounts.models import User
from backend.accounts.services import audit
from backend.common import errors
from backend.events.contracts import PACKAGED_TASKS, ModelTask
from backend.modelhub.models import Alias, ModelVersion, Release
from backend.modelhub.selectors.registry import standing, version_in_full
from backend.modelhub.services.locking import lock_registry
from backend.modelhub.services.releasing import challenge, end_challenge, release, roll_back
from backend.storage import keys, store


@transaction.atomic
def promote(*, actor: User, version_id: UUID, reason: str) -> Release:
    """Makes it the champion.

    Raises NotFound, and Conflict (`model_is_champion`, `model_not_servable`).
    """
    version = _locked(version_id)
    made = release(version, by=actor.email, reason=reason)
    if made is None:
        raise _is_champion()
    refuse_unservable(version)
    _record(actor, "model.promoted", version, reason=reason, replaced=_name(made.replaced))
    return made


@transaction.atomic
def take_back(*, actor: User, task: ModelTask, reason: str) -> Release:
    """The champion of before answers again.

    Raises Conflict (`no_previous_version`, `model_not_servable`).
    """
    lock_registry(task)
    if (previous := standing(task, Alias.PREVIOUS)) is not None:
        refuse_unservable(previous)
    made = roll_back(task, by=actor.email, reason=reason)
    _record(actor, "model.rolled_back", made.version, reason=reason, replaced=_name(made.replaced))
    return made


@transaction.atomic
def try_out(*, actor: User, version_id: UUID) -> ModelVersion:
    """Makes it the challenger; once more changes nothing.

    Raises NotFound, and Conflict (`model_is_champion`, `model_not_servable`).
    """
    version = _locked(version_id)
    if standing(version.task) == version:
        raise _is_champion()
    if standing(version.task, Alias.CHALLENGER) != version:
        refuse_unservable(version)
        challenge(version, by=actor.email)
        _record(actor, "model.trial_begun", version)
    return version_in_full(version_id)


@transaction.atomic
def stop_trying(*, actor: User, version_id: UUID) -> None:
    """Nothing happens where it is not being tried out. Raises NotFound."""
    version = _locked(version_id)
    if standing(version.task, Alias.CHALLENGER) == version:
        end_challenge(version, by=actor.email)
        _record(actor, "model.trial_ended", version)


def refuse_packaged(task: str) -> None:
    """Raises Conflict (`model_not_servable`)."""
    if task in PACKAGED_TASKS:
        raise errors.Conflict(
            "The networks of this task are those of the installed packages.",
            code="model_not_servable",
        )


def refuse_unservable(version: ModelVersion) -> None:
    """Raises Conflict (`model_not_servable`) where no worker could load it."""
    refuse_packaged(version.task)
    for file in version.files.all():
        stored = store().head(keys.model_file(file.sha256))
        if stored is None or stored.size != file.size:
            raise errors.Conflict(
                "Its file %(name)s is not in the store as it was registered.",
                code="model_not_servable",
                values={"name": file.name},
            )


def _is_champion() -> errors.Conflict:
    return errors.Conflict("It answers already.", code="model_is_champion")


def _locked(version_id: UUID) -> ModelVersion:
    version = version_in_full(version_id)
    lock_registry(version.task)
    return version


def _name(version: ModelVersion | None) -> str | None:
    return version.name if version is not None else None


def _record(actor: User, action: str, version: ModelVersion, **details: object) -> None:
    audit.record(
        actor=actor,
        action=action,
        target_type="model",
        target_id=version.pk,
        details={"model": version.name, **details},
    )
