"""What the installation is set up with, as far as administrators have to know; never secrets.

Settings come from the environment and are checked when a process starts, which a bad value stops.
So what is told here is valid; what can still be said about it is advice. Some may be set otherwise
while everything runs: see `backend.installation.changeable`.
"""

import os
from collections.abc import Callable, Iterator
from dataclasses import dataclass
from datetime import datetime, timedelta
from typing import Any, TypeAlias
from urllib.parse import urlsplit

from django.conf import settings

from backend.installation import changeable
from backend.installation.kinds import Changeable
from backend.installation.models import SettingOverride

_HERE = frozenset({"localhost", "127.0.0.1", "::1"})

Value: TypeAlias = str | int | bool | None


@dataclass(frozen=True, slots=True)
class Setting:
    """`name` is the variable's; `source` is "console", "environment", "file" or "default".

    default: what holds without the console, in the same unit.
    rule: what the console may make of it; None where only the environment can.
    """

    name: str
    group: str
    unit: str
    value: Value
    default: Value
    source: str
    advice: str
    rule: Changeable[Any] | None
    changed_by: str | None
    changed_at: datetime | None


def installation_settings() -> list[Setting]:
    advice = dict(_advice())
    changed = SettingOverride.objects.in_bulk()
    fixed = [
        Setting(name, group, unit, read(), read(), _source(name), advice.get(name, ""), *_FIXED)
        for name, group, unit, read in _TOLD
    ]
    return fixed + [
        _changeable(group, setting, changed.get(setting.name), advice.get(setting.name, ""))
        for group, settings_of_it in _CHANGEABLE.items()
        for setting in settings_of_it
    ]


def _changeable(
    group: str, setting: Changeable[Any], override: SettingOverride | None, advice: str
) -> Setting:
    default = setting.write(setting.default())
    holds = override is not None and setting.allows(override.value)
    return Setting(
        setting.name,
        group,
        setting.unit.value,
        override.value if override is not None and holds else default,
        default,
        "console" if holds else _source(setting.name),
        advice,
        setting,
        override.changed_by if override is not None and holds else None,
        override.changed_at if override is not None and holds else None,
    )


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
        if changeable.REGISTRATION.value() == "open":
            yield "REGISTRATION", "open_without_letters"
    if not settings.ADMIN_SECOND_FACTOR_REQUIRED:
        yield "ADMIN_SECOND_FACTOR_REQUIRED", "password_alone"
    if settings.DEBUG:
        yield "DEBUG", "tells_strangers"
    if settings.OUTBOUND_ALLOWS_HTTP:
        yield "OUTBOUND_ALLOWS_HTTP", "not_encrypted"


def _seconds(duration: timedelta) -> int:
    return int(duration.total_seconds())


_TOLD: tuple[tuple[str, str, str, Callable[[], Value]], ...] = (
    ("PUBLIC_URL", "address", "", lambda: settings.PUBLIC_URL),
    ("HTTPS", "address", "", lambda: settings.HTTPS),
    ("ALLOWED_HOSTS", "address", "", lambda: ", ".join(settings.ALLOWED_HOSTS)),
    ("DEBUG", "address", "", lambda: settings.DEBUG),
    (
        "ADMIN_SECOND_FACTOR_REQUIRED",
        "accounts",
        "",
        lambda: settings.ADMIN_SECOND_FACTOR_REQUIRED,
    ),
    ("EMAIL_HOST", "letters", "", lambda: settings.EMAIL_HOST),
    ("EMAIL_FROM", "letters", "", lambda: settings.DEFAULT_FROM_EMAIL),
    ("MAP_TILES_URL", "library", "", lambda: str(settings.MAP_STYLE["tiles"]) or None),
    ("S3_ENDPOINT_URL", "storage", "", lambda: settings.S3_ENDPOINT_URL),
    ("S3_PUBLIC_ENDPOINT_URL", "storage", "", lambda: settings.S3_PUBLIC_ENDPOINT_URL),
    ("S3_BUCKET", "storage", "", lambda: settings.S3_BUCKET),
    ("UPLOAD_EXPIRES_SECONDS", "storage", "seconds", lambda: _seconds(settings.UPLOAD_EXPIRES_IN)),
    ("BACKUP_FOLDER", "backups", "", lambda: settings.BACKUP_FOLDER or None),
    ("BACKUP_PREFIX", "backups", "", lambda: settings.BACKUP_PREFIX),
    ("INFERENCE_DEVICE", "recognition", "", lambda: settings.INFERENCE_DEVICE),
    ("INFERENCE_HALF", "recognition", "", lambda: settings.INFERENCE_HALF),
    ("VISION_LANGUAGE_MODELS", "recognition", "", lambda: settings.VISION_LANGUAGE_MODELS or None),
    ("ASK_MODEL_NAME", "recognition", "", lambda: settings.ASK_MODEL_NAME or None),
    ("OUTBOUND_ALLOWS_HTTP", "programs", "", lambda: settings.OUTBOUND_ALLOWS_HTTP),
    (
        "OUTBOUND_ALLOWED_NETWORKS",
        "programs",
        "",
        lambda: ", ".join(settings.OUTBOUND_ALLOWED_NETWORKS) or None,
    ),
)
_FIXED = (None, None, None)
_CHANGEABLE: dict[str, tuple[Changeable[Any], ...]] = {
    "accounts": (
        changeable.REGISTRATION,
        changeable.OIDC_REGISTRATION,
        changeable.WECHAT_REGISTRATION,
        changeable.DEFAULT_QUOTA,
        changeable.RECENT_SIGN_IN,
        changeable.ACCESS_TOKEN_LIFETIME,
        changeable.REFRESH_TOKEN_LIFETIME,
        changeable.ACCOUNT_DELETION_GRACE,
    ),
    "library": (
        changeable.TRASH_KEPT_FOR,
        changeable.LOCKED_FOLDER_OPEN_FOR,
        changeable.SHARE_SESSION,
        changeable.MODERATION_PICTURES,
        changeable.MODERATION_UNSCORED,
        changeable.MODERATION_WORDS,
        changeable.DOWNLOAD_KEPT_FOR,
        changeable.EXPORT_KEPT_FOR,
    ),
    "storage": (changeable.UPLOAD_MAX,),
    "backups": (changeable.BACKUP_EVERY, changeable.BACKUP_KEPT, changeable.BACKUP_KEPT_FOR),
    "programs": (
        changeable.WEBDAV,
        changeable.WEBHOOK_DISABLED_AFTER,
        changeable.WEBHOOK_LOG_KEPT_FOR,
    ),
}
