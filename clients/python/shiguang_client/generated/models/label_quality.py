from __future__ import annotations

from collections.abc import Mapping
from typing import TYPE_CHECKING, Any, TypeVar

from attrs import define as _attrs_define
from attrs import field as _attrs_field

if TYPE_CHECKING:
    from ..models.disputed_word import DisputedWord


T = TypeVar("T", bound="LabelQuality")


@_attrs_define
class LabelQuality:
    """
    Attributes:
        labels (int): Pairs of photo and word that were looked at.
        words (int):
        single_user (float): Share of words that one user alone spoke about.
        compared (int): Pairs of labels by two users, of one word, on photos that look the same.
        contradicting (int):
        disputed (list[DisputedWord]):
    """

    labels: int
    words: int
    single_user: float
    compared: int
    contradicting: int
    disputed: list[DisputedWord]
    additional_properties: dict[str, Any] = _attrs_field(init=False, factory=dict)

    def to_dict(self) -> dict[str, Any]:
        labels = self.labels

        words = self.words

        single_user = self.single_user

        compared = self.compared

        contradicting = self.contradicting

        disputed = []
        for disputed_item_data in self.disputed:
            disputed_item = disputed_item_data.to_dict()
            disputed.append(disputed_item)

        field_dict: dict[str, Any] = {}
        field_dict.update(self.additional_properties)
        field_dict.update(
            {
                "labels": labels,
                "words": words,
                "single_user": single_user,
                "compared": compared,
                "contradicting": contradicting,
                "disputed": disputed,
            }
        )

        return field_dict

    @classmethod
    def from_dict(cls: type[T], src_dict: Mapping[str, Any]) -> T:
        from ..models.disputed_word import DisputedWord  # noqa: PLC0415

        d = dict(src_dict)
        labels = d.pop("labels")

        words = d.pop("words")

        single_user = d.pop("single_user")

        compared = d.pop("compared")

        contradicting = d.pop("contradicting")

        disputed = []
        _disputed = d.pop("disputed")
        for disputed_item_data in _disputed:
            disputed_item = DisputedWord.from_dict(disputed_item_data)

            disputed.append(disputed_item)

        label_quality = cls(
            labels=labels,
            words=words,
            single_user=single_user,
            compared=compared,
            contradicting=contradicting,
            disputed=disputed,
        )

        label_quality.additional_properties = d
        return label_quality

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
