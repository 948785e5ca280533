from typing import Literal, cast

ModelFramework = Literal["dlib", "numpy", "onnx", "other", "safetensors", "torch"]


def check_model_framework(value: str) -> ModelFramework:
    """Newer servers may know more values, and nothing should break when they do."""
    return cast(ModelFramework, value)
