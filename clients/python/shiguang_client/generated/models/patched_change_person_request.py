from __future__ import annotations

import datetime
from collections.abc import Mapping
from typing import Any, TypeVar, cast
from uuid import UUID

from attrs import define as _attrs_define
from attrs import field as _attrs_field

from ..types import UNSET, Unset

T = TypeVar("T", bound="PatchedChangePersonRequest")


@_attrs_define
class PatchedChangePersonRequest:
    """
    Attributes:
        name (str | Unset): Empty takes the name away.
        birth_date (datetime.date | None | Unset): Nobody is recognised in earlier photos.
        is_favorite (bool | Unset):
        is_hidden (bool | Unset):
        cover (None | Unset | UUID): One of the person's faces; null lets the album choose.
    """

    name: str | Unset = UNSET
    birth_date: datetime.date | None | Unset = UNSET
    is_favorite: bool | Unset = UNSET
    is_hidden: bool | Unset = UNSET
    cover: None | Unset | UUID = UNSET
    additional_properties: dict[str, Any] = _attrs_field(init=False, factory=dict)

    def to_dict(self) -> dict[str, Any]:
        name = self.name

        birth_date: None | str | Unset
        if isinstance(self.birth_date, Unset):
            birth_date = UNSET
        elif isinstance(self.birth_date, datetime.date):
            birth_date = self.birth_date.isoformat()
        else:
            birth_date = self.birth_date

        is_favorite = self.is_favorite

        is_hidden = self.is_hidden

        cover: None | str | Unset
        if isinstance(self.cover, Unset):
            cover = UNSET
        elif isinstance(self.cover, UUID):
            cover = str(self.cover)
        else:
            cover = self.cover

        field_dict: dict[str, Any] = {}
        field_dict.update(self.additional_properties)
        field_dict.update({})
        if name is not UNSET:
            field_dict["name"] = name
        if birth_date is not UNSET:
            field_dict["birth_date"] = birth_date
        if is_favorite is not UNSET:
            field_dict["is_favorite"] = is_favorite
        if is_hidden is not UNSET:
            field_dict["is_hidden"] = is_hidden
        if cover is not UNSET:
            field_dict["cover"] = cover

        return field_dict

    @classmethod
    def from_dict(cls: type[T], src_dict: Mapping[str, Any]) -> T:
        d = dict(src_dict)
        name = d.pop("name", UNSET)

        def _parse_birth_date(data: object) -> datetime.date | None | Unset:
            if data is None:
                return data
            if isinstance(data, Unset):
                return data
            try:
                if not isinstance(data, str):
                    raise TypeError()
                birth_date_type_0 = datetime.date.fromisoformat(data)

                return birth_date_type_0
            except (TypeError, ValueError, AttributeError, KeyError):
                pass
            return cast(datetime.date | None | Unset, data)

        birth_date = _parse_birth_date(d.pop("birth_date", UNSET))

        is_favorite = d.pop("is_favorite", UNSET)

        is_hidden = d.pop("is_hidden", UNSET)

        def _parse_cover(data: object) -> None | Unset | UUID:
            if data is None:
                return data
            if isinstance(data, Unset):
                return data
            try:
                if not isinstance(data, str):
                    raise TypeError()
                cover_type_0 = UUID(data)

                return cover_type_0
            except (TypeError, ValueError, AttributeError, KeyError):
                pass
            return cast(None | Unset | UUID, data)

        cover = _parse_cover(d.pop("cover", UNSET))

        patched_change_person_request = cls(
            name=name,
            birth_date=birth_date,
            is_favorite=is_favorite,
            is_hidden=is_hidden,
            cover=cover,
        )

        patched_change_person_request.additional_properties = d
        return patched_change_person_request

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
