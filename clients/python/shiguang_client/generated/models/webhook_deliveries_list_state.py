from typing import Literal, cast

WebhookDeliveriesListState = Literal["delivered", "failed", "pending"]


def check_webhook_deliveries_list_state(value: str) -> WebhookDeliveriesListState:
    """Newer servers may know more values, and nothing should break when they do."""
    return cast(WebhookDeliveriesListState, value)
