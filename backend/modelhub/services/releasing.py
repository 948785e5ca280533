"""Which version of a task's models answers: releases, trials, and the way back."""

from django.db import transaction

from backend.common import errors
from backend.events.contracts import ModelTask
from backend.modelhub.models import Alias, ModelAlias, ModelVersion, Release
from backend.modelhub.selectors.registry import standing
from backend.modelhub.services.locking import lock_registry


@transaction.atomic
def release(version: ModelVersion, *, by: str = "", reason: str = "") -> Release | None:
    """Makes it the champion; the champion of before becomes the previous one. None when it is the
    champion already."""
    lock_registry(version.task)
    champion = standing(version.task, Alias.CHAMPION)
    if champion == version:
        return None
    if standing(version.task, Alias.CHALLENGER) == version:
        _set(version.task, Alias.CHALLENGER, None, by)
    _set(version.task, Alias.PREVIOUS, champion, by)
    _set(version.task, Alias.CHAMPION, version, by)
    return Release.objects.create(
        task=version.task, version=version, replaced=champion, reason=reason, by=by
    )


@transaction.atomic
def roll_back(task: ModelTask, *, by: str = "", reason: str = "") -> Release:
    """The previous version is the champion again, and there is no previous one then.

    Raises Conflict (`no_previous_version`).
    """
    lock_registry(task)
    champion, previous = standing(task, Alias.CHAMPION), standing(task, Alias.PREVIOUS)
    if previous is None:
        raise errors.Conflict(
            "There is no earlier version to go back to.", code="no_previous_version"
        )
    _set(task, Alias.CHAMPION, previous, by)
    _set(task, Alias.PREVIOUS, None, by)
    return Release.objects.create(
        task=task, version=previous, replaced=champion, is_rollback=True, reason=reason, by=by
    )


@transaction.atomic
def challenge(version: ModelVersion, *, by: str = "") -> None:
    """Makes it the one that is tried out beside the champion."""
    lock_registry(version.task)
    _set(version.task, Alias.CHALLENGER, version, by)


@transaction.atomic
def end_challenge(version: ModelVersion, *, by: str = "") -> None:
    """Nothing happens when another one is tried out by now."""
    lock_registry(version.task)
    if standing(version.task, Alias.CHALLENGER) == version:
        _set(version.task, Alias.CHALLENGER, None, by)


def _set(task: str, alias: Alias, version: ModelVersion | None, by: str) -> None:
    if version is None:
        ModelAlias.objects.filter(task=task, alias=alias).delete()
    else:
        ModelAlias.objects.update_or_create(
            task=task, alias=alias, defaults={"version": version, "set_by": by}
        )
