from __future__ import annotations

import datetime
from collections.abc import Mapping
from typing import TYPE_CHECKING, Any, TypeVar, cast

from attrs import define as _attrs_define
from attrs import field as _attrs_field

from ..models.stage_name import StageName, check_stage_name
from ..models.stage_state import StageState, check_stage_state

if TYPE_CHECKING:
    from ..models.what_went_wrong import WhatWentWrong


T = TypeVar("T", bound="Stage")


@_attrs_define
class Stage:
    """
    Attributes:
        stage (StageName):
        state (StageState):
        attempt (int):
        model_version (str):
        error (None | WhatWentWrong):
        finished_at (datetime.datetime | None):
    """

    stage: StageName
    state: StageState
    attempt: int
    model_version: str
    error: None | WhatWentWrong
    finished_at: datetime.datetime | None
    additional_properties: dict[str, Any] = _attrs_field(init=False, factory=dict)

    def to_dict(self) -> dict[str, Any]:
        from ..models.what_went_wrong import WhatWentWrong  # noqa: PLC0415

        stage: str = self.stage

        state: str = self.state

        attempt = self.attempt

        model_version = self.model_version

        error: dict[str, Any] | None
        if isinstance(self.error, WhatWentWrong):
            error = self.error.to_dict()
        else:
            error = self.error

        finished_at: None | str
        if isinstance(self.finished_at, datetime.datetime):
            finished_at = self.finished_at.isoformat()
        else:
            finished_at = self.finished_at

        field_dict: dict[str, Any] = {}
        field_dict.update(self.additional_properties)
        field_dict.update(
            {
                "stage": stage,
                "state": state,
                "attempt": attempt,
                "model_version": model_version,
                "error": error,
                "finished_at": finished_at,
            }
        )

        return field_dict

    @classmethod
    def from_dict(cls: type[T], src_dict: Mapping[str, Any]) -> T:
        from ..models.what_went_wrong import WhatWentWrong  # noqa: PLC0415

        d = dict(src_dict)
        stage = check_stage_name(d.pop("stage"))

        state = check_stage_state(d.pop("state"))

        attempt = d.pop("attempt")

        model_version = d.pop("model_version")

        def _parse_error(data: object) -> None | WhatWentWrong:
            if data is None:
                return data
            try:
                if not isinstance(data, dict):
                    raise TypeError()
                error_type_0 = WhatWentWrong.from_dict(data)

                return error_type_0
            except (TypeError, ValueError, AttributeError, KeyError):
                pass
            return cast(None | WhatWentWrong, data)

        error = _parse_error(d.pop("error"))

        def _parse_finished_at(data: object) -> datetime.datetime | None:
            if data is None:
                return data
            try:
                if not isinstance(data, str):
                    raise TypeError()
                finished_at_type_0 = datetime.datetime.fromisoformat(data)

                return finished_at_type_0
            except (TypeError, ValueError, AttributeError, KeyError):
                pass
            return cast(datetime.datetime | None, data)

        finished_at = _parse_finished_at(d.pop("finished_at"))

        stage = cls(
            stage=stage,
            state=state,
            attempt=attempt,
            model_version=model_version,
            error=error,
            finished_at=finished_at,
        )

        stage.additional_properties = d
        return stage

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
