from __future__ import annotations

from collections.abc import Mapping
from typing import TYPE_CHECKING, Any, TypeVar, cast

from attrs import define as _attrs_define
from attrs import field as _attrs_field

from ..models.model_task import ModelTask, check_model_task

if TYPE_CHECKING:
    from ..models.feedback_week import FeedbackWeek


T = TypeVar("T", bound="FeedbackVolume")


@_attrs_define
class FeedbackVolume:
    """
    Attributes:
        task (ModelTask):
        total (int):
        since_release (int): Those that the version in use cannot have learned from.
        users (int): Who have corrected something.
        kinds (list[str]):
        weeks (list[FeedbackWeek]):
    """

    task: ModelTask
    total: int
    since_release: int
    users: int
    kinds: list[str]
    weeks: list[FeedbackWeek]
    additional_properties: dict[str, Any] = _attrs_field(init=False, factory=dict)

    def to_dict(self) -> dict[str, Any]:
        task: str = self.task

        total = self.total

        since_release = self.since_release

        users = self.users

        kinds = self.kinds

        weeks = []
        for weeks_item_data in self.weeks:
            weeks_item = weeks_item_data.to_dict()
            weeks.append(weeks_item)

        field_dict: dict[str, Any] = {}
        field_dict.update(self.additional_properties)
        field_dict.update(
            {
                "task": task,
                "total": total,
                "since_release": since_release,
                "users": users,
                "kinds": kinds,
                "weeks": weeks,
            }
        )

        return field_dict

    @classmethod
    def from_dict(cls: type[T], src_dict: Mapping[str, Any]) -> T:
        from ..models.feedback_week import FeedbackWeek  # noqa: PLC0415

        d = dict(src_dict)
        task = check_model_task(d.pop("task"))

        total = d.pop("total")

        since_release = d.pop("since_release")

        users = d.pop("users")

        kinds = cast(list[str], d.pop("kinds"))

        weeks = []
        _weeks = d.pop("weeks")
        for weeks_item_data in _weeks:
            weeks_item = FeedbackWeek.from_dict(weeks_item_data)

            weeks.append(weeks_item)

        feedback_volume = cls(
            task=task,
            total=total,
            since_release=since_release,
            users=users,
            kinds=kinds,
            weeks=weeks,
        )

        feedback_volume.additional_properties = d
        return feedback_volume

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
