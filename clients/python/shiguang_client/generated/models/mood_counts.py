from __future__ import annotations

from collections.abc import Mapping
from typing import Any, TypeVar, cast

from attrs import define as _attrs_define
from attrs import field as _attrs_field

T = TypeVar("T", bound="MoodCounts")


@_attrs_define
class MoodCounts:
    """
    Attributes:
        unhappy (int):
        neutral (int): Or nothing can be told.
        happy (int):
        unread (int): No model has read them yet.
        unhappy_share (float | None): Of those that were read; null where none was.
    """

    unhappy: int
    neutral: int
    happy: int
    unread: int
    unhappy_share: float | None
    additional_properties: dict[str, Any] = _attrs_field(init=False, factory=dict)

    def to_dict(self) -> dict[str, Any]:
        unhappy = self.unhappy

        neutral = self.neutral

        happy = self.happy

        unread = self.unread

        unhappy_share: float | None
        unhappy_share = self.unhappy_share

        field_dict: dict[str, Any] = {}
        field_dict.update(self.additional_properties)
        field_dict.update(
            {
                "unhappy": unhappy,
                "neutral": neutral,
                "happy": happy,
                "unread": unread,
                "unhappy_share": unhappy_share,
            }
        )

        return field_dict

    @classmethod
    def from_dict(cls: type[T], src_dict: Mapping[str, Any]) -> T:
        d = dict(src_dict)
        unhappy = d.pop("unhappy")

        neutral = d.pop("neutral")

        happy = d.pop("happy")

        unread = d.pop("unread")

        def _parse_unhappy_share(data: object) -> float | None:
            if data is None:
                return data
            return cast(float | None, data)

        unhappy_share = _parse_unhappy_share(d.pop("unhappy_share"))

        mood_counts = cls(
            unhappy=unhappy,
            neutral=neutral,
            happy=happy,
            unread=unread,
            unhappy_share=unhappy_share,
        )

        mood_counts.additional_properties = d
        return mood_counts

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
