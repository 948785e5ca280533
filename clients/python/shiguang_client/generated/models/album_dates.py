from __future__ import annotations

import datetime
from collections.abc import Mapping
from typing import TYPE_CHECKING, Any, TypeVar

from attrs import define as _attrs_define
from attrs import field as _attrs_field

from ..types import UNSET, Unset

if TYPE_CHECKING:
    from ..models.album_days_of_year import AlbumDaysOfYear


T = TypeVar("T", bound="AlbumDates")


@_attrs_define
class AlbumDates:
    """Days on the photographer's calendar, both included, of which one end may be left open; or the
    last so many days, today among them; or days of each year.

        Attributes:
            from_ (datetime.date | Unset):
            to (datetime.date | Unset):
            last_days (int | Unset):
            each_year (AlbumDaysOfYear | Unset): From a day of each year to another, both included, as `12-24`; may go over
                New Year.
    """

    from_: datetime.date | Unset = UNSET
    to: datetime.date | Unset = UNSET
    last_days: int | Unset = UNSET
    each_year: AlbumDaysOfYear | Unset = UNSET
    additional_properties: dict[str, Any] = _attrs_field(init=False, factory=dict)

    def to_dict(self) -> dict[str, Any]:
        from_: str | Unset = UNSET
        if not isinstance(self.from_, Unset):
            from_ = self.from_.isoformat()

        to: str | Unset = UNSET
        if not isinstance(self.to, Unset):
            to = self.to.isoformat()

        last_days = self.last_days

        each_year: dict[str, Any] | Unset = UNSET
        if not isinstance(self.each_year, Unset):
            each_year = self.each_year.to_dict()

        field_dict: dict[str, Any] = {}
        field_dict.update(self.additional_properties)
        field_dict.update({})
        if from_ is not UNSET:
            field_dict["from"] = from_
        if to is not UNSET:
            field_dict["to"] = to
        if last_days is not UNSET:
            field_dict["last_days"] = last_days
        if each_year is not UNSET:
            field_dict["each_year"] = each_year

        return field_dict

    @classmethod
    def from_dict(cls: type[T], src_dict: Mapping[str, Any]) -> T:
        from ..models.album_days_of_year import AlbumDaysOfYear  # noqa: PLC0415

        d = dict(src_dict)
        _from_ = d.pop("from", UNSET)
        from_: datetime.date | Unset
        if isinstance(_from_, Unset):
            from_ = UNSET
        else:
            from_ = datetime.date.fromisoformat(_from_)

        _to = d.pop("to", UNSET)
        to: datetime.date | Unset
        if isinstance(_to, Unset):
            to = UNSET
        else:
            to = datetime.date.fromisoformat(_to)

        last_days = d.pop("last_days", UNSET)

        _each_year = d.pop("each_year", UNSET)
        each_year: AlbumDaysOfYear | Unset
        if isinstance(_each_year, Unset):
            each_year = UNSET
        else:
            each_year = AlbumDaysOfYear.from_dict(_each_year)

        album_dates = cls(
            from_=from_,
            to=to,
            last_days=last_days,
            each_year=each_year,
        )

        album_dates.additional_properties = d
        return album_dates

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
