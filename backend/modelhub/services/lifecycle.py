"""A space's life: opened, filled by the relay's chores, switched to, switched away from, retired.

Searches and grouping ask the current space until the moment of the switch, which is one
transaction; the space before stays complete and up to date, so that switching back is the same
step again. What an administrator does of it is written down; what a space does by itself when it is
complete, and commands at the machine, are nobody's deeds.
"""

from django.db import transaction
from django.utils import timezone

from backend.accounts.models import User
from backend.accounts.services import audit
from backend.common import errors
from backend.events.contracts import SpaceKind
from backend.modelhub.models import EmbeddingSpace, SpaceState
from backend.modelhub.selectors.spaces import get_space, leading_of, makeable_versions
from backend.modelhub.services.locking import lock_spaces
from backend.people.services.calibration import calibration_of


@transaction.atomic
def open_space(
    *,
    kind: SpaceKind,
    version: str,
    switches_when_complete: bool = False,
    actor: User | None = None,
) -> EmbeddingSpace:
    """Begins a space beside the current one; every photo will be given its point in it.

    Opening one that is open already only changes what happens when it is complete. Raises
    InvalidInput (`unknown_model`) when no worker can make it, and Conflict (`space_being_cleared`)
    when its old points are still being removed.
    """
    lock_spaces(kind)
    if version not in makeable_versions(kind=kind):
        raise errors.InvalidInput(
            "No worker that has run here can fill '%(version)s'.",
            code="unknown_model",
            values={"version": version},
        )
    space, is_new = EmbeddingSpace.objects.get_or_create(
        kind=kind,
        version=version,
        defaults={
            "state": SpaceState.BUILDING,
            "leading": leading_of(kind=kind, version=version),
        },
    )
    if space.state == SpaceState.RETIRED:
        raise errors.Conflict(
            "Its points of before are still being removed.", code="space_being_cleared"
        )
    space.switches_when_complete = switches_when_complete and space.state == SpaceState.BUILDING
    space.save(update_fields=["switches_when_complete"])
    _record(
        actor,
        "space.opened" if is_new else "space.changed",
        space,
        switches_when_complete=space.switches_when_complete,
    )
    return space


@transaction.atomic
def switch_to(*, space_id: int, actor: User | None = None) -> EmbeddingSpace:
    """From now on this one is asked.

    Raises NotFound, and Conflict (`space_incomplete`; `space_not_calibrated` for a space of faces
    in which nobody could be told from anybody).
    """
    space = _locked(space_id)
    if space.state == SpaceState.CURRENT:
        return space
    if space.state != SpaceState.STANDBY:
        raise errors.Conflict("Not every photo has its point yet.", code="space_incomplete")
    if not is_calibrated(space):
        raise errors.Conflict(
            "Nobody has said which distances mean one person in this space.",
            code="space_not_calibrated",
        )
    now = timezone.now()
    before = EmbeddingSpace.objects.filter(kind=space.kind, state=SpaceState.CURRENT)
    replaced = before.values_list("version", flat=True).first()
    before.update(state=SpaceState.STANDBY, switched_at=now)
    space.state, space.switched_at = SpaceState.CURRENT, now
    space.save(update_fields=["state", "switched_at"])
    _record(actor, "space.switched", space, replaced=replaced)
    return space


@transaction.atomic
def retire(*, space_id: int, actor: User | None = None) -> None:
    """Gives a space up; its points are removed in the background. The current one cannot go.

    Raises NotFound, and Conflict (`space_in_use`).
    """
    space = _locked(space_id)
    if space.state == SpaceState.CURRENT:
        raise errors.Conflict("It is in use; switch to another first.", code="space_in_use")
    if space.state == SpaceState.RETIRED:
        return
    space.state = SpaceState.RETIRED
    space.save(update_fields=["state"])
    _record(actor, "space.retired", space)


def is_calibrated(space: EmbeddingSpace) -> bool:
    """Whether grouping could go on in it; other kinds need no calibration."""
    return space.kind != SpaceKind.FACES or calibration_of(space) is not None


def _record(actor: User | None, action: str, space: EmbeddingSpace, **details: object) -> None:
    if actor is None:
        return
    audit.record(
        actor=actor,
        action=action,
        target_type="space",
        target_id=audit.id_of("space", str(space.pk)),
        details={"kind": space.kind, "version": space.version, **details},
    )


def _locked(space_id: int) -> EmbeddingSpace:
    lock_spaces(get_space(space_id=space_id).kind)
    return get_space(space_id=space_id)  # anew: it may have changed while we waited
