from __future__ import annotations

import datetime
from collections.abc import Mapping
from typing import TYPE_CHECKING, Any, TypeVar, cast
from uuid import UUID

from attrs import define as _attrs_define
from attrs import field as _attrs_field

from ..models.stage_name import StageName, check_stage_name
from ..types import UNSET, Unset

if TYPE_CHECKING:
    from ..models.stage_error import StageError


T = TypeVar("T", bound="Failure")


@_attrs_define
class Failure:
    """
    Attributes:
        id (int):
        asset_id (UUID):
        filename (str):
        stage (StageName):
        error (StageError):
        attempt (int | Unset):
        finished_at (datetime.datetime | None | Unset):
    """

    id: int
    asset_id: UUID
    filename: str
    stage: StageName
    error: StageError
    attempt: int | Unset = UNSET
    finished_at: datetime.datetime | None | Unset = UNSET
    additional_properties: dict[str, Any] = _attrs_field(init=False, factory=dict)

    def to_dict(self) -> dict[str, Any]:
        id = self.id

        asset_id = str(self.asset_id)

        filename = self.filename

        stage: str = self.stage

        error = self.error.to_dict()

        attempt = self.attempt

        finished_at: None | str | Unset
        if isinstance(self.finished_at, Unset):
            finished_at = UNSET
        elif isinstance(self.finished_at, datetime.datetime):
            finished_at = self.finished_at.isoformat()
        else:
            finished_at = self.finished_at

        field_dict: dict[str, Any] = {}
        field_dict.update(self.additional_properties)
        field_dict.update(
            {
                "id": id,
                "asset_id": asset_id,
                "filename": filename,
                "stage": stage,
                "error": error,
            }
        )
        if attempt is not UNSET:
            field_dict["attempt"] = attempt
        if finished_at is not UNSET:
            field_dict["finished_at"] = finished_at

        return field_dict

    @classmethod
    def from_dict(cls: type[T], src_dict: Mapping[str, Any]) -> T:
        from ..models.stage_error import StageError  # noqa: PLC0415

        d = dict(src_dict)
        id = d.pop("id")

        asset_id = UUID(d.pop("asset_id"))

        filename = d.pop("filename")

        stage = check_stage_name(d.pop("stage"))

        error = StageError.from_dict(d.pop("error"))

        attempt = d.pop("attempt", UNSET)

        def _parse_finished_at(data: object) -> datetime.datetime | None | Unset:
            if data is None:
                return data
            if isinstance(data, Unset):
                return data
            try:
                if not isinstance(data, str):
                    raise TypeError()
                finished_at_type_0 = datetime.datetime.fromisoformat(data)

                return finished_at_type_0
            except (TypeError, ValueError, AttributeError, KeyError):
                pass
            return cast(datetime.datetime | None | Unset, data)

        finished_at = _parse_finished_at(d.pop("finished_at", UNSET))

        failure = cls(
            id=id,
            asset_id=asset_id,
            filename=filename,
            stage=stage,
            error=error,
            attempt=attempt,
            finished_at=finished_at,
        )

        failure.additional_properties = d
        return failure

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
