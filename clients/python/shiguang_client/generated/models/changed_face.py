from __future__ import annotations

from collections.abc import Mapping
from typing import TYPE_CHECKING, Any, TypeVar, cast
from uuid import UUID

from attrs import define as _attrs_define
from attrs import field as _attrs_field

if TYPE_CHECKING:
    from ..models.box import Box


T = TypeVar("T", bound="ChangedFace")


@_attrs_define
class ChangedFace:
    """
    Attributes:
        id (UUID):
        box (Box | None): In the picture that is shown; null where a crop has taken the face away.
        score (float): The detector's confidence, 0 to 1.
        is_drawn (bool): By the owner, and not detected.
        is_confirmed (bool): The owner says whose it is.
        is_ignored (bool): The owner says that it is nobody's.
        crop_url (None | str): Square WebP; null until it is made.
        asset_id (UUID):
        person_id (None | UUID):
    """

    id: UUID
    box: Box | None
    score: float
    is_drawn: bool
    is_confirmed: bool
    is_ignored: bool
    crop_url: None | str
    asset_id: UUID
    person_id: None | UUID
    additional_properties: dict[str, Any] = _attrs_field(init=False, factory=dict)

    def to_dict(self) -> dict[str, Any]:
        from ..models.box import Box  # noqa: PLC0415

        id = str(self.id)

        box: dict[str, Any] | None
        if isinstance(self.box, Box):
            box = self.box.to_dict()
        else:
            box = self.box

        score = self.score

        is_drawn = self.is_drawn

        is_confirmed = self.is_confirmed

        is_ignored = self.is_ignored

        crop_url: None | str
        crop_url = self.crop_url

        asset_id = str(self.asset_id)

        person_id: None | str
        if isinstance(self.person_id, UUID):
            person_id = str(self.person_id)
        else:
            person_id = self.person_id

        field_dict: dict[str, Any] = {}
        field_dict.update(self.additional_properties)
        field_dict.update(
            {
                "id": id,
                "box": box,
                "score": score,
                "is_drawn": is_drawn,
                "is_confirmed": is_confirmed,
                "is_ignored": is_ignored,
                "crop_url": crop_url,
                "asset_id": asset_id,
                "person_id": person_id,
            }
        )

        return field_dict

    @classmethod
    def from_dict(cls: type[T], src_dict: Mapping[str, Any]) -> T:
        from ..models.box import Box  # noqa: PLC0415

        d = dict(src_dict)
        id = UUID(d.pop("id"))

        def _parse_box(data: object) -> Box | None:
            if data is None:
                return data
            try:
                if not isinstance(data, dict):
                    raise TypeError()
                box_type_0 = Box.from_dict(data)

                return box_type_0
            except (TypeError, ValueError, AttributeError, KeyError):
                pass
            return cast(Box | None, data)

        box = _parse_box(d.pop("box"))

        score = d.pop("score")

        is_drawn = d.pop("is_drawn")

        is_confirmed = d.pop("is_confirmed")

        is_ignored = d.pop("is_ignored")

        def _parse_crop_url(data: object) -> None | str:
            if data is None:
                return data
            return cast(None | str, data)

        crop_url = _parse_crop_url(d.pop("crop_url"))

        asset_id = UUID(d.pop("asset_id"))

        def _parse_person_id(data: object) -> None | UUID:
            if data is None:
                return data
            try:
                if not isinstance(data, str):
                    raise TypeError()
                person_id_type_0 = UUID(data)

                return person_id_type_0
            except (TypeError, ValueError, AttributeError, KeyError):
                pass
            return cast(None | UUID, data)

        person_id = _parse_person_id(d.pop("person_id"))

        changed_face = cls(
            id=id,
            box=box,
            score=score,
            is_drawn=is_drawn,
            is_confirmed=is_confirmed,
            is_ignored=is_ignored,
            crop_url=crop_url,
            asset_id=asset_id,
            person_id=person_id,
        )

        changed_face.additional_properties = d
        return changed_face

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
