"""The flow of every pipeline as a graph, for people to see; `workers.modelops.flow` walks it."""

from dataclasses import dataclass
from enum import StrEnum


class StepKind(StrEnum):
    GATHER = "gather"
    TRAIN = "train"
    EVALUATE = "evaluate"
    GATE = "gate"
    REGISTER = "register"
    DEPLOY = "deploy"
    SMOKE_TEST = "smoke_test"
    SHADOW_TEST = "shadow_test"
    APPROVE = "approve"
    CANARY = "canary"
    RELEASE = "release"
    BACK_FILL = "back_fill"
    WATCH = "watch"


class NodeKind(StrEnum):
    HEAVY = "heavy"  # on a worker, with a checkpoint
    QUICK = "quick"
    CHOICE = "choice"
    WAITING = "waiting"  # for traffic or time
    HUMAN = "human"


@dataclass(frozen=True, slots=True)
class Node:
    kind: StepKind
    does: NodeKind


@dataclass(frozen=True, slots=True)
class Edge:
    """when: what the step before must have found; empty where it merely must be done."""

    begins: StepKind
    ends: StepKind
    when: str = ""


NODES = (
    Node(StepKind.GATHER, NodeKind.HEAVY),
    Node(StepKind.TRAIN, NodeKind.HEAVY),
    Node(StepKind.EVALUATE, NodeKind.HEAVY),
    Node(StepKind.GATE, NodeKind.CHOICE),
    Node(StepKind.REGISTER, NodeKind.QUICK),
    Node(StepKind.DEPLOY, NodeKind.WAITING),
    Node(StepKind.SMOKE_TEST, NodeKind.HEAVY),
    Node(StepKind.SHADOW_TEST, NodeKind.WAITING),
    Node(StepKind.APPROVE, NodeKind.HUMAN),
    Node(StepKind.CANARY, NodeKind.WAITING),
    Node(StepKind.RELEASE, NodeKind.QUICK),
    Node(StepKind.BACK_FILL, NodeKind.WAITING),
    Node(StepKind.WATCH, NodeKind.WAITING),
)
EDGES = (
    Edge(StepKind.GATHER, StepKind.TRAIN),
    Edge(StepKind.TRAIN, StepKind.EVALUATE),
    Edge(StepKind.EVALUATE, StepKind.GATE),
    Edge(StepKind.GATE, StepKind.TRAIN, when="not_passed"),
    Edge(StepKind.GATE, StepKind.REGISTER, when="passed"),
    Edge(StepKind.REGISTER, StepKind.DEPLOY),
    Edge(StepKind.DEPLOY, StepKind.SMOKE_TEST),
    Edge(StepKind.DEPLOY, StepKind.SHADOW_TEST),
    Edge(StepKind.SMOKE_TEST, StepKind.APPROVE),
    Edge(StepKind.SHADOW_TEST, StepKind.APPROVE),
    Edge(StepKind.APPROVE, StepKind.CANARY, when="approved"),
    Edge(StepKind.CANARY, StepKind.RELEASE),
    Edge(StepKind.RELEASE, StepKind.BACK_FILL),
    Edge(StepKind.BACK_FILL, StepKind.WATCH),
    Edge(StepKind.WATCH, StepKind.BACK_FILL, when="rolled_back"),
)
ORDER = {node.kind: place for place, node in enumerate(NODES)}


def key_of(kind: StepKind, attempt: int = 0) -> str:
    return f"{kind}:{attempt}" if attempt else str(kind)
