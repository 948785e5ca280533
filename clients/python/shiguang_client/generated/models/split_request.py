from __future__ import annotations

from collections.abc import Mapping
from typing import Any, TypeVar
from uuid import UUID

from attrs import define as _attrs_define
from attrs import field as _attrs_field

from ..types import UNSET, Unset

T = TypeVar("T", bound="SplitRequest")


@_attrs_define
class SplitRequest:
    """
    Attributes:
        faces (list[UUID]):
        allow_same_photo (bool | Unset): Where a photo would show one person twice: it has a mirror, or is a collage.
            Otherwise it is refused (`same_photo`). Default: False.
        name (str | Unset): Of the new person. Default: ''.
    """

    faces: list[UUID]
    allow_same_photo: bool | Unset = False
    name: str | Unset = ""
    additional_properties: dict[str, Any] = _attrs_field(init=False, factory=dict)

    def to_dict(self) -> dict[str, Any]:
        faces = []
        for faces_item_data in self.faces:
            faces_item = str(faces_item_data)
            faces.append(faces_item)

        allow_same_photo = self.allow_same_photo

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

        name = d.pop("name", UNSET)

        split_request = cls(
            faces=faces,
            allow_same_photo=allow_same_photo,
            name=name,
        )

        split_request.additional_properties = d
        return split_request

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
