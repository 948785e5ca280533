from .integrations_api_keys_delete import integrations_api_keys_delete
from .integrations_api_keys_list import integrations_api_keys_list
from .integrations_webhooks_list import integrations_webhooks_list
from .integrations_webhooks_update import integrations_webhooks_update

__all__ = [
    "integrations_api_keys_list",
    "integrations_api_keys_delete",
    "integrations_webhooks_list",
    "integrations_webhooks_update",
]
