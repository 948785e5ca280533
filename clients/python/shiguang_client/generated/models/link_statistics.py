from __future__ import annotations

import datetime
from collections.abc import Mapping
from typing import TYPE_CHECKING, Any, TypeVar, cast

from attrs import define as _attrs_define
from attrs import field as _attrs_field

if TYPE_CHECKING:
    from ..models.link_day import LinkDay


T = TypeVar("T", bound="LinkStatistics")


@_attrs_define
class LinkStatistics:
    """
    Attributes:
        views (int):
        downloads (int):
        last_day (datetime.date | None): When somebody last came.
        uploads (int): Photos that guests have brought.
        days (list[LinkDay]): Of the last 90 days, those with guests.
    """

    views: int
    downloads: int
    last_day: datetime.date | None
    uploads: int
    days: list[LinkDay]
    additional_properties: dict[str, Any] = _attrs_field(init=False, factory=dict)

    def to_dict(self) -> dict[str, Any]:
        views = self.views

        downloads = self.downloads

        last_day: None | str
        if isinstance(self.last_day, datetime.date):
            last_day = self.last_day.isoformat()
        else:
            last_day = self.last_day

        uploads = self.uploads

        days = []
        for days_item_data in self.days:
            days_item = days_item_data.to_dict()
            days.append(days_item)

        field_dict: dict[str, Any] = {}
        field_dict.update(self.additional_properties)
        field_dict.update(
            {
                "views": views,
                "downloads": downloads,
                "last_day": last_day,
                "uploads": uploads,
                "days": days,
            }
        )

        return field_dict

    @classmethod
    def from_dict(cls: type[T], src_dict: Mapping[str, Any]) -> T:
        from ..models.link_day import LinkDay  # noqa: PLC0415

        d = dict(src_dict)
        views = d.pop("views")

        downloads = d.pop("downloads")

        def _parse_last_day(data: object) -> datetime.date | None:
            if data is None:
                return data
            try:
                if not isinstance(data, str):
                    raise TypeError()
                last_day_type_0 = datetime.date.fromisoformat(data)

                return last_day_type_0
            except (TypeError, ValueError, AttributeError, KeyError):
                pass
            return cast(datetime.date | None, data)

        last_day = _parse_last_day(d.pop("last_day"))

        uploads = d.pop("uploads")

        days = []
        _days = d.pop("days")
        for days_item_data in _days:
            days_item = LinkDay.from_dict(days_item_data)

            days.append(days_item)

        link_statistics = cls(
            views=views,
            downloads=downloads,
            last_day=last_day,
            uploads=uploads,
            days=days,
        )

        link_statistics.additional_properties = d
        return link_statistics

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
