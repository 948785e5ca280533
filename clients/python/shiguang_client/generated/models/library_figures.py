from __future__ import annotations

from collections.abc import Mapping
from typing import Any, TypeVar

from attrs import define as _attrs_define
from attrs import field as _attrs_field

T = TypeVar("T", bound="LibraryFigures")


@_attrs_define
class LibraryFigures:
    """
    Attributes:
        photos (int):
        videos (int):
        bytes_ (int): Of the originals of both.
        albums (int): That the member owns.
        trashed (int): Photos and videos in the trash.
        failed_photos (int): That cannot be shown.
        failed_stages (int): Steps of their processing that failed.
        opens_for_minutes (int): How long it stays open to an administrator who opens it.
    """

    photos: int
    videos: int
    bytes_: int
    albums: int
    trashed: int
    failed_photos: int
    failed_stages: int
    opens_for_minutes: int
    additional_properties: dict[str, Any] = _attrs_field(init=False, factory=dict)

    def to_dict(self) -> dict[str, Any]:
        photos = self.photos

        videos = self.videos

        bytes_ = self.bytes_

        albums = self.albums

        trashed = self.trashed

        failed_photos = self.failed_photos

        failed_stages = self.failed_stages

        opens_for_minutes = self.opens_for_minutes

        field_dict: dict[str, Any] = {}
        field_dict.update(self.additional_properties)
        field_dict.update(
            {
                "photos": photos,
                "videos": videos,
                "bytes": bytes_,
                "albums": albums,
                "trashed": trashed,
                "failed_photos": failed_photos,
                "failed_stages": failed_stages,
                "opens_for_minutes": opens_for_minutes,
            }
        )

        return field_dict

    @classmethod
    def from_dict(cls: type[T], src_dict: Mapping[str, Any]) -> T:
        d = dict(src_dict)
        photos = d.pop("photos")

        videos = d.pop("videos")

        bytes_ = d.pop("bytes")

        albums = d.pop("albums")

        trashed = d.pop("trashed")

        failed_photos = d.pop("failed_photos")

        failed_stages = d.pop("failed_stages")

        opens_for_minutes = d.pop("opens_for_minutes")

        library_figures = cls(
            photos=photos,
            videos=videos,
            bytes_=bytes_,
            albums=albums,
            trashed=trashed,
            failed_photos=failed_photos,
            failed_stages=failed_stages,
            opens_for_minutes=opens_for_minutes,
        )

        library_figures.additional_properties = d
        return library_figures

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
