from __future__ import annotations

import datetime
from collections.abc import Mapping
from typing import TYPE_CHECKING, Any, TypeVar, cast
from uuid import UUID

from attrs import define as _attrs_define
from attrs import field as _attrs_field

from ..models.addressing_style import AddressingStyle, check_addressing_style
from ..models.import_state import ImportState, check_import_state
from ..types import UNSET, Unset

if TYPE_CHECKING:
    from ..models.import_counts import ImportCounts
    from ..models.import_failure import ImportFailure


T = TypeVar("T", bound="Import")


@_attrs_define
class Import:
    """
    Attributes:
        id (UUID):
        endpoint (str):
        region (str):
        bucket (str):
        state (ImportState):
        counts (ImportCounts):
        error (ImportFailure | None): Why the bucket cannot be read.
        created_at (datetime.datetime):
        prefix (str | Unset):
        addressing_style (AddressingStyle | Unset):
        folders_as_albums (bool | Unset):
        is_listed (bool | Unset):
        ended_at (datetime.datetime | None | Unset):
    """

    id: UUID
    endpoint: str
    region: str
    bucket: str
    state: ImportState
    counts: ImportCounts
    error: ImportFailure | None
    created_at: datetime.datetime
    prefix: str | Unset = UNSET
    addressing_style: AddressingStyle | Unset = UNSET
    folders_as_albums: bool | Unset = UNSET
    is_listed: bool | Unset = UNSET
    ended_at: datetime.datetime | None | Unset = UNSET
    additional_properties: dict[str, Any] = _attrs_field(init=False, factory=dict)

    def to_dict(self) -> dict[str, Any]:
        from ..models.import_failure import ImportFailure  # noqa: PLC0415

        id = str(self.id)

        endpoint = self.endpoint

        region = self.region

        bucket = self.bucket

        state: str = self.state

        counts = self.counts.to_dict()

        error: dict[str, Any] | None
        if isinstance(self.error, ImportFailure):
            error = self.error.to_dict()
        else:
            error = self.error

        created_at = self.created_at.isoformat()

        prefix = self.prefix

        addressing_style: str | Unset = UNSET
        if not isinstance(self.addressing_style, Unset):
            addressing_style = self.addressing_style

        folders_as_albums = self.folders_as_albums

        is_listed = self.is_listed

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
                "endpoint": endpoint,
                "region": region,
                "bucket": bucket,
                "state": state,
                "counts": counts,
                "error": error,
                "created_at": created_at,
            }
        )
        if prefix is not UNSET:
            field_dict["prefix"] = prefix
        if addressing_style is not UNSET:
            field_dict["addressing_style"] = addressing_style
        if folders_as_albums is not UNSET:
            field_dict["folders_as_albums"] = folders_as_albums
        if is_listed is not UNSET:
            field_dict["is_listed"] = is_listed
        if ended_at is not UNSET:
            field_dict["ended_at"] = ended_at

        return field_dict

    @classmethod
    def from_dict(cls: type[T], src_dict: Mapping[str, Any]) -> T:
        from ..models.import_counts import ImportCounts  # noqa: PLC0415
        from ..models.import_failure import ImportFailure  # noqa: PLC0415

        d = dict(src_dict)
        id = UUID(d.pop("id"))

        endpoint = d.pop("endpoint")

        region = d.pop("region")

        bucket = d.pop("bucket")

        state = check_import_state(d.pop("state"))

        counts = ImportCounts.from_dict(d.pop("counts"))

        def _parse_error(data: object) -> ImportFailure | None:
            if data is None:
                return data
            try:
                if not isinstance(data, dict):
                    raise TypeError()
                error_type_0 = ImportFailure.from_dict(data)

                return error_type_0
            except (TypeError, ValueError, AttributeError, KeyError):
                pass
            return cast(ImportFailure | None, data)

        error = _parse_error(d.pop("error"))

        created_at = datetime.datetime.fromisoformat(d.pop("created_at"))

        prefix = d.pop("prefix", UNSET)

        _addressing_style = d.pop("addressing_style", UNSET)
        addressing_style: AddressingStyle | Unset
        if isinstance(_addressing_style, Unset):
            addressing_style = UNSET
        else:
            addressing_style = check_addressing_style(_addressing_style)

        folders_as_albums = d.pop("folders_as_albums", UNSET)

        is_listed = d.pop("is_listed", UNSET)

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

        import_ = cls(
            id=id,
            endpoint=endpoint,
            region=region,
            bucket=bucket,
            state=state,
            counts=counts,
            error=error,
            created_at=created_at,
            prefix=prefix,
            addressing_style=addressing_style,
            folders_as_albums=folders_as_albums,
            is_listed=is_listed,
            ended_at=ended_at,
        )

        import_.additional_properties = d
        return import_

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
