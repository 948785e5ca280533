from __future__ import annotations

import datetime
from collections.abc import Mapping
from typing import TYPE_CHECKING, Any, TypeVar, cast
from uuid import UUID

from attrs import define as _attrs_define
from attrs import field as _attrs_field

if TYPE_CHECKING:
    from ..models.album_user import AlbumUser


T = TypeVar("T", bound="Poem")


@_attrs_define
class Poem:
    """
    Attributes:
        id (UUID):
        asset_id (None | UUID): The photo that it is about.
        album_id (None | UUID): The album, where it is about one.
        author (AlbumUser): Somebody who is in an album with the asker.
        is_mine (bool): Whether the asker had it written.
        lines (list[str]): Four, of five characters each.
        rhyme (str): The group of 平水韵 in which lines 2 and 4 rhyme.
        words (list[str]): The author's own.
        seeds (list[str]): Words that the poem takes up.
        seed (int): With the same words, it makes the same poem.
        model_version (str):
        created_at (datetime.datetime):
    """

    id: UUID
    asset_id: None | UUID
    album_id: None | UUID
    author: AlbumUser
    is_mine: bool
    lines: list[str]
    rhyme: str
    words: list[str]
    seeds: list[str]
    seed: int
    model_version: str
    created_at: datetime.datetime
    additional_properties: dict[str, Any] = _attrs_field(init=False, factory=dict)

    def to_dict(self) -> dict[str, Any]:
        id = str(self.id)

        asset_id: None | str
        if isinstance(self.asset_id, UUID):
            asset_id = str(self.asset_id)
        else:
            asset_id = self.asset_id

        album_id: None | str
        if isinstance(self.album_id, UUID):
            album_id = str(self.album_id)
        else:
            album_id = self.album_id

        author = self.author.to_dict()

        is_mine = self.is_mine

        lines = self.lines

        rhyme = self.rhyme

        words = self.words

        seeds = self.seeds

        seed = self.seed

        model_version = self.model_version

        created_at = self.created_at.isoformat()

        field_dict: dict[str, Any] = {}
        field_dict.update(self.additional_properties)
        field_dict.update(
            {
                "id": id,
                "asset_id": asset_id,
                "album_id": album_id,
                "author": author,
                "is_mine": is_mine,
                "lines": lines,
                "rhyme": rhyme,
                "words": words,
                "seeds": seeds,
                "seed": seed,
                "model_version": model_version,
                "created_at": created_at,
            }
        )

        return field_dict

    @classmethod
    def from_dict(cls: type[T], src_dict: Mapping[str, Any]) -> T:
        from ..models.album_user import AlbumUser  # noqa: PLC0415

        d = dict(src_dict)
        id = UUID(d.pop("id"))

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

        author = AlbumUser.from_dict(d.pop("author"))

        is_mine = d.pop("is_mine")

        lines = cast(list[str], d.pop("lines"))

        rhyme = d.pop("rhyme")

        words = cast(list[str], d.pop("words"))

        seeds = cast(list[str], d.pop("seeds"))

        seed = d.pop("seed")

        model_version = d.pop("model_version")

        created_at = datetime.datetime.fromisoformat(d.pop("created_at"))

        poem = cls(
            id=id,
            asset_id=asset_id,
            album_id=album_id,
            author=author,
            is_mine=is_mine,
            lines=lines,
            rhyme=rhyme,
            words=words,
            seeds=seeds,
            seed=seed,
            model_version=model_version,
            created_at=created_at,
        )

        poem.additional_properties = d
        return poem

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
