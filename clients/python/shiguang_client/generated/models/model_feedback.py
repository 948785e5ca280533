from __future__ import annotations

from collections.abc import Mapping
from typing import TYPE_CHECKING, Any, TypeVar

from attrs import define as _attrs_define
from attrs import field as _attrs_field

if TYPE_CHECKING:
    from ..models.feedback_example import FeedbackExample
    from ..models.feedback_volume import FeedbackVolume
    from ..models.label_quality import LabelQuality


T = TypeVar("T", bound="ModelFeedback")


@_attrs_define
class ModelFeedback:
    """
    Attributes:
        volumes (list[FeedbackVolume]):
        silent_users (int): Who keep their corrections to themselves.
        quality (LabelQuality):
        examples (list[FeedbackExample]): The latest of whoever asks; nobody else's photos.
    """

    volumes: list[FeedbackVolume]
    silent_users: int
    quality: LabelQuality
    examples: list[FeedbackExample]
    additional_properties: dict[str, Any] = _attrs_field(init=False, factory=dict)

    def to_dict(self) -> dict[str, Any]:
        volumes = []
        for volumes_item_data in self.volumes:
            volumes_item = volumes_item_data.to_dict()
            volumes.append(volumes_item)

        silent_users = self.silent_users

        quality = self.quality.to_dict()

        examples = []
        for examples_item_data in self.examples:
            examples_item = examples_item_data.to_dict()
            examples.append(examples_item)

        field_dict: dict[str, Any] = {}
        field_dict.update(self.additional_properties)
        field_dict.update(
            {
                "volumes": volumes,
                "silent_users": silent_users,
                "quality": quality,
                "examples": examples,
            }
        )

        return field_dict

    @classmethod
    def from_dict(cls: type[T], src_dict: Mapping[str, Any]) -> T:
        from ..models.feedback_example import FeedbackExample  # noqa: PLC0415
        from ..models.feedback_volume import FeedbackVolume  # noqa: PLC0415
        from ..models.label_quality import LabelQuality  # noqa: PLC0415

        d = dict(src_dict)
        volumes = []
        _volumes = d.pop("volumes")
        for volumes_item_data in _volumes:
            volumes_item = FeedbackVolume.from_dict(volumes_item_data)

            volumes.append(volumes_item)

        silent_users = d.pop("silent_users")

        quality = LabelQuality.from_dict(d.pop("quality"))

        examples = []
        _examples = d.pop("examples")
        for examples_item_data in _examples:
            examples_item = FeedbackExample.from_dict(examples_item_data)

            examples.append(examples_item)

        model_feedback = cls(
            volumes=volumes,
            silent_users=silent_users,
            quality=quality,
            examples=examples,
        )

        model_feedback.additional_properties = d
        return model_feedback

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
