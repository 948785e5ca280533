from __future__ import annotations

from collections.abc import Mapping
from typing import Any, TypeVar

from attrs import define as _attrs_define
from attrs import field as _attrs_field

from ..models.stage_name import StageName, check_stage_name

T = TypeVar("T", bound="Queue")


@_attrs_define
class Queue:
    """
    Attributes:
        stage (StageName):
        waiting (int):
        ready (int):
        running (int):
        failed (int):
    """

    stage: StageName
    waiting: int
    ready: int
    running: int
    failed: int
    additional_properties: dict[str, Any] = _attrs_field(init=False, factory=dict)

    def to_dict(self) -> dict[str, Any]:
        stage: str = self.stage

        waiting = self.waiting

        ready = self.ready

        running = self.running

        failed = self.failed

        field_dict: dict[str, Any] = {}
        field_dict.update(self.additional_properties)
        field_dict.update(
            {
                "stage": stage,
                "waiting": waiting,
                "ready": ready,
                "running": running,
                "failed": failed,
            }
        )

        return field_dict

    @classmethod
    def from_dict(cls: type[T], src_dict: Mapping[str, Any]) -> T:
        d = dict(src_dict)
        stage = check_stage_name(d.pop("stage"))

        waiting = d.pop("waiting")

        ready = d.pop("ready")

        running = d.pop("running")

        failed = d.pop("failed")

        queue = cls(
            stage=stage,
            waiting=waiting,
            ready=ready,
            running=running,
            failed=failed,
        )

        queue.additional_properties = d
        return queue

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
