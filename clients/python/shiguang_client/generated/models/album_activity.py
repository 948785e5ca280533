from __future__ import annotations

import datetime
from collections.abc import Mapping
from typing import TYPE_CHECKING, Any, TypeVar, cast
from uuid import UUID

from attrs import define as _attrs_define
from attrs import field as _attrs_field

from ..models.album_activity_kind import AlbumActivityKind, check_album_activity_kind

if TYPE_CHECKING:
    from ..models.album_user import AlbumUser


T = TypeVar("T", bound="AlbumActivity")


@_attrs_define
class AlbumActivity:
    """
    Attributes:
        id (UUID):
        kind (AlbumActivityKind):
        album_id (UUID):
        album_title (str):
        actor (AlbumUser): Somebody who is in an album with the asker.
        asset_id (None | UUID): The photo that it is about; of several, one that is still there.
        comment_id (None | UUID):
        text (None | str): Of the comment.
        count (int): Photos that were added.
        is_unread (bool):
        created_at (datetime.datetime):
    """

    id: UUID
    kind: AlbumActivityKind
    album_id: UUID
    album_title: str
    actor: AlbumUser
    asset_id: None | UUID
    comment_id: None | UUID
    text: None | str
    count: int
    is_unread: bool
    created_at: datetime.datetime
    additional_properties: dict[str, Any] = _attrs_field(init=False, factory=dict)

    def to_dict(self) -> dict[str, Any]:
        id = str(self.id)

        kind: str = self.kind

        album_id = str(self.album_id)

        album_title = self.album_title

        actor = self.actor.to_dict()

        asset_id: None | str
        if isinstance(self.asset_id, UUID):
            asset_id = str(self.asset_id)
        else:
            asset_id = self.asset_id

        comment_id: None | str
        if isinstance(self.comment_id, UUID):
            comment_id = str(self.comment_id)
        else:
            comment_id = self.comment_id

        text: None | str
        text = self.text

        count = self.count

        is_unread = self.is_unread

        created_at = self.created_at.isoformat()

        field_dict: dict[str, Any] = {}
        field_dict.update(self.additional_properties)
        field_dict.update(
            {
                "id": id,
                "kind": kind,
                "album_id": album_id,
                "album_title": album_title,
                "actor": actor,
                "asset_id": asset_id,
                "comment_id": comment_id,
                "text": text,
                "count": count,
                "is_unread": is_unread,
                "created_at": created_at,
            }
        )

        return field_dict

    @classmethod
    def from_dict(cls: type[T], src_dict: Mapping[str, Any]) -> T:
        from ..models.album_user import AlbumUser  # noqa: PLC0415

        d = dict(src_dict)
        id = UUID(d.pop("id"))

        kind = check_album_activity_kind(d.pop("kind"))

        album_id = UUID(d.pop("album_id"))

        album_title = d.pop("album_title")

        actor = AlbumUser.from_dict(d.pop("actor"))

        def _parse_asset_id(data: object) -> None | UUID:
            if data is None:
                return data
            try:
                if not isinstance(data, str):
                    raise TypeError()
                asset_id_type_0 = UUID(data)

                return asset_id_type_0
            except (TypeError, ValueError, AttributeError, KeyError):
                pass
            return cast(None | UUID, data)

        asset_id = _parse_asset_id(d.pop("asset_id"))

        def _parse_comment_id(data: object) -> None | UUID:
            if data is None:
                return data
            try:
                if not isinstance(data, str):
                    raise TypeError()
                comment_id_type_0 = UUID(data)

                return comment_id_type_0
            except (TypeError, ValueError, AttributeError, KeyError):
                pass
            return cast(None | UUID, data)

        comment_id = _parse_comment_id(d.pop("comment_id"))

        def _parse_text(data: object) -> None | str:
            if data is None:
                return data
            return cast(None | str, data)

        text = _parse_text(d.pop("text"))

        count = d.pop("count")

        is_unread = d.pop("is_unread")

        created_at = datetime.datetime.fromisoformat(d.pop("created_at"))

        album_activity = cls(
            id=id,
            kind=kind,
            album_id=album_id,
            album_title=album_title,
            actor=actor,
            asset_id=asset_id,
            comment_id=comment_id,
            text=text,
            count=count,
            is_unread=is_unread,
            created_at=created_at,
        )

        album_activity.additional_properties = d
        return album_activity

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
