"""Setting otherwise, from the console, what may be changed while everything runs."""

from collections.abc import Mapping

from django.db import transaction

from backend.accounts.models import User
from backend.accounts.services import audit
from backend.installation.changeable import CHANGEABLE
from backend.installation.kinds import Wire
from backend.installation.models import SettingOverride
from backend.installation.overrides import forget


def change_settings(*, actor: User, changes: Mapping[str, Wire | None]) -> None:
    """By the variables' names, in their units; None goes back to what the environment says.

    The values must be allowed: see `Changeable.allows`. What stays as it is, is not written down.
    """
    with transaction.atomic():
        for name, value in sorted(changes.items()):  # always in this order, so no circle of locks
            _change(actor, name, value)
        transaction.on_commit(forget)  # whoever asked meanwhile has kept what was
    forget()


def _change(actor: User, name: str, value: Wire | None) -> None:
    override = SettingOverride.objects.select_for_update().filter(pk=name).first()
    before = override.value if override is not None else None
    if value == before and type(value) is type(before):
        return
    if value is None:
        SettingOverride.objects.filter(pk=name).delete()
    else:
        override, _ = SettingOverride.objects.update_or_create(
            pk=name, defaults={"value": value, "changed_by": actor.email}
        )
    setting = CHANGEABLE[name]
    default = setting.write(setting.default())
    audit.record(
        actor=actor,
        action="setting.changed" if value is not None else "setting.reset",
        target_type="setting",
        target_id=audit.id_of("setting", name),
        details={
            "name": name,
            "old": default if before is None else before,
            "new": default if value is None else value,
        },
    )
