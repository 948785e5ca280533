from __future__ import annotations

from collections.abc import Mapping
from typing import TYPE_CHECKING, Any, TypeVar, cast

from attrs import define as _attrs_define
from attrs import field as _attrs_field

if TYPE_CHECKING:
    from ..models.language_figures import LanguageFigures


T = TypeVar("T", bound="RunFigures")


@_attrs_define
class RunFigures:
    """
    Attributes:
        questions (int):
        answerable (int):
        right (int): Answered out of what answers them, or rightly refused.
        recall_at_5 (float | None): 0 to 1; null where nothing counts.
        mrr_at_10 (float | None):
        ndcg_at_10 (float | None):
        citation_correctness (float | None): Share of quoted passages that answer the question.
        refusal_precision (float | None): Of what was refused, the share that nothing answers.
        refusal_recall (float | None): Of what nothing answers, the share that was refused.
        took_p50 (float | None): Milliseconds.
        took_p95 (float | None):
        without_point (int): Questions that no worker made a point for: words alone.
        languages (list[LanguageFigures]):
    """

    questions: int
    answerable: int
    right: int
    recall_at_5: float | None
    mrr_at_10: float | None
    ndcg_at_10: float | None
    citation_correctness: float | None
    refusal_precision: float | None
    refusal_recall: float | None
    took_p50: float | None
    took_p95: float | None
    without_point: int
    languages: list[LanguageFigures]
    additional_properties: dict[str, Any] = _attrs_field(init=False, factory=dict)

    def to_dict(self) -> dict[str, Any]:
        questions = self.questions

        answerable = self.answerable

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

        without_point = self.without_point

        languages = []
        for languages_item_data in self.languages:
            languages_item = languages_item_data.to_dict()
            languages.append(languages_item)

        field_dict: dict[str, Any] = {}
        field_dict.update(self.additional_properties)
        field_dict.update(
            {
                "questions": questions,
                "answerable": answerable,
                "right": right,
                "recall_at_5": recall_at_5,
                "mrr_at_10": mrr_at_10,
                "ndcg_at_10": ndcg_at_10,
                "citation_correctness": citation_correctness,
                "refusal_precision": refusal_precision,
                "refusal_recall": refusal_recall,
                "took_p50": took_p50,
                "took_p95": took_p95,
                "without_point": without_point,
                "languages": languages,
            }
        )

        return field_dict

    @classmethod
    def from_dict(cls: type[T], src_dict: Mapping[str, Any]) -> T:
        from ..models.language_figures import LanguageFigures  # noqa: PLC0415

        d = dict(src_dict)
        questions = d.pop("questions")

        answerable = d.pop("answerable")

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

        without_point = d.pop("without_point")

        languages = []
        _languages = d.pop("languages")
        for languages_item_data in _languages:
            languages_item = LanguageFigures.from_dict(languages_item_data)

            languages.append(languages_item)

        run_figures = cls(
            questions=questions,
            answerable=answerable,
            right=right,
            recall_at_5=recall_at_5,
            mrr_at_10=mrr_at_10,
            ndcg_at_10=ndcg_at_10,
            citation_correctness=citation_correctness,
            refusal_precision=refusal_precision,
            refusal_recall=refusal_recall,
            took_p50=took_p50,
            took_p95=took_p95,
            without_point=without_point,
            languages=languages,
        )

        run_figures.additional_properties = d
        return run_figures

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
