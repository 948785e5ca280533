from __future__ import annotations

from collections.abc import Mapping
from typing import Any, TypeVar

from attrs import define as _attrs_define
from attrs import field as _attrs_field

T = TypeVar("T", bound="MapStyle")


@_attrs_define
class MapStyle:
    """
    Attributes:
        tiles (str): Address of raster tiles, with `{z}`, `{x}` and `{y}`; empty: there are none.
        attribution (str): What has to be said beside the tiles.
        max_zoom (int):
    """

    tiles: str
    attribution: str
    max_zoom: int
    additional_properties: dict[str, Any] = _attrs_field(init=False, factory=dict)

    def to_dict(self) -> dict[str, Any]:
        tiles = self.tiles

        attribution = self.attribution

        max_zoom = self.max_zoom

        field_dict: dict[str, Any] = {}
        field_dict.update(self.additional_properties)
        field_dict.update(
            {
                "tiles": tiles,
                "attribution": attribution,
                "max_zoom": max_zoom,
            }
        )

        return field_dict

    @classmethod
    def from_dict(cls: type[T], src_dict: Mapping[str, Any]) -> T:
        d = dict(src_dict)
        tiles = d.pop("tiles")

        attribution = d.pop("attribution")

        max_zoom = d.pop("max_zoom")

        map_style = cls(
            tiles=tiles,
            attribution=attribution,
            max_zoom=max_zoom,
        )

        map_style.additional_properties = d
        return map_style

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
