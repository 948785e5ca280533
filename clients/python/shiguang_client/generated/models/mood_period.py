from __future__ import annotations

import datetime
from collections.abc import Mapping
from typing import TYPE_CHECKING, Any, TypeVar

from attrs import define as _attrs_define
from attrs import field as _attrs_field

if TYPE_CHECKING:
    from ..models.mood_counts import MoodCounts


T = TypeVar("T", bound="MoodPeriod")


@_attrs_define
class MoodPeriod:
    """
    Attributes:
        start (datetime.date): The day, or the Monday of the week.
        comments (MoodCounts):
        remarks (MoodCounts):
    """

    start: datetime.date
    comments: MoodCounts
    remarks: MoodCounts
    additional_properties: dict[str, Any] = _attrs_field(init=False, factory=dict)

    def to_dict(self) -> dict[str, Any]:
        start = self.start.isoformat()

        comments = self.comments.to_dict()

        remarks = self.remarks.to_dict()

        field_dict: dict[str, Any] = {}
        field_dict.update(self.additional_properties)
        field_dict.update(
            {
                "start": start,
                "comments": comments,
                "remarks": remarks,
            }
        )

        return field_dict

    @classmethod
    def from_dict(cls: type[T], src_dict: Mapping[str, Any]) -> T:
        from ..models.mood_counts import MoodCounts  # noqa: PLC0415

        d = dict(src_dict)
        start = datetime.date.fromisoformat(d.pop("start"))

        comments = MoodCounts.from_dict(d.pop("comments"))

        remarks = MoodCounts.from_dict(d.pop("remarks"))

        mood_period = cls(
            start=start,
            comments=comments,
            remarks=remarks,
        )

        mood_period.additional_properties = d
        return mood_period

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
