"""Why an uploaded model is refused: said by the worker that looked at it, read by people.

A worker names the fault and fills its places; `told` makes the sentence, in the asker's language.
"""

from collections.abc import Mapping
from dataclasses import dataclass, field
from enum import StrEnum
from types import MappingProxyType
from typing import Any

from backend.common.details import in_language


class Fault(StrEnum):
    OTHER_BYTES = "other_bytes"
    UNKNOWN_FORMAT = "unknown_format"
    DAMAGED = "damaged"
    PICKLE = "pickle"
    PACKED = "packed"
    TOO_COMPLEX = "too_complex"
    EXTERNAL_DATA = "external_data"
    NOT_FINITE = "not_finite"
    UNKNOWN_FILE = "unknown_file"
    LACKS = "lacks"
    SURPLUS = "surplus"
    OTHER_SHAPE = "other_shape"
    OTHER_DTYPE = "other_dtype"
    NOT_COMPARABLE = "not_comparable"
    NOT_CONFINED = "not_confined"
    GIVEN_UP = "given_up"


@dataclass(frozen=True, slots=True)
class Reason:
    fault: Fault
    values: Mapping[str, object] = field(default_factory=dict)

    def as_json(self) -> dict[str, object]:
        return {"code": self.fault.value, "values": dict(self.values)}


def refused(sentence: str) -> str:
    """Marks a sentence that is to be there in Chinese, too: `common.details`."""
    return sentence


_SENTENCES: Mapping[Fault, str] = MappingProxyType(
    {
        Fault.OTHER_BYTES: refused("%(file)s arrived with other bytes than were announced."),
        Fault.UNKNOWN_FORMAT: refused(
            "%(file)s is of no format that is accepted: safetensors, ONNX, a state dict of torch"
            " (1.6 or later), JSON or plain text, each with its own ending."
        ),
        Fault.DAMAGED: refused("%(file)s is damaged: %(what)s"),
        Fault.PICKLE: refused(
            "%(file)s is a pickle that holds more than tensors: loading it could run a program."
        ),
        Fault.PACKED: refused("%(file)s holds compressed members; tensors are stored as they are."),
        Fault.TOO_COMPLEX: refused(
            "Looking at %(file)s takes more time or memory than is allowed."
        ),
        Fault.EXTERNAL_DATA: refused(
            "%(file)s keeps tensors in other files; save the model as one file."
        ),
        Fault.NOT_FINITE: refused("The tensor %(tensor)s of %(file)s holds numbers that are none."),
        Fault.UNKNOWN_FILE: refused(
            "The model that it is held against has no file %(file)s; it has: %(known)s."
        ),
        Fault.LACKS: refused("%(file)s lacks %(name)s."),
        Fault.SURPLUS: refused("%(file)s has %(name)s, which the contract does not know."),
        Fault.OTHER_SHAPE: refused(
            "%(name)s of %(file)s has the shape %(found)s; the contract asks for %(wanted)s."
        ),
        Fault.OTHER_DTYPE: refused(
            "%(name)s of %(file)s is of %(found)s; the contract asks for %(wanted)s."
        ),
        Fault.NOT_COMPARABLE: refused(
            "The contract does not say what %(file)s holds, and that of the model in use cannot be"
            " told either."
        ),
        Fault.NOT_CONFINED: refused(
            "This server cannot look at models safely: it cannot take the network away from a"
            " program (docs/models.md)."
        ),
        Fault.GIVEN_UP: refused("Its workers died of it."),
    }
)


def told(reason: Mapping[str, Any]) -> str:
    """Of one that was kept as JSON."""
    return in_language(_SENTENCES[Fault(reason["code"])], reason["values"])
