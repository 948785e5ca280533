from __future__ import annotations

from collections.abc import Mapping
from typing import TYPE_CHECKING, Any, TypeVar, cast

from attrs import define as _attrs_define
from attrs import field as _attrs_field

from ..models.publishing_check_state import PublishingCheckState, check_publishing_check_state

if TYPE_CHECKING:
    from ..models.gold_run import GoldRun
    from ..models.run_comparison import RunComparison


T = TypeVar("T", bound="PublishingCheck")


@_attrs_define
class PublishingCheck:
    """
    Attributes:
        state (PublishingCheckState):
        pending (int): Passages.
        live (GoldRun | None):
        next_ (GoldRun | None):
        comparison (None | RunComparison): `before`: live; `after`: next. Null until both are done.
    """

    state: PublishingCheckState
    pending: int
    live: GoldRun | None
    next_: GoldRun | None
    comparison: None | RunComparison
    additional_properties: dict[str, Any] = _attrs_field(init=False, factory=dict)

    def to_dict(self) -> dict[str, Any]:
        from ..models.gold_run import GoldRun  # noqa: PLC0415
        from ..models.run_comparison import RunComparison  # noqa: PLC0415

        state: str = self.state

        pending = self.pending

        live: dict[str, Any] | None
        if isinstance(self.live, GoldRun):
            live = self.live.to_dict()
        else:
            live = self.live

        next_: dict[str, Any] | None
        if isinstance(self.next_, GoldRun):
            next_ = self.next_.to_dict()
        else:
            next_ = self.next_

        comparison: dict[str, Any] | None
        if isinstance(self.comparison, RunComparison):
            comparison = self.comparison.to_dict()
        else:
            comparison = self.comparison

        field_dict: dict[str, Any] = {}
        field_dict.update(self.additional_properties)
        field_dict.update(
            {
                "state": state,
                "pending": pending,
                "live": live,
                "next": next_,
                "comparison": comparison,
            }
        )

        return field_dict

    @classmethod
    def from_dict(cls: type[T], src_dict: Mapping[str, Any]) -> T:
        from ..models.gold_run import GoldRun  # noqa: PLC0415
        from ..models.run_comparison import RunComparison  # noqa: PLC0415

        d = dict(src_dict)
        state = check_publishing_check_state(d.pop("state"))

        pending = d.pop("pending")

        def _parse_live(data: object) -> GoldRun | None:
            if data is None:
                return data
            try:
                if not isinstance(data, dict):
                    raise TypeError()
                live_type_0 = GoldRun.from_dict(data)

                return live_type_0
            except (TypeError, ValueError, AttributeError, KeyError):
                pass
            return cast(GoldRun | None, data)

        live = _parse_live(d.pop("live"))

        def _parse_next_(data: object) -> GoldRun | None:
            if data is None:
                return data
            try:
                if not isinstance(data, dict):
                    raise TypeError()
                next_type_0 = GoldRun.from_dict(data)

                return next_type_0
            except (TypeError, ValueError, AttributeError, KeyError):
                pass
            return cast(GoldRun | None, data)

        next_ = _parse_next_(d.pop("next"))

        def _parse_comparison(data: object) -> None | RunComparison:
            if data is None:
                return data
            try:
                if not isinstance(data, dict):
                    raise TypeError()
                comparison_type_0 = RunComparison.from_dict(data)

                return comparison_type_0
            except (TypeError, ValueError, AttributeError, KeyError):
                pass
            return cast(None | RunComparison, data)

        comparison = _parse_comparison(d.pop("comparison"))

        publishing_check = cls(
            state=state,
            pending=pending,
            live=live,
            next_=next_,
            comparison=comparison,
        )

        publishing_check.additional_properties = d
        return publishing_check

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
