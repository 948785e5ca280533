"""What is told of a file of a model: names, types and shapes, never values."""

from collections.abc import Mapping
from dataclasses import dataclass, field
from enum import StrEnum
from typing import Any, TypeAlias

# A word is any length, the same wherever it stands; None is any length at all.
Dimension: TypeAlias = int | str | None
Shape: TypeAlias = tuple[Dimension, ...]


class Kind(StrEnum):
    """What the parts of a file are; a file of tensors has other parts than a graph."""

    TENSORS = "tensors"
    INPUTS = "inputs"
    OUTPUTS = "outputs"


@dataclass(frozen=True, slots=True)
class Part:
    """dtype: as numpy calls it, and "bfloat16"."""

    dtype: str
    shape: Shape


@dataclass(frozen=True, slots=True)
class Description:
    """parts: by kind and name; none in a file that is read as it stands."""

    framework: str
    parts: Mapping[Kind, Mapping[str, Part]] = field(default_factory=dict)

    def as_json(self) -> dict[str, Any]:
        return {
            "framework": self.framework,
            **{
                kind.value: {
                    name: {"dtype": part.dtype, "shape": list(part.shape)}
                    for name, part in parts.items()
                }
                for kind, parts in self.parts.items()
            },
        }

    @classmethod
    def of_json(cls, told: Mapping[str, Any]) -> "Description":
        """Raises KeyError, TypeError and ValueError where it is none."""
        return cls(
            framework=str(told["framework"]),
            parts={
                kind: {
                    name: Part(str(part["dtype"]), tuple(part["shape"]))
                    for name, part in told[kind.value].items()
                }
                for kind in Kind
                if kind.value in told
            },
        )


class UnfitFile(Exception):
    """It is not read any further. code: one of `backend.modelhub.faults.Fault`; `values` fill its
    sentence, beside the file's name."""

    def __init__(self, code: str, **values: str) -> None:
        super().__init__(code)
        self.code = code
        self.values = values


def damaged(what: str) -> UnfitFile:
    return UnfitFile("damaged", what=what)
