from __future__ import annotations

import datetime
from collections.abc import Mapping
from typing import TYPE_CHECKING, Any, TypeVar, cast

from attrs import define as _attrs_define
from attrs import field as _attrs_field

from ..models.restorable_field import RestorableField, check_restorable_field
from ..models.visibility import Visibility, check_visibility
from ..types import UNSET, Unset

if TYPE_CHECKING:
    from ..models.location_edit_request import LocationEditRequest


T = TypeVar("T", bound="AssetEditRequest")


@_attrs_define
class AssetEditRequest:
    """
    Attributes:
        is_favorite (bool | Unset):
        caption (str | Unset):
        rating (int | Unset): Stars; 0 takes them away.
        visibility (Visibility | Unset):
        captured_at (datetime.datetime | Unset): With the photographer's offset from UTC.
        shift_seconds (int | Unset): Of a camera whose clock was wrong: how much later it was.
        time_zone (str | Unset): IANA name; the camera's clock showed the time there.
        keep_instant (bool | Unset): With `time_zone`: the moment is right, and only the calendar is that zone's.
        location (LocationEditRequest | None | Unset): null: it was taken nowhere in particular.
        restore (list[RestorableField] | Unset): What is to be as the file says again.
        allows_same_person (bool | Unset): It has a mirror, or is a collage: somebody may be in it twice.
    """

    is_favorite: bool | Unset = UNSET
    caption: str | Unset = UNSET
    rating: int | Unset = UNSET
    visibility: Visibility | Unset = UNSET
    captured_at: datetime.datetime | Unset = UNSET
    shift_seconds: int | Unset = UNSET
    time_zone: str | Unset = UNSET
    keep_instant: bool | Unset = UNSET
    location: LocationEditRequest | None | Unset = UNSET
    restore: list[RestorableField] | Unset = UNSET
    allows_same_person: bool | Unset = UNSET
    additional_properties: dict[str, Any] = _attrs_field(init=False, factory=dict)

    def to_dict(self) -> dict[str, Any]:
        from ..models.location_edit_request import LocationEditRequest  # noqa: PLC0415

        is_favorite = self.is_favorite

        caption = self.caption

        rating = self.rating

        visibility: str | Unset = UNSET
        if not isinstance(self.visibility, Unset):
            visibility = self.visibility

        captured_at: str | Unset = UNSET
        if not isinstance(self.captured_at, Unset):
            captured_at = self.captured_at.isoformat()

        shift_seconds = self.shift_seconds

        time_zone = self.time_zone

        keep_instant = self.keep_instant

        location: dict[str, Any] | None | Unset
        if isinstance(self.location, Unset):
            location = UNSET
        elif isinstance(self.location, LocationEditRequest):
            location = self.location.to_dict()
        else:
            location = self.location

        restore: list[str] | Unset = UNSET
        if not isinstance(self.restore, Unset):
            restore = []
            for restore_item_data in self.restore:
                restore_item: str = restore_item_data
                restore.append(restore_item)

        allows_same_person = self.allows_same_person

        field_dict: dict[str, Any] = {}
        field_dict.update(self.additional_properties)
        field_dict.update({})
        if is_favorite is not UNSET:
            field_dict["is_favorite"] = is_favorite
        if caption is not UNSET:
            field_dict["caption"] = caption
        if rating is not UNSET:
            field_dict["rating"] = rating
        if visibility is not UNSET:
            field_dict["visibility"] = visibility
        if captured_at is not UNSET:
            field_dict["captured_at"] = captured_at
        if shift_seconds is not UNSET:
            field_dict["shift_seconds"] = shift_seconds
        if time_zone is not UNSET:
            field_dict["time_zone"] = time_zone
        if keep_instant is not UNSET:
            field_dict["keep_instant"] = keep_instant
        if location is not UNSET:
            field_dict["location"] = location
        if restore is not UNSET:
            field_dict["restore"] = restore
        if allows_same_person is not UNSET:
            field_dict["allows_same_person"] = allows_same_person

        return field_dict

    @classmethod
    def from_dict(cls: type[T], src_dict: Mapping[str, Any]) -> T:
        from ..models.location_edit_request import LocationEditRequest  # noqa: PLC0415

        d = dict(src_dict)
        is_favorite = d.pop("is_favorite", UNSET)

        caption = d.pop("caption", UNSET)

        rating = d.pop("rating", UNSET)

        _visibility = d.pop("visibility", UNSET)
        visibility: Visibility | Unset
        if isinstance(_visibility, Unset):
            visibility = UNSET
        else:
            visibility = check_visibility(_visibility)

        _captured_at = d.pop("captured_at", UNSET)
        captured_at: datetime.datetime | Unset
        if isinstance(_captured_at, Unset):
            captured_at = UNSET
        else:
            captured_at = datetime.datetime.fromisoformat(_captured_at)

        shift_seconds = d.pop("shift_seconds", UNSET)

        time_zone = d.pop("time_zone", UNSET)

        keep_instant = d.pop("keep_instant", UNSET)

        def _parse_location(data: object) -> LocationEditRequest | None | Unset:
            if data is None:
                return data
            if isinstance(data, Unset):
                return data
            try:
                if not isinstance(data, dict):
                    raise TypeError()
                location_type_0 = LocationEditRequest.from_dict(data)

                return location_type_0
            except (TypeError, ValueError, AttributeError, KeyError):
                pass
            return cast(LocationEditRequest | None | Unset, data)

        location = _parse_location(d.pop("location", UNSET))

        _restore = d.pop("restore", UNSET)
        restore: list[RestorableField] | Unset = UNSET
        if _restore is not UNSET:
            restore = []
            for restore_item_data in _restore:
                restore_item = check_restorable_field(restore_item_data)

                restore.append(restore_item)

        allows_same_person = d.pop("allows_same_person", UNSET)

        asset_edit_request = cls(
            is_favorite=is_favorite,
            caption=caption,
            rating=rating,
            visibility=visibility,
            captured_at=captured_at,
            shift_seconds=shift_seconds,
            time_zone=time_zone,
            keep_instant=keep_instant,
            location=location,
            restore=restore,
            allows_same_person=allows_same_person,
        )

        asset_edit_request.additional_properties = d
        return asset_edit_request

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
