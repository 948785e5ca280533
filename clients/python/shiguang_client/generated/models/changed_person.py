from __future__ import annotations

import datetime
from collections.abc import Mapping
from typing import Any, TypeVar, cast
from uuid import UUID

from attrs import define as _attrs_define
from attrs import field as _attrs_field

T = TypeVar("T", bound="ChangedPerson")


@_attrs_define
class ChangedPerson:
    """
    Attributes:
        id (UUID):
        name (str): Empty until the owner says who it is.
        birth_date (datetime.date | None):
        is_favorite (bool): First in the lists.
        is_hidden (bool):
        face_count (int): Faces in photos that can be seen.
        cover_url (None | str): Square WebP of the face.
        edit (None | UUID): To be undone with `POST /people/edits/{id}/undo`; null where nothing had to change.
    """

    id: UUID
    name: str
    birth_date: datetime.date | None
    is_favorite: bool
    is_hidden: bool
    face_count: int
    cover_url: None | str
    edit: None | UUID
    additional_properties: dict[str, Any] = _attrs_field(init=False, factory=dict)

    def to_dict(self) -> dict[str, Any]:
        id = str(self.id)

        name = self.name

        birth_date: None | str
        if isinstance(self.birth_date, datetime.date):
            birth_date = self.birth_date.isoformat()
        else:
            birth_date = self.birth_date

        is_favorite = self.is_favorite

        is_hidden = self.is_hidden

        face_count = self.face_count

        cover_url: None | str
        cover_url = self.cover_url

        edit: None | str
        if isinstance(self.edit, UUID):
            edit = str(self.edit)
        else:
            edit = self.edit

        field_dict: dict[str, Any] = {}
        field_dict.update(self.additional_properties)
        field_dict.update(
            {
                "id": id,
                "name": name,
                "birth_date": birth_date,
                "is_favorite": is_favorite,
                "is_hidden": is_hidden,
                "face_count": face_count,
                "cover_url": cover_url,
                "edit": edit,
            }
        )

        return field_dict

    @classmethod
    def from_dict(cls: type[T], src_dict: Mapping[str, Any]) -> T:
        d = dict(src_dict)
        id = UUID(d.pop("id"))

        name = d.pop("name")

        def _parse_birth_date(data: object) -> datetime.date | None:
            if data is None:
                return data
            try:
                if not isinstance(data, str):
                    raise TypeError()
                birth_date_type_0 = datetime.date.fromisoformat(data)

                return birth_date_type_0
            except (TypeError, ValueError, AttributeError, KeyError):
                pass
            return cast(datetime.date | None, data)

        birth_date = _parse_birth_date(d.pop("birth_date"))

        is_favorite = d.pop("is_favorite")

        is_hidden = d.pop("is_hidden")

        face_count = d.pop("face_count")

        def _parse_cover_url(data: object) -> None | str:
            if data is None:
                return data
            return cast(None | str, data)

        cover_url = _parse_cover_url(d.pop("cover_url"))

        def _parse_edit(data: object) -> None | UUID:
            if data is None:
                return data
            try:
                if not isinstance(data, str):
                    raise TypeError()
                edit_type_0 = UUID(data)

                return edit_type_0
            except (TypeError, ValueError, AttributeError, KeyError):
                pass
            return cast(None | UUID, data)

        edit = _parse_edit(d.pop("edit"))

        changed_person = cls(
            id=id,
            name=name,
            birth_date=birth_date,
            is_favorite=is_favorite,
            is_hidden=is_hidden,
            face_count=face_count,
            cover_url=cover_url,
            edit=edit,
        )

        changed_person.additional_properties = d
        return changed_person

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
