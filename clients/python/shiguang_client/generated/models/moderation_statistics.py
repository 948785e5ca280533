from __future__ import annotations

from collections.abc import Mapping
from typing import TYPE_CHECKING, Any, TypeVar

from attrs import define as _attrs_define
from attrs import field as _attrs_field

if TYPE_CHECKING:
    from ..models.moderation_statistics_appeals import ModerationStatisticsAppeals
    from ..models.moderation_statistics_states import ModerationStatisticsStates


T = TypeVar("T", bound="ModerationStatistics")


@_attrs_define
class ModerationStatistics:
    """
    Attributes:
        states (ModerationStatisticsStates): Cases, by their state.
        appeals (ModerationStatisticsAppeals): Appeals, by their state.
    """

    states: ModerationStatisticsStates
    appeals: ModerationStatisticsAppeals
    additional_properties: dict[str, Any] = _attrs_field(init=False, factory=dict)

    def to_dict(self) -> dict[str, Any]:
        states = self.states.to_dict()

        appeals = self.appeals.to_dict()

        field_dict: dict[str, Any] = {}
        field_dict.update(self.additional_properties)
        field_dict.update(
            {
                "states": states,
                "appeals": appeals,
            }
        )

        return field_dict

    @classmethod
    def from_dict(cls: type[T], src_dict: Mapping[str, Any]) -> T:
        from ..models.moderation_statistics_appeals import ModerationStatisticsAppeals  # noqa: PLC0415
        from ..models.moderation_statistics_states import ModerationStatisticsStates  # noqa: PLC0415

        d = dict(src_dict)
        states = ModerationStatisticsStates.from_dict(d.pop("states"))

        appeals = ModerationStatisticsAppeals.from_dict(d.pop("appeals"))

        moderation_statistics = cls(
            states=states,
            appeals=appeals,
        )

        moderation_statistics.additional_properties = d
        return moderation_statistics

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
