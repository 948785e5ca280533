"""A run's way through its flow, taken leg by leg.

Each leg goes through the flow from its beginning. What was done before is remembered, and costs
nothing; what is new is done and recorded; and where something is waited for, the leg ends, so that
nothing of a run that waits is left but its rows.
"""

from collections.abc import Callable, Mapping
from typing import Any, Protocol, TypeAlias

from backend.modelops.definition import StepKind, key_of
from backend.modelops.models import RunState, StepState
from backend.modelops.services.legs import Memory
from backend.modelops.services.stepping import Act, Output, perform

Seen: TypeAlias = Mapping[str, Any]  # as `Memory.steps` has them


class Suspended(Exception):
    """Something is waited for; the run is taken up again when it is there."""


class Ended(Exception):
    """The run is over before its flow is."""

    def __init__(self, state: RunState, detail: str = "") -> None:
        super().__init__(detail)
        self.state, self.detail = state, detail


class Recorder(Protocol):
    """Does something under a name, and answers with what it did under that name before."""

    def __call__(
        self, name: str, function: Callable[..., dict[str, Any]], *args: Any
    ) -> dict[str, Any]: ...


class Walk:
    def __init__(self, run_id: str, memory: Memory, record: Recorder) -> None:
        self.run_id = run_id
        self.memory = memory
        self._record = record

    def take(self, kind: StepKind, act: Act, *, attempt: int = 0, **inputs: Any) -> Output:
        """The output of a step that is done. Raises Suspended, and Ended where it failed."""
        key = key_of(kind, attempt)
        seen = self.memory.steps.get(key)
        if seen is None or seen["state"] not in (StepState.DONE, StepState.FAILED):
            seen = self._record(key, perform, self.run_id, kind, attempt, inputs, act)
        return _output(seen)

    def both(self, *branches: Callable[[], Output]) -> list[Output]:
        """Side by side: all are begun before any is waited for."""
        done = [output for branch in branches if (output := _done(branch)) is not None]
        if len(done) < len(branches):
            raise Suspended
        return done


def _done(branch: Callable[[], Output]) -> Output | None:
    try:
        return branch()
    except Suspended:
        return None


def _output(seen: Seen) -> Output:
    match StepState(seen["state"]):
        case StepState.DONE:
            output: Output = seen["output"]
            return output
        case StepState.FAILED:
            raise Ended(_ENDS.get(seen["code"], RunState.FAILED), seen["detail"])
        case StepState.CANCELLED:
            raise Ended(RunState.CANCELLED)
        case _:
            raise Suspended


_ENDS = {"nothing_to_learn": RunState.NOTHING_TO_LEARN, "unfit_model": RunState.UNFIT}
