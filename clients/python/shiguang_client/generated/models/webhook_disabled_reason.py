from typing import Literal, cast

WebhookDisabledReason = Literal["by_administrator", "by_owner", "failing", "gone"]


def check_webhook_disabled_reason(value: str) -> WebhookDisabledReason:
    """Newer servers may know more values, and nothing should break when they do."""
    return cast(WebhookDisabledReason, value)
