"""Webhooks, and requests to addresses that users name."""

from datetime import timedelta

from backend.config import env

# Networks that may be asked though they are not public, as "10.1.2.0/24": for receivers at home.
OUTBOUND_ALLOWED_NETWORKS = env.words("OUTBOUND_ALLOWED_NETWORKS")
OUTBOUND_ALLOWS_HTTP = env.flag("OUTBOUND_ALLOWS_HTTP", False)
# A webhook that has failed for so long, without a success in between, is switched off.
WEBHOOK_DISABLED_AFTER = timedelta(
    hours=env.integer("WEBHOOK_DISABLED_AFTER_HOURS", 120, minimum=1)
)
WEBHOOK_LOG_KEPT_FOR = timedelta(days=env.integer("WEBHOOK_LOG_KEPT_DAYS", 30, minimum=1))
