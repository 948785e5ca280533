from __future__ import annotations

from collections.abc import Mapping
from typing import Any, TypeVar, cast
from uuid import UUID

from attrs import define as _attrs_define
from attrs import field as _attrs_field

from ..types import UNSET, Unset

T = TypeVar("T", bound="MoveRequest")


@_attrs_define
class MoveRequest:
    """
    Attributes:
        faces (list[UUID]):
        allow_same_photo (bool | Unset): Where a photo would show one person twice: it has a mirror, or is a collage.
            Otherwise it is refused (`same_photo`). Default: False.
        person (None | Unset | UUID): Without one, the faces are somebody new's.
        name (str | Unset): Of somebody new. Default: ''.
    """

    faces: list[UUID]
    allow_same_photo: bool | Unset = False
    person: None | Unset | UUID = UNSET
    name: str | Unset = ""
    additional_properties: dict[str, Any] = _attrs_field(init=False, factory=dict)

    def to_dict(self) -> dict[str, Any]:
        faces = []
        for faces_item_data in self.faces:
            faces_item = str(faces_item_data)
            faces.append(faces_item)

        allow_same_photo = self.allow_same_photo

        person: None | str | Unset
        if isinstance(self.person, Unset):
            person = UNSET
        elif isinstance(self.person, UUID):
            person = str(self.person)
        else:
            person = self.person

        name = self.name

        field_dict: dict[str, Any] = {}
        field_dict.update(self.additional_properties)
        field_dict.update(
            {
                "faces": faces,
            }
        )
        if allow_same_photo is not UNSET:
            field_dict["allow_same_photo"] = allow_same_photo
        if person is not UNSET:
            field_dict["person"] = person
        if name is not UNSET:
            field_dict["name"] = name

        return field_dict

    @classmethod
    def from_dict(cls: type[T], src_dict: Mapping[str, Any]) -> T:
        d = dict(src_dict)
        faces = []
        _faces = d.pop("faces")
        for faces_item_data in _faces:
            faces_item = UUID(faces_item_data)

            faces.append(faces_item)

        allow_same_photo = d.pop("allow_same_photo", UNSET)

        def _parse_person(data: object) -> None | Unset | UUID:
            if data is None:
                return data
            if isinstance(data, Unset):
                return data
            try:
                if not isinstance(data, str):
                    raise TypeError()
                person_type_0 = UUID(data)

                return person_type_0
            except (TypeError, ValueError, AttributeError, KeyError):
                pass
            return cast(None | Unset | UUID, data)

        person = _parse_person(d.pop("person", UNSET))

        name = d.pop("name", UNSET)

        move_request = cls(
            faces=faces,
            allow_same_photo=allow_same_photo,
            person=person,
            name=name,
        )

        move_request.additional_properties = d
        return move_request

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
