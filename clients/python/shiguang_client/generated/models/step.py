from __future__ import annotations

import datetime
from collections.abc import Mapping
from typing import TYPE_CHECKING, Any, TypeVar, cast

from attrs import define as _attrs_define
from attrs import field as _attrs_field

from ..models.model_step_kind import ModelStepKind, check_model_step_kind
from ..models.model_step_state import ModelStepState, check_model_step_state

if TYPE_CHECKING:
    from ..models.step_job import StepJob


T = TypeVar("T", bound="Step")


@_attrs_define
class Step:
    """
    Attributes:
        key (str): Its kind, with the number of the attempt behind it.
        kind (ModelStepKind):
        attempt (int):
        state (ModelStepState):
        inputs (Any):
        output (Any | None):
        error_code (str):
        error_detail (str):
        copied (bool): Done by the run that this one was forked from.
        began_at (datetime.datetime):
        ended_at (datetime.datetime | None):
        seconds (float): From its beginning, waits included.
        cpu_seconds (float):
        gpu_seconds (float):
        job (None | StepJob): Of heavy steps.
    """

    key: str
    kind: ModelStepKind
    attempt: int
    state: ModelStepState
    inputs: Any
    output: Any | None
    error_code: str
    error_detail: str
    copied: bool
    began_at: datetime.datetime
    ended_at: datetime.datetime | None
    seconds: float
    cpu_seconds: float
    gpu_seconds: float
    job: None | StepJob
    additional_properties: dict[str, Any] = _attrs_field(init=False, factory=dict)

    def to_dict(self) -> dict[str, Any]:
        from ..models.step_job import StepJob  # noqa: PLC0415

        key = self.key

        kind: str = self.kind

        attempt = self.attempt

        state: str = self.state

        inputs = self.inputs

        output: Any | None
        output = self.output

        error_code = self.error_code

        error_detail = self.error_detail

        copied = self.copied

        began_at = self.began_at.isoformat()

        ended_at: None | str
        if isinstance(self.ended_at, datetime.datetime):
            ended_at = self.ended_at.isoformat()
        else:
            ended_at = self.ended_at

        seconds = self.seconds

        cpu_seconds = self.cpu_seconds

        gpu_seconds = self.gpu_seconds

        job: dict[str, Any] | None
        if isinstance(self.job, StepJob):
            job = self.job.to_dict()
        else:
            job = self.job

        field_dict: dict[str, Any] = {}
        field_dict.update(self.additional_properties)
        field_dict.update(
            {
                "key": key,
                "kind": kind,
                "attempt": attempt,
                "state": state,
                "inputs": inputs,
                "output": output,
                "error_code": error_code,
                "error_detail": error_detail,
                "copied": copied,
                "began_at": began_at,
                "ended_at": ended_at,
                "seconds": seconds,
                "cpu_seconds": cpu_seconds,
                "gpu_seconds": gpu_seconds,
                "job": job,
            }
        )

        return field_dict

    @classmethod
    def from_dict(cls: type[T], src_dict: Mapping[str, Any]) -> T:
        from ..models.step_job import StepJob  # noqa: PLC0415

        d = dict(src_dict)
        key = d.pop("key")

        kind = check_model_step_kind(d.pop("kind"))

        attempt = d.pop("attempt")

        state = check_model_step_state(d.pop("state"))

        inputs = d.pop("inputs")

        def _parse_output(data: object) -> Any | None:
            if data is None:
                return data
            return cast(Any | None, data)

        output = _parse_output(d.pop("output"))

        error_code = d.pop("error_code")

        error_detail = d.pop("error_detail")

        copied = d.pop("copied")

        began_at = datetime.datetime.fromisoformat(d.pop("began_at"))

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

        seconds = d.pop("seconds")

        cpu_seconds = d.pop("cpu_seconds")

        gpu_seconds = d.pop("gpu_seconds")

        def _parse_job(data: object) -> None | StepJob:
            if data is None:
                return data
            try:
                if not isinstance(data, dict):
                    raise TypeError()
                job_type_0 = StepJob.from_dict(data)

                return job_type_0
            except (TypeError, ValueError, AttributeError, KeyError):
                pass
            return cast(None | StepJob, data)

        job = _parse_job(d.pop("job"))

        step = cls(
            key=key,
            kind=kind,
            attempt=attempt,
            state=state,
            inputs=inputs,
            output=output,
            error_code=error_code,
            error_detail=error_detail,
            copied=copied,
            began_at=began_at,
            ended_at=ended_at,
            seconds=seconds,
            cpu_seconds=cpu_seconds,
            gpu_seconds=gpu_seconds,
            job=job,
        )

        step.additional_properties = d
        return step

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
