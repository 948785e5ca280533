from __future__ import annotations

from collections.abc import Mapping
from typing import Any, TypeVar, cast
from uuid import UUID

from attrs import define as _attrs_define
from attrs import field as _attrs_field

from ..models.album_order import AlbumOrder, check_album_order
from ..types import UNSET, Unset

T = TypeVar("T", bound="KeptAlbumRequest")


@_attrs_define
class KeptAlbumRequest:
    """What else such a file holds is passed over.

    Attributes:
        id (UUID): As it was exported: the same file twice is one album.
        title (str):
        photos (list[str]): SHA-256 of their files, in order.
        description (str | Unset):
        order (AlbumOrder | Unset):
    """

    id: UUID
    title: str
    photos: list[str]
    description: str | Unset = UNSET
    order: AlbumOrder | Unset = UNSET
    additional_properties: dict[str, Any] = _attrs_field(init=False, factory=dict)

    def to_dict(self) -> dict[str, Any]:
        id = str(self.id)

        title = self.title

        photos = self.photos

        description = self.description

        order: str | Unset = UNSET
        if not isinstance(self.order, Unset):
            order = self.order

        field_dict: dict[str, Any] = {}
        field_dict.update(self.additional_properties)
        field_dict.update(
            {
                "id": id,
                "title": title,
                "photos": photos,
            }
        )
        if description is not UNSET:
            field_dict["description"] = description
        if order is not UNSET:
            field_dict["order"] = order

        return field_dict

    @classmethod
    def from_dict(cls: type[T], src_dict: Mapping[str, Any]) -> T:
        d = dict(src_dict)
        id = UUID(d.pop("id"))

        title = d.pop("title")

        photos = cast(list[str], d.pop("photos"))

        description = d.pop("description", UNSET)

        _order = d.pop("order", UNSET)
        order: AlbumOrder | Unset
        if isinstance(_order, Unset):
            order = UNSET
        else:
            order = check_album_order(_order)

        kept_album_request = cls(
            id=id,
            title=title,
            photos=photos,
            description=description,
            order=order,
        )

        kept_album_request.additional_properties = d
        return kept_album_request

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
