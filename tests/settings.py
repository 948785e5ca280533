"""The product's settings for tests: cheap passwords, roomy throttles, quiet logs."""

import os

os.environ.setdefault("LOG_LEVEL", "WARNING")
os.environ.setdefault("RATE_LIMIT_ANONYMOUS", "100000/min")
os.environ.setdefault("RATE_LIMIT_USER", "100000/min")
os.environ.setdefault("RATE_LIMIT_SIGN_IN_ADDRESS", "100000/min")
os.environ.setdefault("RATE_LIMIT_SIGN_IN_PAIR", "100000/min")
os.environ.setdefault("RATE_LIMIT_SIGN_IN_EMAIL", "100000/min")
os.environ.setdefault("RATE_LIMIT_OWN_PASSWORD", "100000/min")
os.environ.setdefault("RATE_LIMIT_PHONE_NUMBER", "100000/min")
os.environ.setdefault("RATE_LIMIT_SECOND_FACTOR", "100000/min")
os.environ.setdefault("RATE_LIMIT_LETTERS_ADDRESS", "100000/min")
os.environ.setdefault("RATE_LIMIT_LETTERS_EMAIL", "100000/min")
os.environ.setdefault("RATE_LIMIT_LINKS_ADDRESS", "100000/min")
os.environ.setdefault("RATE_LIMIT_SHARE_PASSWORD_ADDRESS", "100000/min")
os.environ.setdefault("RATE_LIMIT_SHARE_PASSWORD_LINK", "100000/min")
os.environ.setdefault("RATE_LIMIT_SHARE_UPLOAD", "100000/min")
os.environ.setdefault("RATE_LIMIT_KNOWLEDGE_GUEST", "100000/min")
os.environ.setdefault("RATE_LIMIT_KNOWLEDGE_USER", "100000/min")
os.environ.setdefault("MODERATION_UNSCORED", "show")  # no worker scores what tests share
os.environ.setdefault("MODEL_FIRST_RUNS", "false")  # minutes of training, beside the tests
os.environ.setdefault("PRODUCT_DOCUMENTS", "")  # nobody here waits for them to be read

from backend.config.settings import *
from backend.config.settings import MIDDLEWARE

MIDDLEWARE = ["tests.documented.documented_statuses", *MIDDLEWARE]
PASSWORD_HASHERS = ["django.contrib.auth.hashers.MD5PasswordHasher"]
STORAGES = {
    "default": {"BACKEND": "django.core.files.storage.InMemoryStorage"},
    # No `collectstatic` before a test run, hence no manifest.
    "staticfiles": {"BACKEND": "django.contrib.staticfiles.storage.StaticFilesStorage"},
}
# What `make run` collects for itself, in a test of it, is being written while others look.
STATIC_ROOT = None  # type: ignore[assignment]  # Django allows it
