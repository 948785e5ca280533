from __future__ import annotations

import datetime
from collections.abc import Mapping
from typing import TYPE_CHECKING, Any, TypeVar, cast
from uuid import UUID

from attrs import define as _attrs_define
from attrs import field as _attrs_field

from ..models.model_run_reason import ModelRunReason, check_model_run_reason
from ..models.model_run_state import ModelRunState, check_model_run_state
from ..models.model_step_kind import ModelStepKind, check_model_step_kind
from ..models.model_task import ModelTask, check_model_task

if TYPE_CHECKING:
    from ..models.run_version import RunVersion


T = TypeVar("T", bound="Run")


@_attrs_define
class Run:
    """
    Attributes:
        id (UUID):
        pipeline (ModelTask):
        reason (ModelRunReason):
        note (str):
        state (ModelRunState):
        at (list[ModelStepKind]): The steps that it is at, or waits for.
        version (None | RunVersion): What it has registered.
        forked_from (None | UUID):
        detail (str): Why it ended as it did, in English.
        created_at (datetime.datetime):
        created_by (str): An address; empty: the product itself.
        cancelled_by (str): Likewise; empty: by nobody.
        ended_at (datetime.datetime | None):
    """

    id: UUID
    pipeline: ModelTask
    reason: ModelRunReason
    note: str
    state: ModelRunState
    at: list[ModelStepKind]
    version: None | RunVersion
    forked_from: None | UUID
    detail: str
    created_at: datetime.datetime
    created_by: str
    cancelled_by: str
    ended_at: datetime.datetime | None
    additional_properties: dict[str, Any] = _attrs_field(init=False, factory=dict)

    def to_dict(self) -> dict[str, Any]:
        from ..models.run_version import RunVersion  # noqa: PLC0415

        id = str(self.id)

        pipeline: str = self.pipeline

        reason: str = self.reason

        note = self.note

        state: str = self.state

        at = []
        for at_item_data in self.at:
            at_item: str = at_item_data
            at.append(at_item)

        version: dict[str, Any] | None
        if isinstance(self.version, RunVersion):
            version = self.version.to_dict()
        else:
            version = self.version

        forked_from: None | str
        if isinstance(self.forked_from, UUID):
            forked_from = str(self.forked_from)
        else:
            forked_from = self.forked_from

        detail = self.detail

        created_at = self.created_at.isoformat()

        created_by = self.created_by

        cancelled_by = self.cancelled_by

        ended_at: None | str
        if isinstance(self.ended_at, datetime.datetime):
            ended_at = self.ended_at.isoformat()
        else:
            ended_at = self.ended_at

        field_dict: dict[str, Any] = {}
        field_dict.update(self.additional_properties)
        field_dict.update(
            {
                "id": id,
                "pipeline": pipeline,
                "reason": reason,
                "note": note,
                "state": state,
                "at": at,
                "version": version,
                "forked_from": forked_from,
                "detail": detail,
                "created_at": created_at,
                "created_by": created_by,
                "cancelled_by": cancelled_by,
                "ended_at": ended_at,
            }
        )

        return field_dict

    @classmethod
    def from_dict(cls: type[T], src_dict: Mapping[str, Any]) -> T:
        from ..models.run_version import RunVersion  # noqa: PLC0415

        d = dict(src_dict)
        id = UUID(d.pop("id"))

        pipeline = check_model_task(d.pop("pipeline"))

        reason = check_model_run_reason(d.pop("reason"))

        note = d.pop("note")

        state = check_model_run_state(d.pop("state"))

        at = []
        _at = d.pop("at")
        for at_item_data in _at:
            at_item = check_model_step_kind(at_item_data)

            at.append(at_item)

        def _parse_version(data: object) -> None | RunVersion:
            if data is None:
                return data
            try:
                if not isinstance(data, dict):
                    raise TypeError()
                version_type_0 = RunVersion.from_dict(data)

                return version_type_0
            except (TypeError, ValueError, AttributeError, KeyError):
                pass
            return cast(None | RunVersion, data)

        version = _parse_version(d.pop("version"))

        def _parse_forked_from(data: object) -> None | UUID:
            if data is None:
                return data
            try:
                if not isinstance(data, str):
                    raise TypeError()
                forked_from_type_0 = UUID(data)

                return forked_from_type_0
            except (TypeError, ValueError, AttributeError, KeyError):
                pass
            return cast(None | UUID, data)

        forked_from = _parse_forked_from(d.pop("forked_from"))

        detail = d.pop("detail")

        created_at = datetime.datetime.fromisoformat(d.pop("created_at"))

        created_by = d.pop("created_by")

        cancelled_by = d.pop("cancelled_by")

        def _parse_ended_at(data: object) -> datetime.datetime | None:
            if data is None:
                return data
            try:
                if not isinstance(data, str):
                    raise TypeError()
                ended_at_type_0 = datetime.datetime.fromisoformat(data)

                return ended_at_type_0
            except (TypeError, ValueError, AttributeError, KeyError):
                pass
            return cast(datetime.datetime | None, data)

        ended_at = _parse_ended_at(d.pop("ended_at"))

        run = cls(
            id=id,
            pipeline=pipeline,
            reason=reason,
            note=note,
            state=state,
            at=at,
            version=version,
            forked_from=forked_from,
            detail=detail,
            created_at=created_at,
            created_by=created_by,
            cancelled_by=cancelled_by,
            ended_at=ended_at,
        )

        run.additional_properties = d
        return run

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
