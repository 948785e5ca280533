from __future__ import annotations

from collections.abc import Mapping
from typing import Any, TypeVar, cast

from attrs import define as _attrs_define
from attrs import field as _attrs_field

T = TypeVar("T", bound="Film")


@_attrs_define
class Film:
    """
    Attributes:
        duration_ms (int):
        video_codec (str): Of the original, as FFmpeg names it.
        audio_codec (str): Empty when the film is silent.
        frame_rate (float | None): Pictures a second.
        rotation (int): Degrees clockwise, of the original.
        is_hdr (bool): Of the original; what plays is not.
        playback_url (None | str): MP4 with H.264 and AAC, straight from the store, which answers range requests; null
            until it is made.
        animation_url (None | str): Some silent seconds as WebP, fits 320 x 320; null until they are made.
    """

    duration_ms: int
    video_codec: str
    audio_codec: str
    frame_rate: float | None
    rotation: int
    is_hdr: bool
    playback_url: None | str
    animation_url: None | str
    additional_properties: dict[str, Any] = _attrs_field(init=False, factory=dict)

    def to_dict(self) -> dict[str, Any]:
        duration_ms = self.duration_ms

        video_codec = self.video_codec

        audio_codec = self.audio_codec

        frame_rate: float | None
        frame_rate = self.frame_rate

        rotation = self.rotation

        is_hdr = self.is_hdr

        playback_url: None | str
        playback_url = self.playback_url

        animation_url: None | str
        animation_url = self.animation_url

        field_dict: dict[str, Any] = {}
        field_dict.update(self.additional_properties)
        field_dict.update(
            {
                "duration_ms": duration_ms,
                "video_codec": video_codec,
                "audio_codec": audio_codec,
                "frame_rate": frame_rate,
                "rotation": rotation,
                "is_hdr": is_hdr,
                "playback_url": playback_url,
                "animation_url": animation_url,
            }
        )

        return field_dict

    @classmethod
    def from_dict(cls: type[T], src_dict: Mapping[str, Any]) -> T:
        d = dict(src_dict)
        duration_ms = d.pop("duration_ms")

        video_codec = d.pop("video_codec")

        audio_codec = d.pop("audio_codec")

        def _parse_frame_rate(data: object) -> float | None:
            if data is None:
                return data
            return cast(float | None, data)

        frame_rate = _parse_frame_rate(d.pop("frame_rate"))

        rotation = d.pop("rotation")

        is_hdr = d.pop("is_hdr")

        def _parse_playback_url(data: object) -> None | str:
            if data is None:
                return data
            return cast(None | str, data)

        playback_url = _parse_playback_url(d.pop("playback_url"))

        def _parse_animation_url(data: object) -> None | str:
            if data is None:
                return data
            return cast(None | str, data)

        animation_url = _parse_animation_url(d.pop("animation_url"))

        film = cls(
            duration_ms=duration_ms,
            video_codec=video_codec,
            audio_codec=audio_codec,
            frame_rate=frame_rate,
            rotation=rotation,
            is_hdr=is_hdr,
            playback_url=playback_url,
            animation_url=animation_url,
        )

        film.additional_properties = d
        return film

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
