from __future__ import annotations

from collections.abc import Mapping
from typing import Any, TypeVar, cast

from attrs import define as _attrs_define
from attrs import field as _attrs_field

from ..models.blank import Blank, check_blank
from ..models.setting_group import SettingGroup, check_setting_group
from ..models.setting_source import SettingSource, check_setting_source
from ..models.setting_unit import SettingUnit, check_setting_unit

T = TypeVar("T", bound="Setting")


@_attrs_define
class Setting:
    """
    Attributes:
        name (str): Of the environment variable.
        group (SettingGroup):
        unit (Blank | SettingUnit):
        value (Any | None): Text, a number, true, false or null.
        source (SettingSource):
        advice (str): A code for what had better be otherwise, or empty.
    """

    name: str
    group: SettingGroup
    unit: Blank | SettingUnit
    value: Any | None
    source: SettingSource
    advice: str
    additional_properties: dict[str, Any] = _attrs_field(init=False, factory=dict)

    def to_dict(self) -> dict[str, Any]:
        name = self.name

        group: str = self.group

        unit: str
        if isinstance(self.unit, str):
            unit = self.unit
        else:
            unit = self.unit

        value: Any | None
        value = self.value

        source: str = self.source

        advice = self.advice

        field_dict: dict[str, Any] = {}
        field_dict.update(self.additional_properties)
        field_dict.update(
            {
                "name": name,
                "group": group,
                "unit": unit,
                "value": value,
                "source": source,
                "advice": advice,
            }
        )

        return field_dict

    @classmethod
    def from_dict(cls: type[T], src_dict: Mapping[str, Any]) -> T:
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

        def _parse_value(data: object) -> Any | None:
            if data is None:
                return data
            return cast(Any | None, data)

        value = _parse_value(d.pop("value"))

        source = check_setting_source(d.pop("source"))

        advice = d.pop("advice")

        setting = cls(
            name=name,
            group=group,
            unit=unit,
            value=value,
            source=source,
            advice=advice,
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
