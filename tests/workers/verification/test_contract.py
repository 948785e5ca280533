"""What was found in a file, held against what the contract asks for."""

from typing import Any

from backend.modelhub.faults import Fault
from workers.verification.contract import misfits
from workers.verification.description import Description, Dimension, Kind, Part


def tensors(**parts: Part) -> Description:
    return Description("safetensors", {Kind.TENSORS: parts})


def graph(*shape: Dimension, dtype: str = "float32") -> Description:
    return Description("onnx", {Kind.INPUTS: {"x": Part(dtype, shape)}})


def faults(found: Description, wanted: Description) -> list[tuple[Fault, Any]]:
    reasons = misfits("model", found, wanted)
    return [(reason.fault, reason.values.get("name")) for reason in reasons]


def test_what_is_the_same_fits() -> None:
    one = tensors(w=Part("float32", (2, 3)), b=Part("float32", (2,)))
    assert faults(one, one) == []


def test_every_difference_is_named() -> None:
    wanted = tensors(a=Part("float32", (1,)), b=Part("float32", (2, 3)), c=Part("float32", (2,)))
    found = tensors(b=Part("float32", (3, 2)), c=Part("float16", (2,)), d=Part("int64", ()))
    assert faults(found, wanted) == [
        (Fault.LACKS, "a"),
        (Fault.SURPLUS, "d"),
        (Fault.OTHER_SHAPE, "b"),
        (Fault.OTHER_DTYPE, "c"),
    ]


def test_a_shape_is_told_as_people_write_it() -> None:
    (reason,) = misfits("model", graph(None, 3), graph("batch", 4))
    assert (reason.values["found"], reason.values["wanted"]) == ("?×3", "batch×4")


def test_a_length_that_is_left_open_is_the_same_everywhere() -> None:
    wanted = tensors(embed=Part("float32", ("words", 8)), head=Part("float32", ("words",)))
    fits = tensors(embed=Part("float32", (500, 8)), head=Part("float32", (500,)))
    does_not = tensors(embed=Part("float32", (500, 8)), head=Part("float32", (400,)))
    assert faults(fits, wanted) == []
    assert faults(does_not, wanted) == [(Fault.OTHER_SHAPE, "head")]


def test_a_graph_takes_at_least_what_the_contract_lets_through() -> None:
    assert faults(graph("n", 4), graph("batch", 4)) == []
    assert faults(graph(None, None), graph("batch", 4)) == []
    assert faults(graph(1, 4), graph("batch", 4)) == [(Fault.OTHER_SHAPE, "x")]
    assert faults(graph("n", 5), graph("batch", 4)) == [(Fault.OTHER_SHAPE, "x")]
    assert faults(graph("n", 4, 1), graph("batch", 4)) == [(Fault.OTHER_SHAPE, "x")]


def test_a_description_survives_being_written_down() -> None:
    one = graph("batch", None, 4)
    assert Description.of_json(one.as_json()) == one
