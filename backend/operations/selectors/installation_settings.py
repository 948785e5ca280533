"""What the installation was set up with, as far as administrators have to know; never secrets.

Settings come from the environment and are checked when a process starts, which a bad value stops.
So what is told here is valid; what can still be said about it is advice.
"""

import os
from collections.abc import Callable, Iterator
from dataclasses import dataclass
from datetime import timedelta
from typing import TypeAlias
from urllib.parse import urlsplit

from django.conf import settings

_HERE = frozenset({"localhost", "127.0.0.1", "::1"})

Value: TypeAlias = str | int | bool | None


@dataclass(frozen=True, slots=True)
class Setting:
    """`name` is the variable's; `source` is "environment", "file" or "default"."""

    name: str
    group: str
    unit: str
    value: Value
    source: str
    advice: str


def installation_settings() -> list[Setting]:
    advice = dict(_advice())
    return [
        Setting(name, group, unit, read(), _source(name), advice.get(name, ""))
        for name, group, unit, read in _TOLD
    ]


def _source(name: str) -> str:
    if os.environ.get(name):
        return "environment"
    return "file" if os.environ.get(f"{name}_FILE") else "default"


def _advice() -> Iterator[tuple[str, str]]:
    """By name, a code for what had better be otherwise."""
    url = urlsplit(settings.PUBLIC_URL)
    if url.hostname in _HERE:
        yield "PUBLIC_URL", "only_here"
    elif url.scheme != "https":
        yield "PUBLIC_URL", "not_encrypted"
    if (url.scheme == "https") != settings.HTTPS:
        yield "HTTPS", "differs_from_public_url"
    if settings.EMAIL_HOST is None:
        yield "EMAIL_HOST", "letters_go_nowhere"
        if settings.REGISTRATION == "open":
            yield "REGISTRATION", "open_without_letters"
    if not settings.ADMIN_SECOND_FACTOR_REQUIRED:
        yield "ADMIN_SECOND_FACTOR_REQUIRED", "password_alone"
    if settings.DEBUG:
        yield "DEBUG", "tells_strangers"
    if settings.OUTBOUND_ALLOWS_HTTP:
        yield "OUTBOUND_ALLOWS_HTTP", "not_encrypted"


def _days(duration: timedelta) -> int:
    return duration.days


def _hours(duration: timedelta) -> int:
    return int(duration.total_seconds() // 3600)


def _seconds(duration: timedelta) -> int:
    return int(duration.total_seconds())


_TOLD: tuple[tuple[str, str, str, Callable[[], Value]], ...] = (
    ("PUBLIC_URL", "address", "", lambda: settings.PUBLIC_URL),
    ("HTTPS", "address", "", lambda: settings.HTTPS),
    ("ALLOWED_HOSTS", "address", "", lambda: ", ".join(settings.ALLOWED_HOSTS)),
    ("DEBUG", "address", "", lambda: settings.DEBUG),
    ("REGISTRATION", "accounts", "", lambda: settings.REGISTRATION),
    ("DEFAULT_QUOTA_BYTES", "accounts", "bytes", lambda: settings.DEFAULT_QUOTA_BYTES),
    (
        "ADMIN_SECOND_FACTOR_REQUIRED",
        "accounts",
        "",
        lambda: settings.ADMIN_SECOND_FACTOR_REQUIRED,
    ),
    ("EMAIL_HOST", "letters", "", lambda: settings.EMAIL_HOST),
    ("EMAIL_FROM", "letters", "", lambda: settings.DEFAULT_FROM_EMAIL),
    ("TRASH_KEPT_DAYS", "library", "days", lambda: _days(settings.TRASH_KEPT_FOR)),
    (
        "LOCKED_FOLDER_OPEN_SECONDS",
        "library",
        "seconds",
        lambda: _seconds(settings.LOCKED_FOLDER_OPEN_FOR),
    ),
    ("MAP_TILES_URL", "library", "", lambda: str(settings.MAP_STYLE["tiles"]) or None),
    ("DOWNLOAD_KEPT_HOURS", "library", "hours", lambda: _hours(settings.DOWNLOAD_KEPT_FOR)),
    ("EXPORT_KEPT_DAYS", "library", "days", lambda: _days(settings.EXPORT_KEPT_FOR)),
    ("S3_ENDPOINT_URL", "storage", "", lambda: settings.S3_ENDPOINT_URL),
    ("S3_PUBLIC_ENDPOINT_URL", "storage", "", lambda: settings.S3_PUBLIC_ENDPOINT_URL),
    ("S3_BUCKET", "storage", "", lambda: settings.S3_BUCKET),
    ("UPLOAD_MAX_BYTES", "storage", "bytes", lambda: settings.UPLOAD_MAX_BYTES),
    ("UPLOAD_EXPIRES_SECONDS", "storage", "seconds", lambda: _seconds(settings.UPLOAD_EXPIRES_IN)),
    ("INFERENCE_DEVICE", "recognition", "", lambda: settings.INFERENCE_DEVICE),
    ("INFERENCE_HALF", "recognition", "", lambda: settings.INFERENCE_HALF),
    ("VISION_LANGUAGE_MODELS", "recognition", "", lambda: settings.VISION_LANGUAGE_MODELS or None),
    ("ASK_MODEL_NAME", "recognition", "", lambda: settings.ASK_MODEL_NAME or None),
    ("WEBDAV", "programs", "", lambda: settings.WEBDAV),
    ("OUTBOUND_ALLOWS_HTTP", "programs", "", lambda: settings.OUTBOUND_ALLOWS_HTTP),
    (
        "OUTBOUND_ALLOWED_NETWORKS",
        "programs",
        "",
        lambda: ", ".join(settings.OUTBOUND_ALLOWED_NETWORKS) or None,
    ),
    (
        "WEBHOOK_DISABLED_AFTER_HOURS",
        "programs",
        "hours",
        lambda: _hours(settings.WEBHOOK_DISABLED_AFTER),
    ),
)
