"""Everything that writing a poem takes, as the files of a registered model.

`network.safetensors`: the weights. `copies.safetensors`: what may not be repeated.
`poems.json`: the shape, the vocabulary, rhymes, and what photos show in the words of poems.
"""

import json
from collections.abc import Mapping
from dataclasses import dataclass
from pathlib import Path
from typing import Any

import numpy as np
import safetensors.numpy
import safetensors.torch

from workers.inference.errors import WeightsCorrupt
from workers.language.poems.composer import Composer, Manner
from workers.language.poems.copies import Copies
from workers.language.poems.imagery import Imagery
from workers.language.poems.network import PoemNetwork, Shape, rhyme_groups
from workers.language.poems.rhymes import Rhymes
from workers.language.poems.vocabulary import Vocabulary
from workers.language.poems.writers import NetworkWriter

NETWORK, COPIES, WORDS = "network.safetensors", "copies.safetensors", "poems.json"


@dataclass(frozen=True, slots=True)
class PoemModel:
    network: PoemNetwork
    vocabulary: Vocabulary
    rhymes: Rhymes
    copies: Copies
    imagery: Imagery

    def composer(self, manner: Manner | None = None) -> Composer:
        writer = NetworkWriter(self.network, self.vocabulary)
        return Composer(writer, self.rhymes, self.copies, manner)

    def write(self, folder: Path) -> Mapping[str, Path]:
        """The files, by their names in the registry."""
        files = {name: folder / name for name in (NETWORK, COPIES, WORDS)}
        safetensors.torch.save_file(self.network.state_dict(), files[NETWORK])
        safetensors.numpy.save_file(
            {"keys": self.copies.keys, "ends": self.copies.ends}, files[COPIES]
        )
        words = {
            "shape": self.network.shape.as_json(),
            "characters": "".join(self.vocabulary.characters),
            "rhymes": self.rhymes.groups,
            "imagery": self.imagery.of,
            "words": self.imagery.words,
        }
        files[WORDS].write_text(json.dumps(words, ensure_ascii=False), encoding="utf-8")
        return files

    @classmethod
    def read(cls, files: Mapping[str, Path]) -> "PoemModel":
        """Raises WeightsCorrupt for files that are not of one such model."""
        try:
            words = json.loads(files[WORDS].read_text(encoding="utf-8"))
            vocabulary = Vocabulary(words["characters"])
            rhymes = Rhymes(words["rhymes"])
            copies = safetensors.numpy.load_file(files[COPIES])
            return cls(
                network=_network(files[NETWORK], words["shape"], vocabulary, rhymes),
                vocabulary=vocabulary,
                rhymes=rhymes,
                copies=Copies(copies["keys"].astype(np.int64), copies["ends"].astype(np.int32)),
                imagery=Imagery(vocabulary, words["imagery"], words["words"]),
            )
        except (
            KeyError,
            TypeError,
            ValueError,
            RuntimeError,
            OSError,
            safetensors.SafetensorError,
        ) as error:
            raise WeightsCorrupt(f"These are not the files of a poem model: {error}") from error


def _network(
    file: Path, shape: Mapping[str, Any], vocabulary: Vocabulary, rhymes: Rhymes
) -> PoemNetwork:
    network = PoemNetwork(Shape(**shape), rhyme_groups(vocabulary, rhymes))
    network.load_state_dict(safetensors.torch.load_file(file))
    return network.eval()
