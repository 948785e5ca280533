from __future__ import annotations

from collections.abc import Mapping
from typing import Any, TypeVar, cast

from attrs import define as _attrs_define
from attrs import field as _attrs_field

T = TypeVar("T", bound="UsageCounts")


@_attrs_define
class UsageCounts:
    """
    Attributes:
        asked (int):
        answered (int):
        approved (int):
        refused (int):
        declined (int):
        helpful (int):
        unhelpful (int):
        zh (int):
        en (int):
        took_p50 (float | None): Milliseconds.
        took_p95 (float | None):
    """

    asked: int
    answered: int
    approved: int
    refused: int
    declined: int
    helpful: int
    unhelpful: int
    zh: int
    en: int
    took_p50: float | None
    took_p95: float | None
    additional_properties: dict[str, Any] = _attrs_field(init=False, factory=dict)

    def to_dict(self) -> dict[str, Any]:
        asked = self.asked

        answered = self.answered

        approved = self.approved

        refused = self.refused

        declined = self.declined

        helpful = self.helpful

        unhelpful = self.unhelpful

        zh = self.zh

        en = self.en

        took_p50: float | None
        took_p50 = self.took_p50

        took_p95: float | None
        took_p95 = self.took_p95

        field_dict: dict[str, Any] = {}
        field_dict.update(self.additional_properties)
        field_dict.update(
            {
                "asked": asked,
                "answered": answered,
                "approved": approved,
                "refused": refused,
                "declined": declined,
                "helpful": helpful,
                "unhelpful": unhelpful,
                "zh": zh,
                "en": en,
                "took_p50": took_p50,
                "took_p95": took_p95,
            }
        )

        return field_dict

    @classmethod
    def from_dict(cls: type[T], src_dict: Mapping[str, Any]) -> T:
        d = dict(src_dict)
        asked = d.pop("asked")

        answered = d.pop("answered")

        approved = d.pop("approved")

        refused = d.pop("refused")

        declined = d.pop("declined")

        helpful = d.pop("helpful")

        unhelpful = d.pop("unhelpful")

        zh = d.pop("zh")

        en = d.pop("en")

        def _parse_took_p50(data: object) -> float | None:
            if data is None:
                return data
            return cast(float | None, data)

        took_p50 = _parse_took_p50(d.pop("took_p50"))

        def _parse_took_p95(data: object) -> float | None:
            if data is None:
                return data
            return cast(float | None, data)

        took_p95 = _parse_took_p95(d.pop("took_p95"))

        usage_counts = cls(
            asked=asked,
            answered=answered,
            approved=approved,
            refused=refused,
            declined=declined,
            helpful=helpful,
            unhelpful=unhelpful,
            zh=zh,
            en=en,
            took_p50=took_p50,
            took_p95=took_p95,
        )

        usage_counts.additional_properties = d
        return usage_counts

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
