"""open_clip's names for CLIP's parts, translated into those of `transformers`.

open_clip keeps the projections of query, key and value in one matrix, and its final projections
transposed. Only its plain transformers are known here, not the convolutional or borrowed towers.
"""

from collections.abc import Iterator, Mapping
from typing import Any

from torch import Tensor

from workers.vision.semantic.folder import UnusableModel

_PLAIN = {
    "visual.class_embedding": "vision_model.embeddings.class_embedding",
    "visual.positional_embedding": "vision_model.embeddings.position_embedding.weight",
    "visual.conv1.weight": "vision_model.embeddings.patch_embedding.weight",
    "visual.ln_pre": "vision_model.pre_layrnorm",
    "visual.ln_post": "vision_model.post_layernorm",
    "token_embedding.weight": "text_model.embeddings.token_embedding.weight",
    "positional_embedding": "text_model.embeddings.position_embedding.weight",
    "ln_final": "text_model.final_layer_norm",
    "logit_scale": "logit_scale",
}
_TRANSPOSED = {
    "visual.proj": "visual_projection.weight",
    "text_projection": "text_projection.weight",
}
_LAYERS = {
    "visual.transformer.resblocks": "vision_model.encoder.layers",
    "transformer.resblocks": "text_model.encoder.layers",
}
_IN_A_LAYER = {
    "ln_1": "layer_norm1",
    "ln_2": "layer_norm2",
    "attn.out_proj": "self_attn.out_proj",
    "mlp.c_fc": "mlp.fc1",
    "mlp.c_proj": "mlp.fc2",
}
_WIDER = 4  # the hidden layer of a block, by default
_FOREIGN = ("timm_model_name", "hf_model_name")


def as_clip(config: Mapping[str, Any]) -> dict[str, Any]:
    """The arguments of `transformers.CLIPConfig`. Raises UnusableModel."""
    try:
        model = config["model_cfg"]
        vision, text = model["vision_cfg"], model["text_cfg"]
        if any(name in part for name in _FOREIGN for part in (vision, text)):
            raise UnusableModel("Towers from other libraries (timm, HF) are not known here.")
        if not isinstance(vision["layers"], int):
            raise UnusableModel("Convolutional towers are not known here.")
        act = "quick_gelu" if model.get("quick_gelu") else "gelu"
        return {
            "projection_dim": model["embed_dim"],
            "vision_config": {
                "image_size": vision["image_size"],
                "patch_size": vision["patch_size"],
                "num_attention_heads": vision["width"] // vision.get("head_width", 64),
                "hidden_act": act,
                **_transformer(vision),
            },
            "text_config": {
                "max_position_embeddings": text["context_length"],
                "vocab_size": text["vocab_size"],
                "num_attention_heads": text["heads"],
                "hidden_act": act,
                "bos_token_id": text["vocab_size"] - 2,
                "eos_token_id": text["vocab_size"] - 1,
                **_transformer(text),
            },
        }
    except (KeyError, TypeError) as error:
        raise UnusableModel(f"open_clip_config.json lacks {error}.") from error


def renamed(weights: Mapping[str, Tensor]) -> dict[str, Tensor]:
    """What `transformers` calls them; tensors of neither name are left out."""
    return {new: tensor for name, old in weights.items() for new, tensor in _renamed(name, old)}


def _transformer(part: Mapping[str, Any]) -> dict[str, Any]:
    return {
        "hidden_size": part["width"],
        "intermediate_size": int(part["width"] * part.get("mlp_ratio", _WIDER)),
        "num_hidden_layers": part["layers"],
    }


def _renamed(name: str, tensor: Tensor) -> Iterator[tuple[str, Tensor]]:
    if name in _TRANSPOSED:
        yield _TRANSPOSED[name], tensor.T.contiguous()
        return
    for old, new in _PLAIN.items():
        if name == old or name.startswith(f"{old}."):
            yield new + name.removeprefix(old), tensor
            return
    for old, new in _LAYERS.items():
        if name.startswith(f"{old}."):
            number, _, rest = name.removeprefix(f"{old}.").partition(".")
            for part, piece in _in_a_layer(rest, tensor):
                yield f"{new}.{number}.{part}", piece
            return


def _in_a_layer(rest: str, tensor: Tensor) -> Iterator[tuple[str, Tensor]]:
    for kind in ("weight", "bias"):
        if rest == f"attn.in_proj_{kind}":
            for name, piece in zip("qkv", tensor.chunk(3), strict=True):
                yield f"self_attn.{name}_proj.{kind}", piece.contiguous()
            return
    module, _, kind = rest.rpartition(".")
    if module in _IN_A_LAYER:
        yield f"{_IN_A_LAYER[module]}.{kind}", tensor
