"""How a model of a task is made, measured and judged: all that a pipeline has to know of it."""

from abc import ABC, abstractmethod
from collections.abc import Mapping, Sequence
from dataclasses import dataclass, field
from pathlib import Path
from typing import ClassVar, Protocol, TypeAlias

from backend.events.contracts import ModelTask, StageName

Parameters: TypeAlias = Mapping[str, int | float | str]
Metrics: TypeAlias = Mapping[str, float]
Files: TypeAlias = Mapping[str, Path]  # of a model, by their names in the registry


class NothingToLearn(Exception):
    """There is too little data, or nothing new; the sentence tells the operator which."""


class UnfitModel(Exception):
    """A model that does not do in the end what its task asks; the sentence tells why."""


class Progress(Protocol):
    """What a heavy step tells while it works, and where it keeps what another attempt goes on from.

    Every method raises an exception of the pipeline's own when the step was cancelled, or is no
    longer this worker's: let it pass.
    """

    def beat(self, done: float, note: str = "") -> None:
        """`done`: from 0 to 1. Often: a step that is silent for long counts as dead."""

    def measure(self, **figures: float) -> None:
        """Figures that are drawn as curves over the step's time, such as the loss of an epoch."""

    def keep(self, checkpoint: Path) -> None:
        """Replaces the checkpoint of before; when this returns, it outlives this machine."""

    def kept(self) -> Path | None:
        """The last checkpoint of an earlier attempt with the same data and parameters."""


@dataclass(frozen=True, slots=True)
class Gathered:
    """A set of data as one file, the frozen part (which nothing learns from) in it.

    Gathering the same content twice writes the same bytes: the registry knows sets by checksum.
    """

    file: Path
    licence: str
    source: str  # such as "npm:chinese-poetry@2.0.1"
    facts: Mapping[str, object] = field(default_factory=dict)  # counts, of its parts too


@dataclass(frozen=True, slots=True)
class Verdict:
    """Whether a candidate may be offered for release; `reasons` are sentences, either way."""

    passed: bool
    reasons: Sequence[str]


class Recipe(ABC):
    """One a task; the settings name those that an installation uses (MODEL_RECIPES).

    revision: changes whenever the same data and parameters would make another model.
    framework: one of `backend.modelhub.models.Framework`.
    parameters: of the first attempt.
    alternatives: tried in order while the gate does not pass, each laid over `parameters`.
    stages: whose results are made anew by a back-fill once a version is released.
    """

    task: ClassVar[ModelTask]
    revision: ClassVar[str]
    framework: ClassVar[str]
    licence: ClassVar[str]
    contract: ClassVar[Mapping[str, object]]
    parameters: ClassVar[Parameters]
    alternatives: ClassVar[Sequence[Parameters]] = ()
    stages: ClassVar[Sequence[StageName]] = ()

    @abstractmethod
    def gather(self, folder: Path) -> Gathered:
        """Raises NothingToLearn."""

    @abstractmethod
    def train(self, data: Path, parameters: Parameters, folder: Path, progress: Progress) -> Files:
        """Files of the model, in `folder`; goes on from `progress.kept()` where there is one.

        Of the same data and parameters it makes the same model, killed in between or not.
        """

    @abstractmethod
    def evaluate(self, files: Files, data: Path, progress: Progress) -> Metrics:
        """Figures on the frozen part of `data`, of this model or of an older one."""

    @abstractmethod
    def judge(self, candidate: Metrics, champion: Metrics | None) -> Verdict:
        """The gate: both measured on the same frozen part; `champion` is None at first."""

    @abstractmethod
    def smoke_test(self, files: Files) -> None:
        """Loads it as a server would and asks it something. Raises UnfitModel."""
