from __future__ import annotations

import datetime
from collections.abc import Mapping
from typing import TYPE_CHECKING, Any, TypeVar, cast
from uuid import UUID

from attrs import define as _attrs_define
from attrs import field as _attrs_field

from ..models.gold_run_state import GoldRunState, check_gold_run_state
from ..models.knowledge_view import KnowledgeView, check_knowledge_view
from ..types import UNSET, Unset

if TYPE_CHECKING:
    from ..models.run_figures import RunFigures


T = TypeVar("T", bound="GoldRun")


@_attrs_define
class GoldRun:
    """
    Attributes:
        id (UUID):
        base_id (UUID):
        view (KnowledgeView):
        state (GoldRunState):
        total (int):
        figures (None | RunFigures):
        error_code (str): `base_changing`: it changed again and again; `gold_set_empty`.
        created_at (datetime.datetime):
        done (int | Unset):
        threshold (float | None | Unset):
        ended_at (datetime.datetime | None | Unset):
    """

    id: UUID
    base_id: UUID
    view: KnowledgeView
    state: GoldRunState
    total: int
    figures: None | RunFigures
    error_code: str
    created_at: datetime.datetime
    done: int | Unset = UNSET
    threshold: float | None | Unset = UNSET
    ended_at: datetime.datetime | None | Unset = UNSET
    additional_properties: dict[str, Any] = _attrs_field(init=False, factory=dict)

    def to_dict(self) -> dict[str, Any]:
        from ..models.run_figures import RunFigures  # noqa: PLC0415

        id = str(self.id)

        base_id = str(self.base_id)

        view: str = self.view

        state: str = self.state

        total = self.total

        figures: dict[str, Any] | None
        if isinstance(self.figures, RunFigures):
            figures = self.figures.to_dict()
        else:
            figures = self.figures

        error_code = self.error_code

        created_at = self.created_at.isoformat()

        done = self.done

        threshold: float | None | Unset
        if isinstance(self.threshold, Unset):
            threshold = UNSET
        else:
            threshold = self.threshold

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
                "base_id": base_id,
                "view": view,
                "state": state,
                "total": total,
                "figures": figures,
                "error_code": error_code,
                "created_at": created_at,
            }
        )
        if done is not UNSET:
            field_dict["done"] = done
        if threshold is not UNSET:
            field_dict["threshold"] = threshold
        if ended_at is not UNSET:
            field_dict["ended_at"] = ended_at

        return field_dict

    @classmethod
    def from_dict(cls: type[T], src_dict: Mapping[str, Any]) -> T:
        from ..models.run_figures import RunFigures  # noqa: PLC0415

        d = dict(src_dict)
        id = UUID(d.pop("id"))

        base_id = UUID(d.pop("base_id"))

        view = check_knowledge_view(d.pop("view"))

        state = check_gold_run_state(d.pop("state"))

        total = d.pop("total")

        def _parse_figures(data: object) -> None | RunFigures:
            if data is None:
                return data
            try:
                if not isinstance(data, dict):
                    raise TypeError()
                figures_type_0 = RunFigures.from_dict(data)

                return figures_type_0
            except (TypeError, ValueError, AttributeError, KeyError):
                pass
            return cast(None | RunFigures, data)

        figures = _parse_figures(d.pop("figures"))

        error_code = d.pop("error_code")

        created_at = datetime.datetime.fromisoformat(d.pop("created_at"))

        done = d.pop("done", UNSET)

        def _parse_threshold(data: object) -> float | None | Unset:
            if data is None:
                return data
            if isinstance(data, Unset):
                return data
            return cast(float | None | Unset, data)

        threshold = _parse_threshold(d.pop("threshold", UNSET))

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

        gold_run = cls(
            id=id,
            base_id=base_id,
            view=view,
            state=state,
            total=total,
            figures=figures,
            error_code=error_code,
            created_at=created_at,
            done=done,
            threshold=threshold,
            ended_at=ended_at,
        )

        gold_run.additional_properties = d
        return gold_run

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
