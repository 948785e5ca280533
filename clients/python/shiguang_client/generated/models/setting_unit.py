from typing import Literal, cast

SettingUnit = Literal["bytes", "days", "hours", "seconds"]


def check_setting_unit(value: str) -> SettingUnit:
    """Newer servers may know more values, and nothing should break when they do."""
    return cast(SettingUnit, value)
