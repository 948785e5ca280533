"""Training the network: epochs, each of which ends with a checkpoint that another run goes on from.

Whatever is drawn by chance in an epoch depends on the seed and on the epoch's number alone, so that
a training that was killed makes the same network as one that was not.
"""

import random
from collections import Counter
from collections.abc import Callable, Mapping, Sequence
from dataclasses import dataclass
from math import cos, exp, log, pi
from pathlib import Path
from typing import get_type_hints

import torch
from torch import Tensor, nn

from workers.inference.device import half_precision
from workers.language.poems.corpus import Corpus, Poem
from workers.language.poems.figures import perplexity
from workers.language.poems.network import (
    ABOUT,
    PoemNetwork,
    Shape,
    about_numbers,
    log_probabilities,
    rhyme_groups,
)
from workers.language.poems.rhymes import Rhymes
from workers.language.poems.vocabulary import Vocabulary

_UNGUIDED = 0.5  # share of poems that are shown without what they are about
_CLIP = 1.0  # norm of the gradient


@dataclass(frozen=True, slots=True)
class Plan:
    """What a training is made of; `rare`: characters that fewer poems' texts have are UNKNOWN."""

    epochs: int
    batch: int
    rate: float
    dropout: float
    decay: float
    width: int
    hidden: int
    layers: int
    rare: int
    seed: int

    @classmethod
    def of(cls, parameters: Mapping[str, int | float | str]) -> "Plan":
        """Raises ValueError for numbers that are none, KeyError for those that lack."""
        kinds = get_type_hints(cls)
        return cls(**{name: kind(parameters[name]) for name, kind in kinds.items()})


Beat = Callable[[float, str], None]  # share of the training that is done, and where it is


class Training:
    """One network on its way. `checkpoint` holds everything that the next epoch depends on."""

    def __init__(self, corpus: Corpus, plan: Plan) -> None:
        self.corpus = corpus
        self.plan = plan
        texts = [poem.text for poem in corpus.train]
        self.vocabulary = Vocabulary.of(texts, at_least=plan.rare)
        rhymes = Rhymes(corpus.rhymes)
        shape = Shape(
            width=plan.width,
            hidden=plan.hidden,
            layers=plan.layers,
            groups=len(rhymes.groups) + 1,
            characters=len(self.vocabulary),
        )
        torch.manual_seed(plan.seed)
        self.network = PoemNetwork(
            shape, rhyme_groups(self.vocabulary, rhymes), dropout=plan.dropout
        )
        self.optimizer = torch.optim.AdamW(
            self.network.parameters(), lr=plan.rate, weight_decay=plan.decay
        )
        self._precision = half_precision(torch.device("cpu"))
        self.epoch = 0
        self._best = float("inf")
        self._best_weights = _copied(self.network)
        self._poems = torch.from_numpy(self.vocabulary.encode(texts))
        self._subjects = _Subjects(corpus.train, self.vocabulary)

    @property
    def done(self) -> bool:
        return self.epoch >= self.plan.epochs

    def run_epoch(self, beat: Beat) -> Mapping[str, float]:
        """One pass over the training part. Returns its figures: `train` and `validation`
        perplexities."""
        chance = random.Random(f"{self.plan.seed}:{self.epoch}")  # noqa: S311
        torch.manual_seed(chance.getrandbits(63))
        order = list(range(len(self._poems)))
        chance.shuffle(order)
        steps = range(0, len(order), self.plan.batch)
        self.network.train()
        total = 0.0
        for step, start in enumerate(steps):
            chosen = order[start : start + self.plan.batch]
            self._set_rate(self.epoch + step / len(steps))
            total += self._step(
                self._poems[chosen],
                about_numbers([self._subjects.draw(one, chance) for one in chosen]),
            ) * len(chosen)
            beat((self.epoch + step / len(steps)) / self.plan.epochs, f"epoch {self.epoch + 1}")
        self.epoch += 1
        held_out = self._held_out()
        if held_out < self._best:
            self._best, self._best_weights = held_out, _copied(self.network)
        return {"train": exp(total / len(order)), "validation": held_out}

    def best(self) -> tuple[PoemNetwork, Vocabulary]:
        """The network as it was when it did best on the validation part."""
        self.network.load_state_dict(self._best_weights)
        self.network.eval()
        return self.network, self.vocabulary

    def save(self, checkpoint: Path) -> None:
        torch.save(
            {
                "epoch": self.epoch,
                "network": self.network.state_dict(),
                "optimizer": self.optimizer.state_dict(),
                "best": self._best,
                "best_weights": self._best_weights,
            },
            checkpoint,
        )

    def go_on_from(self, checkpoint: Path) -> None:
        kept = torch.load(checkpoint, weights_only=True)
        self.epoch = kept["epoch"]
        self.network.load_state_dict(kept["network"])
        self.optimizer.load_state_dict(kept["optimizer"])
        self._best, self._best_weights = kept["best"], kept["best_weights"]

    def _step(self, poems: Tensor, about: Tensor) -> float:
        with torch.autocast("cpu", self._precision, enabled=self._precision != torch.float32):
            logits = self.network(poems, about)
        loss = nn.functional.cross_entropy(logits.float().flatten(0, 1), poems.flatten())
        self.optimizer.zero_grad()
        loss.backward()  # type: ignore[no-untyped-call]
        nn.utils.clip_grad_norm_(self.network.parameters(), _CLIP)
        self.optimizer.step()
        return float(loss.detach())

    def _held_out(self) -> float:
        texts = [poem.text for poem in self.corpus.validation]
        chances = log_probabilities(self.network, self.vocabulary, texts)
        return perplexity(chances, self.vocabulary, texts)

    def _set_rate(self, epoch: float) -> None:
        """Rises over half an epoch, then falls along a cosine to a twentieth."""
        falling = 0.525 + 0.475 * cos(pi * epoch / self.plan.epochs)
        for group in self.optimizer.param_groups:
            group["lr"] = self.plan.rate * min(2 * epoch + 0.02, 1.0) * falling


class _Subjects:
    """What a poem is about: characters of its title and of its own, rare ones sooner than common.

    Drawn anew each time, so that the network learns to take any of them up.
    """

    def __init__(self, poems: Sequence[Poem], vocabulary: Vocabulary) -> None:
        holders = Counter(one for poem in poems for one in set(poem.text))
        self._choices: list[tuple[list[int], list[float]]] = []
        for poem in poems:
            known = sorted({one for one in poem.text + poem.title if one in vocabulary})
            weights = [log(len(poems) / (holders[one] or 1)) for one in known]
            self._choices.append(([vocabulary.number(one) for one in known], weights))

    def draw(self, poem: int, chance: random.Random) -> list[int]:
        numbers, weights = self._choices[poem]
        if chance.random() < _UNGUIDED or not any(weights):
            return []
        drawn = chance.choices(numbers, weights, k=chance.randint(1, ABOUT))
        return sorted(set(drawn))


def _copied(network: nn.Module) -> dict[str, Tensor]:
    return {name: value.clone() for name, value in network.state_dict().items()}
