"""The two towers of a registered network, in torch: pictures and texts into one space.

The networks themselves are those of `transformers`: CLIP (Radford et al., 2021, arXiv:2103.00020),
Chinese-CLIP (Yang et al., 2022, arXiv:2211.01335), SigLIP (Zhai et al., 2023, arXiv:2303.15343).
Nothing is fetched: configuration and weights come from the folder.
"""

import math
from dataclasses import dataclass
from typing import Any

import torch
from safetensors import SafetensorError
from safetensors.torch import load_file
from torch import Tensor, nn

from workers.vision.semantic import open_clip
from workers.vision.semantic.folder import ModelFolder, UnusableModel

_CLIP_FLOOR = 0.2  # cosines of a picture and its caption lie about 0.3, of strangers below 0.2
_LIKELY = 0.001  # what SigLIP must think of a pair at least: it scores pairs one by one
_CHINESE_CLIP_LENGTH = 52  # tokens it was trained on; BERT would take 512


@dataclass(frozen=True, slots=True)
class Towers:
    """side: of pictures, in pixels. length: of texts, in tokens. picture_floor: a cosine."""

    network: nn.Module
    kind: str
    side: int
    length: int
    picture_floor: float

    def embed_pictures(self, pictures: Tensor) -> Tensor:
        """(n, 3, side, side) -> (n, dimensions), of any length."""
        return _points(self.network.get_image_features(pixel_values=pictures))  # type: ignore[operator]  # a method of each of them

    def embed_texts(self, ids: Tensor, mask: Tensor) -> Tensor:
        """(n, length) each -> (n, dimensions), of any length. SigLIP reads its padding too."""
        known = (
            {"input_ids": ids}
            if self.kind == "siglip"
            else {"input_ids": ids, "attention_mask": mask}
        )
        return _points(self.network.get_text_features(**known))  # type: ignore[operator]  # a method of each of them


def load_towers(folder: ModelFolder, *, device: torch.device, half: bool) -> Towers:
    """Ready for inference. half: on a GPU, arithmetic in half precision. Raises UnusableModel."""
    try:
        weights = load_file(folder.weights)
    except (SafetensorError, OSError) as error:
        raise UnusableModel(f"{folder.weights} cannot be read: {error}") from error
    if folder.is_open_clip:
        weights = open_clip.renamed(weights)
    kind, network = _network(folder)
    _fill(network, weights, folder)
    dtype = torch.float16 if half and device.type == "cuda" else torch.float32
    network = network.eval().requires_grad_(False).to(device, dtype)
    text, vision = network.config.text_config, network.config.vision_config
    length = _CHINESE_CLIP_LENGTH if kind == "chinese_clip" else text.max_position_embeddings
    return Towers(
        network=network,
        kind=kind,
        side=int(vision.image_size),
        length=min(int(length), int(text.max_position_embeddings)),
        picture_floor=_floor(network),
    )


def _network(folder: ModelFolder) -> tuple[str, Any]:
    import transformers  # noqa: PLC0415  seconds, and only where a network is registered

    known = {
        "clip": (transformers.CLIPConfig, transformers.CLIPModel),
        "chinese_clip": (transformers.ChineseCLIPConfig, transformers.ChineseCLIPModel),
        "siglip": (transformers.SiglipConfig, transformers.SiglipModel),
    }
    if folder.is_open_clip:
        config = open_clip.as_clip(folder.config)
        return "clip", transformers.CLIPModel(transformers.CLIPConfig(**config))
    kind = str(folder.config.get("model_type"))
    if kind not in known:
        raise UnusableModel(
            f"{folder.path.name} is of the type {kind!r}; known are {', '.join(sorted(known))}."
        )
    config_class, model_class = known[kind]
    try:
        return kind, model_class(config_class.from_dict(dict(folder.config)))
    except (TypeError, ValueError, AttributeError) as error:
        raise UnusableModel(f"{folder.path.name}/config.json makes no network: {error}") from error


def _fill(network: nn.Module, weights: dict[str, Tensor], folder: ModelFolder) -> None:
    """Every parameter must be there, with its shape; buffers need not."""
    try:
        outcome = network.load_state_dict(weights, strict=False)
    except RuntimeError as error:
        raise UnusableModel(f"{folder.weights.name} is of another network: {error}") from error
    needed = {name for name, _ in network.named_parameters()}
    if missing := sorted(needed.intersection(outcome.missing_keys)):
        raise UnusableModel(
            f"{folder.weights.name} lacks {len(missing)} tensors, {missing[0]} among them."
        )


def _floor(network: nn.Module) -> float:
    """SigLIP's own scale and bias turn a cosine into a probability; CLIP's only rank."""
    bias = getattr(network, "logit_bias", None)
    if bias is None:
        return _CLIP_FLOOR
    scale = math.exp(float(network.logit_scale))  # type: ignore[arg-type]  # a parameter of one number
    return max(-1.0, (math.log(_LIKELY / (1 - _LIKELY)) - float(bias)) / scale)


def _points(output: Any) -> Tensor:
    points: Tensor = output if isinstance(output, Tensor) else output.pooler_output
    return points.float()
