from .webhook_deliveries_get import webhook_deliveries_get
from .webhook_deliveries_list import webhook_deliveries_list
from .webhook_deliveries_replay import webhook_deliveries_replay
from .webhooks_create import webhooks_create
from .webhooks_delete import webhooks_delete
from .webhooks_get import webhooks_get
from .webhooks_list import webhooks_list
from .webhooks_replay import webhooks_replay
from .webhooks_rotate_secret import webhooks_rotate_secret
from .webhooks_test import webhooks_test
from .webhooks_update import webhooks_update

__all__ = [
    "webhooks_list",
    "webhooks_create",
    "webhooks_get",
    "webhooks_delete",
    "webhooks_update",
    "webhook_deliveries_list",
    "webhook_deliveries_get",
    "webhook_deliveries_replay",
    "webhooks_replay",
    "webhooks_rotate_secret",
    "webhooks_test",
]
