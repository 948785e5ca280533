from typing import Literal, cast

SettingSource = Literal["console", "default", "environment", "file"]


def check_setting_source(value: str) -> SettingSource:
    """Newer servers may know more values, and nothing should break when they do."""
    return cast(SettingSource, value)
