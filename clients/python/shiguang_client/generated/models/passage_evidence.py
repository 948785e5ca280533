from __future__ import annotations

from collections.abc import Mapping
from typing import Any, TypeVar

from attrs import define as _attrs_define
from attrs import field as _attrs_field

T = TypeVar("T", bound="PassageEvidence")


@_attrs_define
class PassageEvidence:
    """
    Attributes:
        words (float): Share of the question's weight that it bears.
        headings (float):
        questions (float):
        often (float): The same, counting how often (BM25).
        text (float): Standard deviations above chance.
        question (float):
        sentence (float):
        same_question (float): Cosine to its nearest question.
        same_language (float):
        fused (float): Reciprocal ranks of both lists.
    """

    words: float
    headings: float
    questions: float
    often: float
    text: float
    question: float
    sentence: float
    same_question: float
    same_language: float
    fused: float
    additional_properties: dict[str, Any] = _attrs_field(init=False, factory=dict)

    def to_dict(self) -> dict[str, Any]:
        words = self.words

        headings = self.headings

        questions = self.questions

        often = self.often

        text = self.text

        question = self.question

        sentence = self.sentence

        same_question = self.same_question

        same_language = self.same_language

        fused = self.fused

        field_dict: dict[str, Any] = {}
        field_dict.update(self.additional_properties)
        field_dict.update(
            {
                "words": words,
                "headings": headings,
                "questions": questions,
                "often": often,
                "text": text,
                "question": question,
                "sentence": sentence,
                "same_question": same_question,
                "same_language": same_language,
                "fused": fused,
            }
        )

        return field_dict

    @classmethod
    def from_dict(cls: type[T], src_dict: Mapping[str, Any]) -> T:
        d = dict(src_dict)
        words = d.pop("words")

        headings = d.pop("headings")

        questions = d.pop("questions")

        often = d.pop("often")

        text = d.pop("text")

        question = d.pop("question")

        sentence = d.pop("sentence")

        same_question = d.pop("same_question")

        same_language = d.pop("same_language")

        fused = d.pop("fused")

        passage_evidence = cls(
            words=words,
            headings=headings,
            questions=questions,
            often=often,
            text=text,
            question=question,
            sentence=sentence,
            same_question=same_question,
            same_language=same_language,
            fused=fused,
        )

        passage_evidence.additional_properties = d
        return passage_evidence

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
