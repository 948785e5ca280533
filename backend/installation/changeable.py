"""The settings that administrators may change while everything runs.

Here stands what is read each time that it is needed, and can neither lock its administrators out
nor open the installation to the network. What a process reads once when it starts, what guards
administrators' sign-ins, addresses and secrets stay in the environment. So do two others, of which
what was promised under the former value would be broken under the new one:
UPLOAD_EXPIRES_SECONDS and CHANGES_KEPT_DAYS.
"""

from typing import Any

from backend.installation.kinds import Changeable, Choice, Count, Flag, Period, Room, Size, Unit

_MIB = 1024**2

REGISTRATION = Choice("REGISTRATION", "REGISTRATION", ("invitation", "open"))
DEFAULT_QUOTA = Room("DEFAULT_QUOTA_BYTES", "DEFAULT_QUOTA_BYTES", 0, 10**15)
OIDC_REGISTRATION = Flag("OIDC_REGISTRATION", "OIDC_REGISTRATION")
WECHAT_REGISTRATION = Choice(
    "WECHAT_REGISTRATION", "WECHAT_REGISTRATION", ("closed", "invitation", "open")
)
RECENT_SIGN_IN = Period("RECENT_SIGN_IN_SECONDS", "RECENT_SIGN_IN", 60, 86_400, Unit.SECONDS)
ACCESS_TOKEN_LIFETIME = Period(
    "ACCESS_TOKEN_SECONDS", "ACCESS_TOKEN_LIFETIME", 30, 86_400, Unit.SECONDS
)
REFRESH_TOKEN_LIFETIME = Period("REFRESH_TOKEN_DAYS", "REFRESH_TOKEN_LIFETIME", 1, 3650, Unit.DAYS)
ACCOUNT_DELETION_GRACE = Period(
    "ACCOUNT_DELETION_GRACE_DAYS", "ACCOUNT_DELETION_GRACE", 0, 365, Unit.DAYS
)
TRASH_KEPT_FOR = Period("TRASH_KEPT_DAYS", "TRASH_KEPT_FOR", 0, 3650, Unit.DAYS)
LOCKED_FOLDER_OPEN_FOR = Period(
    "LOCKED_FOLDER_OPEN_SECONDS", "LOCKED_FOLDER_OPEN_FOR", 30, 86_400, Unit.SECONDS
)
DOWNLOAD_KEPT_FOR = Period("DOWNLOAD_KEPT_HOURS", "DOWNLOAD_KEPT_FOR", 1, 720, Unit.HOURS)
EXPORT_KEPT_FOR = Period("EXPORT_KEPT_DAYS", "EXPORT_KEPT_FOR", 1, 90, Unit.DAYS)
SHARE_SESSION = Period("SHARE_SESSION_SECONDS", "SHARE_SESSION", 60, 30 * 86_400, Unit.SECONDS)
UPLOAD_MAX = Size("UPLOAD_MAX_BYTES", "UPLOAD_MAX_BYTES", _MIB, 5 * _MIB**2)
WEBDAV = Flag("WEBDAV", "WEBDAV")
WEBHOOK_DISABLED_AFTER = Period(
    "WEBHOOK_DISABLED_AFTER_HOURS", "WEBHOOK_DISABLED_AFTER", 1, 8760, Unit.HOURS
)
WEBHOOK_LOG_KEPT_FOR = Period("WEBHOOK_LOG_KEPT_DAYS", "WEBHOOK_LOG_KEPT_FOR", 1, 365, Unit.DAYS)

BACKUP_EVERY = Period("BACKUP_EVERY_HOURS", "BACKUP_EVERY", 0, 720, Unit.HOURS)
BACKUP_KEPT = Count("BACKUP_KEPT", "BACKUP_KEPT", 1, 1000)
BACKUP_KEPT_FOR = Period("BACKUP_KEPT_DAYS", "BACKUP_KEPT_FOR", 0, 3650, Unit.DAYS)

CHANGEABLE: dict[str, Changeable[Any]] = {
    setting.name: setting
    for setting in (
        *(REGISTRATION, DEFAULT_QUOTA, OIDC_REGISTRATION, WECHAT_REGISTRATION, RECENT_SIGN_IN),
        *(ACCESS_TOKEN_LIFETIME, REFRESH_TOKEN_LIFETIME, ACCOUNT_DELETION_GRACE),
        *(TRASH_KEPT_FOR, LOCKED_FOLDER_OPEN_FOR, DOWNLOAD_KEPT_FOR, EXPORT_KEPT_FOR),
        *(SHARE_SESSION, UPLOAD_MAX),
        *(WEBDAV, WEBHOOK_DISABLED_AFTER, WEBHOOK_LOG_KEPT_FOR),
        *(BACKUP_EVERY, BACKUP_KEPT, BACKUP_KEPT_FOR),
    )
}
