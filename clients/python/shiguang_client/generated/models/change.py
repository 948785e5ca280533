from __future__ import annotations

from collections.abc import Mapping
from typing import TYPE_CHECKING, Any, TypeVar, cast
from uuid import UUID

from attrs import define as _attrs_define
from attrs import field as _attrs_field

from ..models.change_kind import ChangeKind, check_change_kind

if TYPE_CHECKING:
    from ..models.album import Album
    from ..models.asset import Asset
    from ..models.person import Person


T = TypeVar("T", bound="Change")


@_attrs_define
class Change:
    """
    Attributes:
        kind (ChangeKind):
        id (UUID):
        deleted (bool): It is not in the library, or not any more.
        asset (Asset | None): As it is now, where it is a photo.
        person (None | Person): As it is now, where it is a person.
        album (Album | None): As it is now, where it is an album.
    """

    kind: ChangeKind
    id: UUID
    deleted: bool
    asset: Asset | None
    person: None | Person
    album: Album | None
    additional_properties: dict[str, Any] = _attrs_field(init=False, factory=dict)

    def to_dict(self) -> dict[str, Any]:
        from ..models.album import Album  # noqa: PLC0415
        from ..models.asset import Asset  # noqa: PLC0415
        from ..models.person import Person  # noqa: PLC0415

        kind: str = self.kind

        id = str(self.id)

        deleted = self.deleted

        asset: dict[str, Any] | None
        if isinstance(self.asset, Asset):
            asset = self.asset.to_dict()
        else:
            asset = self.asset

        person: dict[str, Any] | None
        if isinstance(self.person, Person):
            person = self.person.to_dict()
        else:
            person = self.person

        album: dict[str, Any] | None
        if isinstance(self.album, Album):
            album = self.album.to_dict()
        else:
            album = self.album

        field_dict: dict[str, Any] = {}
        field_dict.update(self.additional_properties)
        field_dict.update(
            {
                "kind": kind,
                "id": id,
                "deleted": deleted,
                "asset": asset,
                "person": person,
                "album": album,
            }
        )

        return field_dict

    @classmethod
    def from_dict(cls: type[T], src_dict: Mapping[str, Any]) -> T:
        from ..models.album import Album  # noqa: PLC0415
        from ..models.asset import Asset  # noqa: PLC0415
        from ..models.person import Person  # noqa: PLC0415

        d = dict(src_dict)
        kind = check_change_kind(d.pop("kind"))

        id = UUID(d.pop("id"))

        deleted = d.pop("deleted")

        def _parse_asset(data: object) -> Asset | None:
            if data is None:
                return data
            try:
                if not isinstance(data, dict):
                    raise TypeError()
                asset_type_0 = Asset.from_dict(data)

                return asset_type_0
            except (TypeError, ValueError, AttributeError, KeyError):
                pass
            return cast(Asset | None, data)

        asset = _parse_asset(d.pop("asset"))

        def _parse_person(data: object) -> None | Person:
            if data is None:
                return data
            try:
                if not isinstance(data, dict):
                    raise TypeError()
                person_type_0 = Person.from_dict(data)

                return person_type_0
            except (TypeError, ValueError, AttributeError, KeyError):
                pass
            return cast(None | Person, data)

        person = _parse_person(d.pop("person"))

        def _parse_album(data: object) -> Album | None:
            if data is None:
                return data
            try:
                if not isinstance(data, dict):
                    raise TypeError()
                album_type_0 = Album.from_dict(data)

                return album_type_0
            except (TypeError, ValueError, AttributeError, KeyError):
                pass
            return cast(Album | None, data)

        album = _parse_album(d.pop("album"))

        change = cls(
            kind=kind,
            id=id,
            deleted=deleted,
            asset=asset,
            person=person,
            album=album,
        )

        change.additional_properties = d
        return change

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
