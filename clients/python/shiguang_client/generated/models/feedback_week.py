from __future__ import annotations

import datetime
from collections.abc import Mapping
from typing import TYPE_CHECKING, Any, TypeVar

from attrs import define as _attrs_define
from attrs import field as _attrs_field

if TYPE_CHECKING:
    from ..models.feedback_week_kinds import FeedbackWeekKinds


T = TypeVar("T", bound="FeedbackWeek")


@_attrs_define
class FeedbackWeek:
    """
    Attributes:
        week (datetime.date): Its Monday.
        kinds (FeedbackWeekKinds): How many of each kind; those of none are left out.
    """

    week: datetime.date
    kinds: FeedbackWeekKinds
    additional_properties: dict[str, Any] = _attrs_field(init=False, factory=dict)

    def to_dict(self) -> dict[str, Any]:
        week = self.week.isoformat()

        kinds = self.kinds.to_dict()

        field_dict: dict[str, Any] = {}
        field_dict.update(self.additional_properties)
        field_dict.update(
            {
                "week": week,
                "kinds": kinds,
            }
        )

        return field_dict

    @classmethod
    def from_dict(cls: type[T], src_dict: Mapping[str, Any]) -> T:
        from ..models.feedback_week_kinds import FeedbackWeekKinds  # noqa: PLC0415

        d = dict(src_dict)
        week = datetime.date.fromisoformat(d.pop("week"))

        kinds = FeedbackWeekKinds.from_dict(d.pop("kinds"))

        feedback_week = cls(
            week=week,
            kinds=kinds,
        )

        feedback_week.additional_properties = d
        return feedback_week

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
