from __future__ import annotations

from collections.abc import Mapping
from typing import TYPE_CHECKING, Any, TypeVar, cast
from uuid import UUID

from attrs import define as _attrs_define
from attrs import field as _attrs_field

from ..models.album_order import AlbumOrder, check_album_order
from ..types import UNSET, Unset

if TYPE_CHECKING:
    from ..models.kept_parent_request import KeptParentRequest


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
        cover (None | str | Unset): Of the photo in front.
        parent (KeptParentRequest | None | Unset): What it lay in; restore that one before.
    """

    id: UUID
    title: str
    photos: list[str]
    description: str | Unset = UNSET
    order: AlbumOrder | Unset = UNSET
    cover: None | str | Unset = UNSET
    parent: KeptParentRequest | None | Unset = UNSET
    additional_properties: dict[str, Any] = _attrs_field(init=False, factory=dict)

    def to_dict(self) -> dict[str, Any]:
        from ..models.kept_parent_request import KeptParentRequest  # noqa: PLC0415

        id = str(self.id)

        title = self.title

        photos = self.photos

        description = self.description

        order: str | Unset = UNSET
        if not isinstance(self.order, Unset):
            order = self.order

        cover: None | str | Unset
        if isinstance(self.cover, Unset):
            cover = UNSET
        else:
            cover = self.cover

        parent: dict[str, Any] | None | Unset
        if isinstance(self.parent, Unset):
            parent = UNSET
        elif isinstance(self.parent, KeptParentRequest):
            parent = self.parent.to_dict()
        else:
            parent = self.parent

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
        if cover is not UNSET:
            field_dict["cover"] = cover
        if parent is not UNSET:
            field_dict["parent"] = parent

        return field_dict

    @classmethod
    def from_dict(cls: type[T], src_dict: Mapping[str, Any]) -> T:
        from ..models.kept_parent_request import KeptParentRequest  # noqa: PLC0415

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

        def _parse_cover(data: object) -> None | str | Unset:
            if data is None:
                return data
            if isinstance(data, Unset):
                return data
            return cast(None | str | Unset, data)

        cover = _parse_cover(d.pop("cover", UNSET))

        def _parse_parent(data: object) -> KeptParentRequest | None | Unset:
            if data is None:
                return data
            if isinstance(data, Unset):
                return data
            try:
                if not isinstance(data, dict):
                    raise TypeError()
                parent_type_0 = KeptParentRequest.from_dict(data)

                return parent_type_0
            except (TypeError, ValueError, AttributeError, KeyError):
                pass
            return cast(KeptParentRequest | None | Unset, data)

        parent = _parse_parent(d.pop("parent", UNSET))

        kept_album_request = cls(
            id=id,
            title=title,
            photos=photos,
            description=description,
            order=order,
            cover=cover,
            parent=parent,
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
