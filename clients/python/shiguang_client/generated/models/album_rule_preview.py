from __future__ import annotations

from collections.abc import Mapping
from typing import TYPE_CHECKING, Any, TypeVar

from attrs import define as _attrs_define
from attrs import field as _attrs_field

if TYPE_CHECKING:
    from ..models.album_cover import AlbumCover


T = TypeVar("T", bound="AlbumRulePreview")


@_attrs_define
class AlbumRulePreview:
    """
    Attributes:
        asset_count (int): Photos that the rule finds now.
        items (list[AlbumCover]): The newest of them, at most twelve.
    """

    asset_count: int
    items: list[AlbumCover]
    additional_properties: dict[str, Any] = _attrs_field(init=False, factory=dict)

    def to_dict(self) -> dict[str, Any]:
        asset_count = self.asset_count

        items = []
        for items_item_data in self.items:
            items_item = items_item_data.to_dict()
            items.append(items_item)

        field_dict: dict[str, Any] = {}
        field_dict.update(self.additional_properties)
        field_dict.update(
            {
                "asset_count": asset_count,
                "items": items,
            }
        )

        return field_dict

    @classmethod
    def from_dict(cls: type[T], src_dict: Mapping[str, Any]) -> T:
        from ..models.album_cover import AlbumCover  # noqa: PLC0415

        d = dict(src_dict)
        asset_count = d.pop("asset_count")

        items = []
        _items = d.pop("items")
        for items_item_data in _items:
            items_item = AlbumCover.from_dict(items_item_data)

            items.append(items_item)

        album_rule_preview = cls(
            asset_count=asset_count,
            items=items,
        )

        album_rule_preview.additional_properties = d
        return album_rule_preview

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
