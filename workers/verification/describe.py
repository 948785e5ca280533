"""The front door: from a file that a stranger sent to what it holds.

Its readers run where nothing can be reached and little can be used up: a hostile file may take the
process over, and has then gained nothing.
"""

import json
import sys
from pathlib import Path

from backend.modelhub.faults import Fault, Reason
from workers.confined import programs
from workers.confined.programs import Failed, Limits, Why

from .description import Description

_SCRIPT = Path(__file__).with_name("_describe.py")
# torch takes half a gigabyte before it has read a byte, and the runtime twice a model's size
_LIMITS = Limits(
    memory=8 * 1024**3,
    file_size=64 * 1024**2,
    seconds=300,
    threads=4,
    output=64 * 1024**2,
    alone=True,
)
_TOO_MUCH = {Why.TOO_LONG, Why.NO_MEMORY, Why.OUTPUT_TOO_LARGE}


class Refused(Exception):
    def __init__(self, reason: Reason) -> None:
        super().__init__(reason.fault.value)
        self.reason = reason


def describe(path: Path, *, name: str) -> Description:
    """`name`: in the registry; its ending says what the file is to be. Raises Refused."""
    command = [sys.executable, "-I", str(_SCRIPT), str(path.resolve()), name]
    try:
        said = json.loads(programs.run(command, limits=_LIMITS))
    except Failed as failure:
        raise Refused(_of(failure, name)) from failure
    if "refused" in said:
        told = said["refused"]
        raise Refused(Reason(Fault(told["code"]), {"file": name, **told["values"]}))
    return Description.of_json(said)


def _of(failure: Failed, name: str) -> Reason:
    if "take the network away" in failure.reason or "gain privileges" in failure.reason:
        return Reason(Fault.NOT_CONFINED)
    if failure.why in _TOO_MUCH:
        return Reason(Fault.TOO_COMPLEX, {"file": name})
    return Reason(Fault.DAMAGED, {"file": name, "what": "looking at it came to no end."})
