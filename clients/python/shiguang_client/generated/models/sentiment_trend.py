from __future__ import annotations

from collections.abc import Mapping
from typing import TYPE_CHECKING, Any, TypeVar, cast

from attrs import define as _attrs_define
from attrs import field as _attrs_field

if TYPE_CHECKING:
    from ..models.mood_counts import MoodCounts
    from ..models.mood_period import MoodPeriod


T = TypeVar("T", bound="SentimentTrend")


@_attrs_define
class SentimentTrend:
    """
    Attributes:
        version (None | str): Of the model in use; null: there is none, and nothing is read.
        waiting (int): Texts that it has not read, of any age.
        comments (MoodCounts):
        remarks (MoodCounts):
        periods (list[MoodPeriod]): The oldest first, empty ones too.
    """

    version: None | str
    waiting: int
    comments: MoodCounts
    remarks: MoodCounts
    periods: list[MoodPeriod]
    additional_properties: dict[str, Any] = _attrs_field(init=False, factory=dict)

    def to_dict(self) -> dict[str, Any]:
        version: None | str
        version = self.version

        waiting = self.waiting

        comments = self.comments.to_dict()

        remarks = self.remarks.to_dict()

        periods = []
        for periods_item_data in self.periods:
            periods_item = periods_item_data.to_dict()
            periods.append(periods_item)

        field_dict: dict[str, Any] = {}
        field_dict.update(self.additional_properties)
        field_dict.update(
            {
                "version": version,
                "waiting": waiting,
                "comments": comments,
                "remarks": remarks,
                "periods": periods,
            }
        )

        return field_dict

    @classmethod
    def from_dict(cls: type[T], src_dict: Mapping[str, Any]) -> T:
        from ..models.mood_counts import MoodCounts  # noqa: PLC0415
        from ..models.mood_period import MoodPeriod  # noqa: PLC0415

        d = dict(src_dict)

        def _parse_version(data: object) -> None | str:
            if data is None:
                return data
            return cast(None | str, data)

        version = _parse_version(d.pop("version"))

        waiting = d.pop("waiting")

        comments = MoodCounts.from_dict(d.pop("comments"))

        remarks = MoodCounts.from_dict(d.pop("remarks"))

        periods = []
        _periods = d.pop("periods")
        for periods_item_data in _periods:
            periods_item = MoodPeriod.from_dict(periods_item_data)

            periods.append(periods_item)

        sentiment_trend = cls(
            version=version,
            waiting=waiting,
            comments=comments,
            remarks=remarks,
            periods=periods,
        )

        sentiment_trend.additional_properties = d
        return sentiment_trend

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
