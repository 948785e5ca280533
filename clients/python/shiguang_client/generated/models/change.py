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
    from ..models.changed_album_asset import ChangedAlbumAsset
    from ..models.changed_face import ChangedFace
    from ..models.partnership import Partnership
    from ..models.person import Person
    from ..models.shared_asset import SharedAsset


T = TypeVar("T", bound="Change")


@_attrs_define
class Change:
    """Context: `user`, who asks; `shows_location`, as `SharedAssetSerializer` has it.

    Attributes:
        kind (ChangeKind):
        id (UUID): Of an `album_asset` or a `partner_asset`: the photo's.
        album_id (None | UUID): Of an `album_asset`: the album that shows it.
        partner_id (None | UUID): Of a `partner_asset`: through which of `/partners` it is shown.
        deleted (bool): It is not there, or not any more, for you: drop it. Of what an album or a partner shows, this
            says nothing about the photo elsewhere.
        asset (Asset | None): As it is now, where it is a photo.
        person (None | Person): As it is now, where it is a person.
        face (ChangedFace | None): Which photo shows whom.
        album (Album | None): As it is now, where it is an album.
        album_asset (ChangedAlbumAsset | None): As the album's members see it.
        partner (None | Partnership): As `/partners` shows it.
        partner_asset (None | SharedAsset): As the partner shows it.
    """

    kind: ChangeKind
    id: UUID
    album_id: None | UUID
    partner_id: None | UUID
    deleted: bool
    asset: Asset | None
    person: None | Person
    face: ChangedFace | None
    album: Album | None
    album_asset: ChangedAlbumAsset | None
    partner: None | Partnership
    partner_asset: None | SharedAsset
    additional_properties: dict[str, Any] = _attrs_field(init=False, factory=dict)

    def to_dict(self) -> dict[str, Any]:
        from ..models.album import Album  # noqa: PLC0415
        from ..models.asset import Asset  # noqa: PLC0415
        from ..models.changed_album_asset import ChangedAlbumAsset  # noqa: PLC0415
        from ..models.changed_face import ChangedFace  # noqa: PLC0415
        from ..models.partnership import Partnership  # noqa: PLC0415
        from ..models.person import Person  # noqa: PLC0415
        from ..models.shared_asset import SharedAsset  # noqa: PLC0415

        kind: str = self.kind

        id = str(self.id)

        album_id: None | str
        if isinstance(self.album_id, UUID):
            album_id = str(self.album_id)
        else:
            album_id = self.album_id

        partner_id: None | str
        if isinstance(self.partner_id, UUID):
            partner_id = str(self.partner_id)
        else:
            partner_id = self.partner_id

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

        face: dict[str, Any] | None
        if isinstance(self.face, ChangedFace):
            face = self.face.to_dict()
        else:
            face = self.face

        album: dict[str, Any] | None
        if isinstance(self.album, Album):
            album = self.album.to_dict()
        else:
            album = self.album

        album_asset: dict[str, Any] | None
        if isinstance(self.album_asset, ChangedAlbumAsset):
            album_asset = self.album_asset.to_dict()
        else:
            album_asset = self.album_asset

        partner: dict[str, Any] | None
        if isinstance(self.partner, Partnership):
            partner = self.partner.to_dict()
        else:
            partner = self.partner

        partner_asset: dict[str, Any] | None
        if isinstance(self.partner_asset, SharedAsset):
            partner_asset = self.partner_asset.to_dict()
        else:
            partner_asset = self.partner_asset

        field_dict: dict[str, Any] = {}
        field_dict.update(self.additional_properties)
        field_dict.update(
            {
                "kind": kind,
                "id": id,
                "album_id": album_id,
                "partner_id": partner_id,
                "deleted": deleted,
                "asset": asset,
                "person": person,
                "face": face,
                "album": album,
                "album_asset": album_asset,
                "partner": partner,
                "partner_asset": partner_asset,
            }
        )

        return field_dict

    @classmethod
    def from_dict(cls: type[T], src_dict: Mapping[str, Any]) -> T:
        from ..models.album import Album  # noqa: PLC0415
        from ..models.asset import Asset  # noqa: PLC0415
        from ..models.changed_album_asset import ChangedAlbumAsset  # noqa: PLC0415
        from ..models.changed_face import ChangedFace  # noqa: PLC0415
        from ..models.partnership import Partnership  # noqa: PLC0415
        from ..models.person import Person  # noqa: PLC0415
        from ..models.shared_asset import SharedAsset  # noqa: PLC0415

        d = dict(src_dict)
        kind = check_change_kind(d.pop("kind"))

        id = UUID(d.pop("id"))

        def _parse_album_id(data: object) -> None | UUID:
            if data is None:
                return data
            try:
                if not isinstance(data, str):
                    raise TypeError()
                album_id_type_0 = UUID(data)

                return album_id_type_0
            except (TypeError, ValueError, AttributeError, KeyError):
                pass
            return cast(None | UUID, data)

        album_id = _parse_album_id(d.pop("album_id"))

        def _parse_partner_id(data: object) -> None | UUID:
            if data is None:
                return data
            try:
                if not isinstance(data, str):
                    raise TypeError()
                partner_id_type_0 = UUID(data)

                return partner_id_type_0
            except (TypeError, ValueError, AttributeError, KeyError):
                pass
            return cast(None | UUID, data)

        partner_id = _parse_partner_id(d.pop("partner_id"))

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

        def _parse_face(data: object) -> ChangedFace | None:
            if data is None:
                return data
            try:
                if not isinstance(data, dict):
                    raise TypeError()
                face_type_0 = ChangedFace.from_dict(data)

                return face_type_0
            except (TypeError, ValueError, AttributeError, KeyError):
                pass
            return cast(ChangedFace | None, data)

        face = _parse_face(d.pop("face"))

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

        def _parse_album_asset(data: object) -> ChangedAlbumAsset | None:
            if data is None:
                return data
            try:
                if not isinstance(data, dict):
                    raise TypeError()
                album_asset_type_0 = ChangedAlbumAsset.from_dict(data)

                return album_asset_type_0
            except (TypeError, ValueError, AttributeError, KeyError):
                pass
            return cast(ChangedAlbumAsset | None, data)

        album_asset = _parse_album_asset(d.pop("album_asset"))

        def _parse_partner(data: object) -> None | Partnership:
            if data is None:
                return data
            try:
                if not isinstance(data, dict):
                    raise TypeError()
                partner_type_0 = Partnership.from_dict(data)

                return partner_type_0
            except (TypeError, ValueError, AttributeError, KeyError):
                pass
            return cast(None | Partnership, data)

        partner = _parse_partner(d.pop("partner"))

        def _parse_partner_asset(data: object) -> None | SharedAsset:
            if data is None:
                return data
            try:
                if not isinstance(data, dict):
                    raise TypeError()
                partner_asset_type_0 = SharedAsset.from_dict(data)

                return partner_asset_type_0
            except (TypeError, ValueError, AttributeError, KeyError):
                pass
            return cast(None | SharedAsset, data)

        partner_asset = _parse_partner_asset(d.pop("partner_asset"))

        change = cls(
            kind=kind,
            id=id,
            album_id=album_id,
            partner_id=partner_id,
            deleted=deleted,
            asset=asset,
            person=person,
            face=face,
            album=album,
            album_asset=album_asset,
            partner=partner,
            partner_asset=partner_asset,
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
