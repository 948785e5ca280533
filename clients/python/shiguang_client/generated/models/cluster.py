from __future__ import annotations

from collections.abc import Mapping
from typing import TYPE_CHECKING, Any, TypeVar, cast

from attrs import define as _attrs_define
from attrs import field as _attrs_field

if TYPE_CHECKING:
    from ..models.map_box import MapBox
    from ..models.place import Place
    from ..models.stand_in import StandIn


T = TypeVar("T", bound="Cluster")


@_attrs_define
class Cluster:
    """
    Attributes:
        cell (str): A quadkey.
        count (int):
        latitude (float): Of the middle of its photos; WGS 84.
        longitude (float):
        bounds (MapBox):
        photo (StandIn): One photo that stands for many.
        place (None | Place): Of that photo.
    """

    cell: str
    count: int
    latitude: float
    longitude: float
    bounds: MapBox
    photo: StandIn
    place: None | Place
    additional_properties: dict[str, Any] = _attrs_field(init=False, factory=dict)

    def to_dict(self) -> dict[str, Any]:
        from ..models.place import Place  # noqa: PLC0415

        cell = self.cell

        count = self.count

        latitude = self.latitude

        longitude = self.longitude

        bounds = self.bounds.to_dict()

        photo = self.photo.to_dict()

        place: dict[str, Any] | None
        if isinstance(self.place, Place):
            place = self.place.to_dict()
        else:
            place = self.place

        field_dict: dict[str, Any] = {}
        field_dict.update(self.additional_properties)
        field_dict.update(
            {
                "cell": cell,
                "count": count,
                "latitude": latitude,
                "longitude": longitude,
                "bounds": bounds,
                "photo": photo,
                "place": place,
            }
        )

        return field_dict

    @classmethod
    def from_dict(cls: type[T], src_dict: Mapping[str, Any]) -> T:
        from ..models.map_box import MapBox  # noqa: PLC0415
        from ..models.place import Place  # noqa: PLC0415
        from ..models.stand_in import StandIn  # noqa: PLC0415

        d = dict(src_dict)
        cell = d.pop("cell")

        count = d.pop("count")

        latitude = d.pop("latitude")

        longitude = d.pop("longitude")

        bounds = MapBox.from_dict(d.pop("bounds"))

        photo = StandIn.from_dict(d.pop("photo"))

        def _parse_place(data: object) -> None | Place:
            if data is None:
                return data
            try:
                if not isinstance(data, dict):
                    raise TypeError()
                place_type_0 = Place.from_dict(data)

                return place_type_0
            except (TypeError, ValueError, AttributeError, KeyError):
                pass
            return cast(None | Place, data)

        place = _parse_place(d.pop("place"))

        cluster = cls(
            cell=cell,
            count=count,
            latitude=latitude,
            longitude=longitude,
            bounds=bounds,
            photo=photo,
            place=place,
        )

        cluster.additional_properties = d
        return cluster

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
