from typing import Literal, cast

BackupState = Literal["complete", "failed", "requested", "running"]


def check_backup_state(value: str) -> BackupState:
    """Newer servers may know more values, and nothing should break when they do."""
    return cast(BackupState, value)
