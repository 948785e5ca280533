from __future__ import annotations

from collections.abc import Mapping
from typing import TYPE_CHECKING, Any, TypeVar

from attrs import define as _attrs_define
from attrs import field as _attrs_field

if TYPE_CHECKING:
    from ..models.hit_test_answer_weights import HitTestAnswerWeights
    from ..models.passage_hit import PassageHit


T = TypeVar("T", bound="HitTestAnswer")


@_attrs_define
class HitTestAnswer:
    """
    Attributes:
        weights (HitTestAnswerWeights): Of the lexemes that were looked for.
        has_point (bool): False: no worker answered; words alone.
        threshold (float):
        outcome (str):
        answer (str):
        hits (list[PassageHit]):
    """

    weights: HitTestAnswerWeights
    has_point: bool
    threshold: float
    outcome: str
    answer: str
    hits: list[PassageHit]
    additional_properties: dict[str, Any] = _attrs_field(init=False, factory=dict)

    def to_dict(self) -> dict[str, Any]:
        weights = self.weights.to_dict()

        has_point = self.has_point

        threshold = self.threshold

        outcome = self.outcome

        answer = self.answer

        hits = []
        for hits_item_data in self.hits:
            hits_item = hits_item_data.to_dict()
            hits.append(hits_item)

        field_dict: dict[str, Any] = {}
        field_dict.update(self.additional_properties)
        field_dict.update(
            {
                "weights": weights,
                "has_point": has_point,
                "threshold": threshold,
                "outcome": outcome,
                "answer": answer,
                "hits": hits,
            }
        )

        return field_dict

    @classmethod
    def from_dict(cls: type[T], src_dict: Mapping[str, Any]) -> T:
        from ..models.hit_test_answer_weights import HitTestAnswerWeights  # noqa: PLC0415
        from ..models.passage_hit import PassageHit  # noqa: PLC0415

        d = dict(src_dict)
        weights = HitTestAnswerWeights.from_dict(d.pop("weights"))

        has_point = d.pop("has_point")

        threshold = d.pop("threshold")

        outcome = d.pop("outcome")

        answer = d.pop("answer")

        hits = []
        _hits = d.pop("hits")
        for hits_item_data in _hits:
            hits_item = PassageHit.from_dict(hits_item_data)

            hits.append(hits_item)

        hit_test_answer = cls(
            weights=weights,
            has_point=has_point,
            threshold=threshold,
            outcome=outcome,
            answer=answer,
            hits=hits,
        )

        hit_test_answer.additional_properties = d
        return hit_test_answer

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
