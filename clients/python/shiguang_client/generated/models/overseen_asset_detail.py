from __future__ import annotations

import datetime
from collections.abc import Mapping
from typing import TYPE_CHECKING, Any, TypeVar, cast
from uuid import UUID

from attrs import define as _attrs_define
from attrs import field as _attrs_field

from ..models.asset_kind import AssetKind, check_asset_kind
from ..models.asset_state import AssetState, check_asset_state

if TYPE_CHECKING:
    from ..models.stage import Stage
    from ..models.what_went_wrong import WhatWentWrong


T = TypeVar("T", bound="OverseenAssetDetail")


@_attrs_define
class OverseenAssetDetail:
    """A photo of somebody else's, as little of it as there is to look at: not where it was taken,
    nor who is in it.

        Attributes:
            id (UUID):
            state (AssetState):
            failure (None | WhatWentWrong): Why a failed photo cannot be shown.
            filename (str):
            size (int): Bytes of the original.
            kind (AssetKind):
            media_type (str):
            duration_ms (int | None): Of the film, where there is one.
            width (int | None): Pixels, upright, as it is shown.
            height (int | None): Pixels, upright, as it is shown.
            thumbhash (None | str): Placeholder, base64.
            captured_at (datetime.datetime):
            captured_local_date (datetime.date): The day on the photographer's calendar.
            uploaded_at (datetime.datetime):
            thumbnail_url (None | str): WebP, fits 512 x 512; good for some minutes.
            preview_url (None | str): WebP, fits 2048 x 2048; good for some minutes.
            playback_url (None | str): MP4, of a film.
            stages (list[Stage]): In the order in which a photo meets them
    """

    id: UUID
    state: AssetState
    failure: None | WhatWentWrong
    filename: str
    size: int
    kind: AssetKind
    media_type: str
    duration_ms: int | None
    width: int | None
    height: int | None
    thumbhash: None | str
    captured_at: datetime.datetime
    captured_local_date: datetime.date
    uploaded_at: datetime.datetime
    thumbnail_url: None | str
    preview_url: None | str
    playback_url: None | str
    stages: list[Stage]
    additional_properties: dict[str, Any] = _attrs_field(init=False, factory=dict)

    def to_dict(self) -> dict[str, Any]:
        from ..models.what_went_wrong import WhatWentWrong  # noqa: PLC0415

        id = str(self.id)

        state: str = self.state

        failure: dict[str, Any] | None
        if isinstance(self.failure, WhatWentWrong):
            failure = self.failure.to_dict()
        else:
            failure = self.failure

        filename = self.filename

        size = self.size

        kind: str = self.kind

        media_type = self.media_type

        duration_ms: int | None
        duration_ms = self.duration_ms

        width: int | None
        width = self.width

        height: int | None
        height = self.height

        thumbhash: None | str
        thumbhash = self.thumbhash

        captured_at = self.captured_at.isoformat()

        captured_local_date = self.captured_local_date.isoformat()

        uploaded_at = self.uploaded_at.isoformat()

        thumbnail_url: None | str
        thumbnail_url = self.thumbnail_url

        preview_url: None | str
        preview_url = self.preview_url

        playback_url: None | str
        playback_url = self.playback_url

        stages = []
        for stages_item_data in self.stages:
            stages_item = stages_item_data.to_dict()
            stages.append(stages_item)

        field_dict: dict[str, Any] = {}
        field_dict.update(self.additional_properties)
        field_dict.update(
            {
                "id": id,
                "state": state,
                "failure": failure,
                "filename": filename,
                "size": size,
                "kind": kind,
                "media_type": media_type,
                "duration_ms": duration_ms,
                "width": width,
                "height": height,
                "thumbhash": thumbhash,
                "captured_at": captured_at,
                "captured_local_date": captured_local_date,
                "uploaded_at": uploaded_at,
                "thumbnail_url": thumbnail_url,
                "preview_url": preview_url,
                "playback_url": playback_url,
                "stages": stages,
            }
        )

        return field_dict

    @classmethod
    def from_dict(cls: type[T], src_dict: Mapping[str, Any]) -> T:
        from ..models.stage import Stage  # noqa: PLC0415
        from ..models.what_went_wrong import WhatWentWrong  # noqa: PLC0415

        d = dict(src_dict)
        id = UUID(d.pop("id"))

        state = check_asset_state(d.pop("state"))

        def _parse_failure(data: object) -> None | WhatWentWrong:
            if data is None:
                return data
            try:
                if not isinstance(data, dict):
                    raise TypeError()
                failure_type_0 = WhatWentWrong.from_dict(data)

                return failure_type_0
            except (TypeError, ValueError, AttributeError, KeyError):
                pass
            return cast(None | WhatWentWrong, data)

        failure = _parse_failure(d.pop("failure"))

        filename = d.pop("filename")

        size = d.pop("size")

        kind = check_asset_kind(d.pop("kind"))

        media_type = d.pop("media_type")

        def _parse_duration_ms(data: object) -> int | None:
            if data is None:
                return data
            return cast(int | None, data)

        duration_ms = _parse_duration_ms(d.pop("duration_ms"))

        def _parse_width(data: object) -> int | None:
            if data is None:
                return data
            return cast(int | None, data)

        width = _parse_width(d.pop("width"))

        def _parse_height(data: object) -> int | None:
            if data is None:
                return data
            return cast(int | None, data)

        height = _parse_height(d.pop("height"))

        def _parse_thumbhash(data: object) -> None | str:
            if data is None:
                return data
            return cast(None | str, data)

        thumbhash = _parse_thumbhash(d.pop("thumbhash"))

        captured_at = datetime.datetime.fromisoformat(d.pop("captured_at"))

        captured_local_date = datetime.date.fromisoformat(d.pop("captured_local_date"))

        uploaded_at = datetime.datetime.fromisoformat(d.pop("uploaded_at"))

        def _parse_thumbnail_url(data: object) -> None | str:
            if data is None:
                return data
            return cast(None | str, data)

        thumbnail_url = _parse_thumbnail_url(d.pop("thumbnail_url"))

        def _parse_preview_url(data: object) -> None | str:
            if data is None:
                return data
            return cast(None | str, data)

        preview_url = _parse_preview_url(d.pop("preview_url"))

        def _parse_playback_url(data: object) -> None | str:
            if data is None:
                return data
            return cast(None | str, data)

        playback_url = _parse_playback_url(d.pop("playback_url"))

        stages = []
        _stages = d.pop("stages")
        for stages_item_data in _stages:
            stages_item = Stage.from_dict(stages_item_data)

            stages.append(stages_item)

        overseen_asset_detail = cls(
            id=id,
            state=state,
            failure=failure,
            filename=filename,
            size=size,
            kind=kind,
            media_type=media_type,
            duration_ms=duration_ms,
            width=width,
            height=height,
            thumbhash=thumbhash,
            captured_at=captured_at,
            captured_local_date=captured_local_date,
            uploaded_at=uploaded_at,
            thumbnail_url=thumbnail_url,
            preview_url=preview_url,
            playback_url=playback_url,
            stages=stages,
        )

        overseen_asset_detail.additional_properties = d
        return overseen_asset_detail

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
