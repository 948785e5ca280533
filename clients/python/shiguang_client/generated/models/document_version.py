from __future__ import annotations

import datetime
from collections.abc import Mapping
from typing import TYPE_CHECKING, Any, TypeVar, cast
from uuid import UUID

from attrs import define as _attrs_define
from attrs import field as _attrs_field

from ..models.document_version_state import DocumentVersionState, check_document_version_state
from ..types import UNSET, Unset

if TYPE_CHECKING:
    from ..models.reading_error import ReadingError
    from ..models.reading_progress import ReadingProgress


T = TypeVar("T", bound="DocumentVersion")


@_attrs_define
class DocumentVersion:
    """
    Attributes:
        id (UUID):
        number (int):
        filename (str):
        size (int):
        state (DocumentVersionState):
        progress (ReadingProgress):
        error (None | ReadingError):
        created_at (datetime.datetime):
        media_type (str | Unset):
        format_ (str | Unset):
        kept (int | Unset):
        added (int | Unset):
        removed (int | Unset):
        ended_at (datetime.datetime | None | Unset):
    """

    id: UUID
    number: int
    filename: str
    size: int
    state: DocumentVersionState
    progress: ReadingProgress
    error: None | ReadingError
    created_at: datetime.datetime
    media_type: str | Unset = UNSET
    format_: str | Unset = UNSET
    kept: int | Unset = UNSET
    added: int | Unset = UNSET
    removed: int | Unset = UNSET
    ended_at: datetime.datetime | None | Unset = UNSET
    additional_properties: dict[str, Any] = _attrs_field(init=False, factory=dict)

    def to_dict(self) -> dict[str, Any]:
        from ..models.reading_error import ReadingError  # noqa: PLC0415

        id = str(self.id)

        number = self.number

        filename = self.filename

        size = self.size

        state: str = self.state

        progress = self.progress.to_dict()

        error: dict[str, Any] | None
        if isinstance(self.error, ReadingError):
            error = self.error.to_dict()
        else:
            error = self.error

        created_at = self.created_at.isoformat()

        media_type = self.media_type

        format_ = self.format_

        kept = self.kept

        added = self.added

        removed = self.removed

        ended_at: None | str | Unset
        if isinstance(self.ended_at, Unset):
            ended_at = UNSET
        elif isinstance(self.ended_at, datetime.datetime):
            ended_at = self.ended_at.isoformat()
        else:
            ended_at = self.ended_at

        field_dict: dict[str, Any] = {}
        field_dict.update(self.additional_properties)
        field_dict.update(
            {
                "id": id,
                "number": number,
                "filename": filename,
                "size": size,
                "state": state,
                "progress": progress,
                "error": error,
                "created_at": created_at,
            }
        )
        if media_type is not UNSET:
            field_dict["media_type"] = media_type
        if format_ is not UNSET:
            field_dict["format"] = format_
        if kept is not UNSET:
            field_dict["kept"] = kept
        if added is not UNSET:
            field_dict["added"] = added
        if removed is not UNSET:
            field_dict["removed"] = removed
        if ended_at is not UNSET:
            field_dict["ended_at"] = ended_at

        return field_dict

    @classmethod
    def from_dict(cls: type[T], src_dict: Mapping[str, Any]) -> T:
        from ..models.reading_error import ReadingError  # noqa: PLC0415
        from ..models.reading_progress import ReadingProgress  # noqa: PLC0415

        d = dict(src_dict)
        id = UUID(d.pop("id"))

        number = d.pop("number")

        filename = d.pop("filename")

        size = d.pop("size")

        state = check_document_version_state(d.pop("state"))

        progress = ReadingProgress.from_dict(d.pop("progress"))

        def _parse_error(data: object) -> None | ReadingError:
            if data is None:
                return data
            try:
                if not isinstance(data, dict):
                    raise TypeError()
                error_type_0 = ReadingError.from_dict(data)

                return error_type_0
            except (TypeError, ValueError, AttributeError, KeyError):
                pass
            return cast(None | ReadingError, data)

        error = _parse_error(d.pop("error"))

        created_at = datetime.datetime.fromisoformat(d.pop("created_at"))

        media_type = d.pop("media_type", UNSET)

        format_ = d.pop("format", UNSET)

        kept = d.pop("kept", UNSET)

        added = d.pop("added", UNSET)

        removed = d.pop("removed", UNSET)

        def _parse_ended_at(data: object) -> datetime.datetime | None | Unset:
            if data is None:
                return data
            if isinstance(data, Unset):
                return data
            try:
                if not isinstance(data, str):
                    raise TypeError()
                ended_at_type_0 = datetime.datetime.fromisoformat(data)

                return ended_at_type_0
            except (TypeError, ValueError, AttributeError, KeyError):
                pass
            return cast(datetime.datetime | None | Unset, data)

        ended_at = _parse_ended_at(d.pop("ended_at", UNSET))

        document_version = cls(
            id=id,
            number=number,
            filename=filename,
            size=size,
            state=state,
            progress=progress,
            error=error,
            created_at=created_at,
            media_type=media_type,
            format_=format_,
            kept=kept,
            added=added,
            removed=removed,
            ended_at=ended_at,
        )

        document_version.additional_properties = d
        return document_version

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
