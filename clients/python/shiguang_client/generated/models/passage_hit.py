from __future__ import annotations

from collections.abc import Mapping
from typing import TYPE_CHECKING, Any, TypeVar, cast

from attrs import define as _attrs_define
from attrs import field as _attrs_field

if TYPE_CHECKING:
    from ..models.knowledge_passage import KnowledgePassage
    from ..models.passage_evidence import PassageEvidence


T = TypeVar("T", bound="PassageHit")


@_attrs_define
class PassageHit:
    """
    Attributes:
        passage (KnowledgePassage):
        title (str): Of the document.
        confidence (float):
        by_words (int | None): Its place; null: not found.
        by_meaning (int | None):
        evidence (PassageEvidence):
    """

    passage: KnowledgePassage
    title: str
    confidence: float
    by_words: int | None
    by_meaning: int | None
    evidence: PassageEvidence
    additional_properties: dict[str, Any] = _attrs_field(init=False, factory=dict)

    def to_dict(self) -> dict[str, Any]:
        passage = self.passage.to_dict()

        title = self.title

        confidence = self.confidence

        by_words: int | None
        by_words = self.by_words

        by_meaning: int | None
        by_meaning = self.by_meaning

        evidence = self.evidence.to_dict()

        field_dict: dict[str, Any] = {}
        field_dict.update(self.additional_properties)
        field_dict.update(
            {
                "passage": passage,
                "title": title,
                "confidence": confidence,
                "by_words": by_words,
                "by_meaning": by_meaning,
                "evidence": evidence,
            }
        )

        return field_dict

    @classmethod
    def from_dict(cls: type[T], src_dict: Mapping[str, Any]) -> T:
        from ..models.knowledge_passage import KnowledgePassage  # noqa: PLC0415
        from ..models.passage_evidence import PassageEvidence  # noqa: PLC0415

        d = dict(src_dict)
        passage = KnowledgePassage.from_dict(d.pop("passage"))

        title = d.pop("title")

        confidence = d.pop("confidence")

        def _parse_by_words(data: object) -> int | None:
            if data is None:
                return data
            return cast(int | None, data)

        by_words = _parse_by_words(d.pop("by_words"))

        def _parse_by_meaning(data: object) -> int | None:
            if data is None:
                return data
            return cast(int | None, data)

        by_meaning = _parse_by_meaning(d.pop("by_meaning"))

        evidence = PassageEvidence.from_dict(d.pop("evidence"))

        passage_hit = cls(
            passage=passage,
            title=title,
            confidence=confidence,
            by_words=by_words,
            by_meaning=by_meaning,
            evidence=evidence,
        )

        passage_hit.additional_properties = d
        return passage_hit

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
