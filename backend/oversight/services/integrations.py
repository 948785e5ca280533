"""What administrators do with the API keys and the webhooks of others: end them, in the audit."""

from uuid import UUID

from django.db import transaction

from backend.accounts.models import User
from backend.accounts.services import audit
from backend.accounts.services.api_keys import revoke_api_key
from backend.oversight.selectors.integrations import key_by_id
from backend.webhooks.services.suspending import reinstate, suspend


@transaction.atomic
def revoke_key(*, administrator: User, key_id: UUID) -> None:
    """At once. Raises NotFound, also for one that is revoked already."""
    key = key_by_id(key_id)
    revoke_api_key(key=key)
    audit.record(
        actor=administrator,
        action="api_key.revoked",
        target_type="api_key",
        target_id=key.pk,
        details={"owner": key.owner.email, "name": key.name},
    )


@transaction.atomic
def set_webhook_enabled(*, administrator: User, webhook_id: UUID, enabled: bool) -> None:
    """What an administrator has switched off only administrators switch on again; what is off for
    other reasons is its owner's to switch on. Raises NotFound."""
    webhook, is_changed = (reinstate if enabled else suspend)(webhook_id=webhook_id)
    if is_changed:
        audit.record(
            actor=administrator,
            action="webhook.enabled" if enabled else "webhook.disabled",
            target_type="webhook",
            target_id=webhook.pk,
            details={"owner": webhook.owner.email},
        )
