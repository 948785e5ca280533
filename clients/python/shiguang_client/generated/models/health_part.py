from __future__ import annotations

from collections.abc import Mapping
from typing import Any, TypeVar

from attrs import define as _attrs_define
from attrs import field as _attrs_field

from ..models.health_verdict import HealthVerdict, check_health_verdict

T = TypeVar("T", bound="HealthPart")


@_attrs_define
class HealthPart:
    """
    Attributes:
        part (str):
        verdict (HealthVerdict):
        detail (str): In English.
        remedy (str): What to do about it; empty where nothing is wrong.
    """

    part: str
    verdict: HealthVerdict
    detail: str
    remedy: str
    additional_properties: dict[str, Any] = _attrs_field(init=False, factory=dict)

    def to_dict(self) -> dict[str, Any]:
        part = self.part

        verdict: str = self.verdict

        detail = self.detail

        remedy = self.remedy

        field_dict: dict[str, Any] = {}
        field_dict.update(self.additional_properties)
        field_dict.update(
            {
                "part": part,
                "verdict": verdict,
                "detail": detail,
                "remedy": remedy,
            }
        )

        return field_dict

    @classmethod
    def from_dict(cls: type[T], src_dict: Mapping[str, Any]) -> T:
        d = dict(src_dict)
        part = d.pop("part")

        verdict = check_health_verdict(d.pop("verdict"))

        detail = d.pop("detail")

        remedy = d.pop("remedy")

        health_part = cls(
            part=part,
            verdict=verdict,
            detail=detail,
            remedy=remedy,
        )

        health_part.additional_properties = d
        return health_part

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
