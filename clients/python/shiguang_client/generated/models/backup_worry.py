from typing import Literal, cast

BackupWorry = Literal["damaged", "failed", "never", "none", "overdue"]


def check_backup_worry(value: str) -> BackupWorry:
    """Newer servers may know more values, and nothing should break when they do."""
    return cast(BackupWorry, value)
