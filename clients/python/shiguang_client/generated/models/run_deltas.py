from __future__ import annotations

from collections.abc import Mapping
from typing import Any, TypeVar, cast

from attrs import define as _attrs_define
from attrs import field as _attrs_field

T = TypeVar("T", bound="RunDeltas")


@_attrs_define
class RunDeltas:
    """
    Attributes:
        right (int):
        recall_at_5 (float | None):
        mrr_at_10 (float | None):
        ndcg_at_10 (float | None):
        citation_correctness (float | None):
        refusal_precision (float | None):
        refusal_recall (float | None):
        took_p50 (float | None):
        took_p95 (float | None):
    """

    right: int
    recall_at_5: float | None
    mrr_at_10: float | None
    ndcg_at_10: float | None
    citation_correctness: float | None
    refusal_precision: float | None
    refusal_recall: float | None
    took_p50: float | None
    took_p95: float | None
    additional_properties: dict[str, Any] = _attrs_field(init=False, factory=dict)

    def to_dict(self) -> dict[str, Any]:
        right = self.right

        recall_at_5: float | None
        recall_at_5 = self.recall_at_5

        mrr_at_10: float | None
        mrr_at_10 = self.mrr_at_10

        ndcg_at_10: float | None
        ndcg_at_10 = self.ndcg_at_10

        citation_correctness: float | None
        citation_correctness = self.citation_correctness

        refusal_precision: float | None
        refusal_precision = self.refusal_precision

        refusal_recall: float | None
        refusal_recall = self.refusal_recall

        took_p50: float | None
        took_p50 = self.took_p50

        took_p95: float | None
        took_p95 = self.took_p95

        field_dict: dict[str, Any] = {}
        field_dict.update(self.additional_properties)
        field_dict.update(
            {
                "right": right,
                "recall_at_5": recall_at_5,
                "mrr_at_10": mrr_at_10,
                "ndcg_at_10": ndcg_at_10,
                "citation_correctness": citation_correctness,
                "refusal_precision": refusal_precision,
                "refusal_recall": refusal_recall,
                "took_p50": took_p50,
                "took_p95": took_p95,
            }
        )

        return field_dict

    @classmethod
    def from_dict(cls: type[T], src_dict: Mapping[str, Any]) -> T:
        d = dict(src_dict)
        right = d.pop("right")

        def _parse_recall_at_5(data: object) -> float | None:
            if data is None:
                return data
            return cast(float | None, data)

        recall_at_5 = _parse_recall_at_5(d.pop("recall_at_5"))

        def _parse_mrr_at_10(data: object) -> float | None:
            if data is None:
                return data
            return cast(float | None, data)

        mrr_at_10 = _parse_mrr_at_10(d.pop("mrr_at_10"))

        def _parse_ndcg_at_10(data: object) -> float | None:
            if data is None:
                return data
            return cast(float | None, data)

        ndcg_at_10 = _parse_ndcg_at_10(d.pop("ndcg_at_10"))

        def _parse_citation_correctness(data: object) -> float | None:
            if data is None:
                return data
            return cast(float | None, data)

        citation_correctness = _parse_citation_correctness(d.pop("citation_correctness"))

        def _parse_refusal_precision(data: object) -> float | None:
            if data is None:
                return data
            return cast(float | None, data)

        refusal_precision = _parse_refusal_precision(d.pop("refusal_precision"))

        def _parse_refusal_recall(data: object) -> float | None:
            if data is None:
                return data
            return cast(float | None, data)

        refusal_recall = _parse_refusal_recall(d.pop("refusal_recall"))

        def _parse_took_p50(data: object) -> float | None:
            if data is None:
                return data
            return cast(float | None, data)

        took_p50 = _parse_took_p50(d.pop("took_p50"))

        def _parse_took_p95(data: object) -> float | None:
            if data is None:
                return data
            return cast(float | None, data)

        took_p95 = _parse_took_p95(d.pop("took_p95"))

        run_deltas = cls(
            right=right,
            recall_at_5=recall_at_5,
            mrr_at_10=mrr_at_10,
            ndcg_at_10=ndcg_at_10,
            citation_correctness=citation_correctness,
            refusal_precision=refusal_precision,
            refusal_recall=refusal_recall,
            took_p50=took_p50,
            took_p95=took_p95,
        )

        run_deltas.additional_properties = d
        return run_deltas

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
