"""Who gets an account and how they show who they are; letters to them."""

from datetime import timedelta

from phonenumbers import SUPPORTED_REGIONS

from backend.config import env
from backend.config.settings.base import HTTPS

# "invitation": who has an invitation of an administrator; "open": who has an e-mail address, too.
REGISTRATION = env.choice("REGISTRATION", "invitation", ("invitation", "open"))
# Room for the originals of an account that nobody has set a quota for; 0: no limit.
DEFAULT_QUOTA_BYTES = env.integer("DEFAULT_QUOTA_BYTES", 0) or None
# Administrators without an authenticator app or a passkey can do nothing but set one up.
ADMIN_SECOND_FACTOR_REQUIRED = env.flag("ADMIN_SECOND_FACTOR_REQUIRED", HTTPS)
# What would lock an owner out (second factors, another e-mail address) wants a sign-in this recent.
RECENT_SIGN_IN = timedelta(seconds=env.integer("RECENT_SIGN_IN_SECONDS", 900, minimum=60))
# How long an administrator who has opened somebody's library, for a stated reason, may look.
LIBRARY_ACCESS_LASTS = timedelta(minutes=env.integer("LIBRARY_ACCESS_MINUTES", 30, minimum=1))

# Where a phone number belongs that is written without its country code (ISO 3166-1 alpha-2).
PHONE_REGION = env.choice("PHONE_REGION", "CN", sorted(SUPPORTED_REGIONS))

# How browsers reach the product; links in letters begin with it.
PUBLIC_URL = env.text("PUBLIC_URL", "http://127.0.0.1:8000").rstrip("/")
EMAIL_HOST = env.text("EMAIL_HOST", "") or None
# Without a host, letters are written to the relay's log.
EMAIL_BACKEND = f"django.core.mail.backends.{'smtp' if EMAIL_HOST else 'console'}.EmailBackend"
_SECURITY = env.choice("EMAIL_SECURITY", "starttls", ("starttls", "tls", "none"))
EMAIL_USE_TLS, EMAIL_USE_SSL = _SECURITY == "starttls", _SECURITY == "tls"
EMAIL_PORT = env.integer("EMAIL_PORT", {"starttls": 587, "tls": 465, "none": 25}[_SECURITY])
EMAIL_HOST_USER = env.text("EMAIL_HOST_USER", "")
EMAIL_HOST_PASSWORD = env.text("EMAIL_HOST_PASSWORD", "")
EMAIL_TIMEOUT = 20  # seconds for each answer of the mail server
DEFAULT_FROM_EMAIL = env.text("EMAIL_FROM", "Shiguang <shiguang@localhost>")
