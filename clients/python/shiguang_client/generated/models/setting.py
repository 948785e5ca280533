from __future__ import annotations

import datetime
from collections.abc import Mapping
from typing import TYPE_CHECKING, Any, TypeVar, cast

from attrs import define as _attrs_define
from attrs import field as _attrs_field

from ..models.blank import Blank, check_blank
from ..models.setting_group import SettingGroup, check_setting_group
from ..models.setting_source import SettingSource, check_setting_source
from ..models.setting_unit import SettingUnit, check_setting_unit

if TYPE_CHECKING:
    from ..models.setting_rule import SettingRule


T = TypeVar("T", bound="Setting")


@_attrs_define
class Setting:
    """
    Attributes:
        name (str): Of the environment variable.
        group (SettingGroup):
        unit (Blank | SettingUnit):
        value (Any): Text, a number, true, false or null.
        default (Any): What holds without the console; likewise.
        source (SettingSource):
        advice (str): A code for what had better be otherwise, or empty.
        rule (None | SettingRule): Null where only the environment can change it.
        changed_by (None | str):
        changed_at (datetime.datetime | None):
    """

    name: str
    group: SettingGroup
    unit: Blank | SettingUnit
    value: Any
    default: Any
    source: SettingSource
    advice: str
    rule: None | SettingRule
    changed_by: None | str
    changed_at: datetime.datetime | None
    additional_properties: dict[str, Any] = _attrs_field(init=False, factory=dict)

    def to_dict(self) -> dict[str, Any]:
        from ..models.setting_rule import SettingRule  # noqa: PLC0415

        name = self.name

        group: str = self.group

        unit: str
        if isinstance(self.unit, str):
            unit = self.unit
        else:
            unit = self.unit

        value = self.value

        default = self.default

        source: str = self.source

        advice = self.advice

        rule: dict[str, Any] | None
        if isinstance(self.rule, SettingRule):
            rule = self.rule.to_dict()
        else:
            rule = self.rule

        changed_by: None | str
        changed_by = self.changed_by

        changed_at: None | str
        if isinstance(self.changed_at, datetime.datetime):
            changed_at = self.changed_at.isoformat()
        else:
            changed_at = self.changed_at

        field_dict: dict[str, Any] = {}
        field_dict.update(self.additional_properties)
        field_dict.update(
            {
                "name": name,
                "group": group,
                "unit": unit,
                "value": value,
                "default": default,
                "source": source,
                "advice": advice,
                "rule": rule,
                "changed_by": changed_by,
                "changed_at": changed_at,
            }
        )

        return field_dict

    @classmethod
    def from_dict(cls: type[T], src_dict: Mapping[str, Any]) -> T:
        from ..models.setting_rule import SettingRule  # noqa: PLC0415

        d = dict(src_dict)
        name = d.pop("name")

        group = check_setting_group(d.pop("group"))

        def _parse_unit(data: object) -> Blank | SettingUnit:
            try:
                if not isinstance(data, str):
                    raise TypeError()
                unit_type_0 = check_setting_unit(data)

                return unit_type_0
            except (TypeError, ValueError, AttributeError, KeyError):
                pass
            if not isinstance(data, str):
                raise TypeError()
            unit_type_1 = check_blank(data)

            return unit_type_1

        unit = _parse_unit(d.pop("unit"))

        value = d.pop("value")

        default = d.pop("default")

        source = check_setting_source(d.pop("source"))

        advice = d.pop("advice")

        def _parse_rule(data: object) -> None | SettingRule:
            if data is None:
                return data
            try:
                if not isinstance(data, dict):
                    raise TypeError()
                rule_type_0 = SettingRule.from_dict(data)

                return rule_type_0
            except (TypeError, ValueError, AttributeError, KeyError):
                pass
            return cast(None | SettingRule, data)

        rule = _parse_rule(d.pop("rule"))

        def _parse_changed_by(data: object) -> None | str:
            if data is None:
                return data
            return cast(None | str, data)

        changed_by = _parse_changed_by(d.pop("changed_by"))

        def _parse_changed_at(data: object) -> datetime.datetime | None:
            if data is None:
                return data
            try:
                if not isinstance(data, str):
                    raise TypeError()
                changed_at_type_0 = datetime.datetime.fromisoformat(data)

                return changed_at_type_0
            except (TypeError, ValueError, AttributeError, KeyError):
                pass
            return cast(datetime.datetime | None, data)

        changed_at = _parse_changed_at(d.pop("changed_at"))

        setting = cls(
            name=name,
            group=group,
            unit=unit,
            value=value,
            default=default,
            source=source,
            advice=advice,
            rule=rule,
            changed_by=changed_by,
            changed_at=changed_at,
        )

        setting.additional_properties = d
        return setting

    @property
    def additional_keys(self) -> list[str]:
        return list(self.additional_properties.keys())

    def __getitem__(self, key: str) -> Any:
        return self.additional_properties[key]

    def __setitem__(self, key: str, value: Any) -> None:
        self.additional_properties[key] = value

    def __delitem__(self, key: str) -> None:
        del self.additional_properties[key]

    def __contains__(self, key: str) -> bool:
        return key in self.additional_properties
