"""Small networks with weights at random, saved just as real ones are published."""

import json
from collections.abc import Callable
from pathlib import Path
from typing import Any

import torch
import transformers
from safetensors.torch import save_file
from tokenizers import Tokenizer, models, normalizers, pre_tokenizers, processors, trainers
from torch import Tensor, nn

SIDE, PATCH, WIDTH, DIMENSIONS, LENGTH = 32, 8, 32, 24, 16
TEXTS = ["a cat on the sofa", "a cup of coffee", "the harbour at night", "two dogs in the snow"]
MEAN, STD = [0.48, 0.46, 0.41], [0.27, 0.26, 0.28]
VISION = {
    "hidden_size": WIDTH,
    "intermediate_size": 4 * WIDTH,
    "num_hidden_layers": 2,
    "num_attention_heads": 2,
    "image_size": SIDE,
    "patch_size": PATCH,
}
TEXT = {
    "hidden_size": WIDTH,
    "intermediate_size": 4 * WIDTH,
    "num_hidden_layers": 2,
    "num_attention_heads": 2,
    "max_position_embeddings": LENGTH,
}


def clip(folder: Path) -> nn.Module:
    tokenizer = _byte_pairs(folder)
    size = tokenizer.get_vocab_size()
    ends = {"bos_token_id": size - 2, "eos_token_id": size - 1}
    config = transformers.CLIPConfig(
        projection_dim=DIMENSIONS,
        vision_config=VISION,
        text_config={**TEXT, "vocab_size": size, **ends},
    )
    return _publish(transformers.CLIPModel(config), folder, crops=True)


def siglip(folder: Path) -> nn.Module:
    words = sorted({word for text in TEXTS for word in text.split()})
    vocabulary = {word: i for i, word in enumerate(["<unk>", "</s>", *words])}
    tokenizer = Tokenizer(models.WordLevel(vocabulary, unk_token="<unk>"))
    tokenizer.pre_tokenizer = pre_tokenizers.Whitespace()
    tokenizer.post_processor = processors.TemplateProcessing(
        single="$A </s>", special_tokens=[("</s>", vocabulary["</s>"])]
    )
    _save_tokenizer(tokenizer, folder, pad="</s>")
    text = {**TEXT, "vocab_size": len(vocabulary), "projection_size": WIDTH}
    config = transformers.SiglipConfig(vision_config=VISION, text_config=text)
    return _publish(transformers.SiglipModel(config), folder, crops=False)


def chinese_clip(folder: Path) -> nn.Module:
    words = ["[PAD]", "[UNK]", "[CLS]", "[SEP]", "[MASK]", *"猫狗咖啡杯海边日落的一个", "cat"]
    folder.mkdir(parents=True)
    (folder / "vocab.txt").write_text("\n".join(words), encoding="utf-8")
    text = {**TEXT, "vocab_size": len(words), "max_position_embeddings": 2 * LENGTH}
    config = transformers.ChineseCLIPConfig(
        projection_dim=DIMENSIONS, vision_config=VISION, text_config=text
    )
    return _publish(transformers.ChineseCLIPModel(config), folder, crops=False)


FORMATS: dict[str, Callable[[Path], nn.Module]] = {
    "clip": clip,
    "siglip": siglip,
    "chinese_clip": chinese_clip,
}


def open_clip(folder: Path) -> "OpenClip":
    size = _byte_pairs(folder).get_vocab_size()
    network = OpenClip(size).eval()
    save_file(network.state_dict(), folder / "open_clip_model.safetensors")
    tower = {"width": WIDTH, "layers": 2}
    model = {
        "embed_dim": DIMENSIONS,
        "vision_cfg": {"image_size": SIDE, "patch_size": PATCH, "head_width": 16, **tower},
        "text_cfg": {"context_length": LENGTH, "vocab_size": size, "heads": 2, **tower},
    }
    settings = {"mean": MEAN, "std": STD, "interpolation": "bicubic", "resize_mode": "shortest"}
    _write(folder / "open_clip_config.json", {"model_cfg": model, "preprocess_cfg": settings})
    return network


class OpenClip(nn.Module):
    """CLIP as open_clip lays it out: its names, its attention in one matrix, its projections."""

    def __init__(self, words: int) -> None:
        super().__init__()
        self.visual = _Visual()
        self.token_embedding = nn.Embedding(words, WIDTH)
        self.positional_embedding = nn.Parameter(torch.randn(LENGTH, WIDTH) * 0.2)
        self.transformer = _Transformer()
        self.ln_final = nn.LayerNorm(WIDTH)
        self.text_projection = nn.Parameter(torch.randn(WIDTH, DIMENSIONS) * 0.2)
        self.logit_scale = nn.Parameter(torch.tensor(2.6))

    def encode_image(self, pictures: Tensor) -> Tensor:
        points: Tensor = self.visual(pictures)
        return points

    def encode_text(self, ids: Tensor) -> Tensor:
        x = self.token_embedding(ids) + self.positional_embedding
        mask = torch.full((LENGTH, LENGTH), float("-inf")).triu_(1)
        x = self.ln_final(self.transformer(x, mask))
        points: Tensor = x[torch.arange(len(ids)), ids.argmax(-1)] @ self.text_projection
        return points


class _Visual(nn.Module):
    def __init__(self) -> None:
        super().__init__()
        patches = (SIDE // PATCH) ** 2
        self.class_embedding = nn.Parameter(torch.randn(WIDTH) * 0.2)
        self.positional_embedding = nn.Parameter(torch.randn(patches + 1, WIDTH) * 0.2)
        self.conv1 = nn.Conv2d(3, WIDTH, PATCH, PATCH, bias=False)
        self.ln_pre = nn.LayerNorm(WIDTH)
        self.transformer = _Transformer()
        self.ln_post = nn.LayerNorm(WIDTH)
        self.proj = nn.Parameter(torch.randn(WIDTH, DIMENSIONS) * 0.2)

    def forward(self, pictures: Tensor) -> Tensor:
        patches = self.conv1(pictures).flatten(2).transpose(1, 2)
        first = self.class_embedding.expand(len(pictures), 1, -1)
        x = self.ln_pre(torch.cat([first, patches], 1) + self.positional_embedding)
        points: Tensor = self.ln_post(self.transformer(x, None)[:, 0]) @ self.proj
        return points


class _Transformer(nn.Module):
    def __init__(self) -> None:
        super().__init__()
        self.resblocks = nn.ModuleList(_Block() for _ in range(2))

    def forward(self, x: Tensor, mask: Tensor | None) -> Tensor:
        for block in self.resblocks:
            x = block(x, mask)
        return x


class _Block(nn.Module):
    def __init__(self) -> None:
        super().__init__()
        self.ln_1, self.ln_2 = nn.LayerNorm(WIDTH), nn.LayerNorm(WIDTH)
        self.attn = nn.MultiheadAttention(WIDTH, 2, batch_first=True)
        self.mlp = nn.Sequential()
        self.mlp.add_module("c_fc", nn.Linear(WIDTH, 4 * WIDTH))
        self.mlp.add_module("gelu", nn.GELU())
        self.mlp.add_module("c_proj", nn.Linear(4 * WIDTH, WIDTH))

    def forward(self, x: Tensor, mask: Tensor | None) -> Tensor:
        normal = self.ln_1(x)
        x = x + self.attn(normal, normal, normal, attn_mask=mask, need_weights=False)[0]
        moved: Tensor = x + self.mlp(self.ln_2(x))
        return moved


def _byte_pairs(folder: Path) -> Tokenizer:
    """As CLIP's: byte pairs in lower case, between two tokens that have the highest numbers."""
    tokenizer = Tokenizer(models.BPE(unk_token="<unk>"))
    tokenizer.normalizer = normalizers.Lowercase()
    tokenizer.pre_tokenizer = pre_tokenizers.ByteLevel(add_prefix_space=False)
    alphabet = pre_tokenizers.ByteLevel.alphabet()
    trainer = trainers.BpeTrainer(
        vocab_size=400, initial_alphabet=alphabet, special_tokens=["<unk>"]
    )
    tokenizer.train_from_iterator(TEXTS, trainer)
    tokenizer.add_special_tokens(["<|startoftext|>", "<|endoftext|>"])
    ends = [(name, tokenizer.token_to_id(name)) for name in ("<|startoftext|>", "<|endoftext|>")]
    tokenizer.post_processor = processors.TemplateProcessing(
        single="<|startoftext|> $A <|endoftext|>", special_tokens=ends
    )
    _save_tokenizer(tokenizer, folder, pad="<|endoftext|>")
    return tokenizer


def _save_tokenizer(tokenizer: Tokenizer, folder: Path, *, pad: str) -> None:
    folder.mkdir(parents=True)
    tokenizer.save(str(folder / "tokenizer.json"))
    _write(folder / "tokenizer_config.json", {"pad_token": {"content": pad}})


def _publish(network: Any, folder: Path, *, crops: bool) -> nn.Module:
    """Larger weights than a new network has, so that inputs make a difference."""
    with torch.no_grad():
        for parameter in network.parameters():
            if parameter.ndim > 1:
                parameter.normal_(0, 0.3)
    network.eval().save_pretrained(folder)
    settings = {"do_center_crop": crops, "resample": 3, "image_mean": MEAN, "image_std": STD}
    _write(folder / "preprocessor_config.json", settings)
    trained: nn.Module = network
    return trained


def _write(path: Path, content: object) -> None:
    path.write_text(json.dumps(content), encoding="utf-8")
