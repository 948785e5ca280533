from typing import Literal, cast

SettingGroup = Literal[
    "accounts", "address", "backups", "letters", "library", "programs", "recognition", "storage"
]


def check_setting_group(value: str) -> SettingGroup:
    """Newer servers may know more values, and nothing should break when they do."""
    return cast(SettingGroup, value)
