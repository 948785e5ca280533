"""Learning the model's parts, each of the same texts, and then how far to believe each.

Phrases: a logistic model on phrases that count for more the rarer they are, and the further they
lean to one side (the log-count ratios of naive Bayes: Wang and Manning, 2012). Meaning: a small
network. What both are worth together is learned of texts that neither has seen, which calibrates
their sum (Platt, 1999) as well.
"""

from collections.abc import Callable, Sequence
from dataclasses import dataclass

import numpy as np
import torch
from numpy.typing import NDArray
from scipy import sparse
from scipy.optimize import minimize
from scipy.special import expit
from torch import nn
from torch.nn.functional import binary_cross_entropy_with_logits

from workers.language.sentiment.languages import Language
from workers.language.sentiment.network import (
    LANGUAGES,
    meaning_input,
    meaning_network,
    places,
)
from workers.language.sentiment.phrases import Keys

Flags = NDArray[np.float32]  # 1 for a happy text, 0 for an unhappy one; shape (n)

_FEWEST = 2  # texts that a phrase must be in
_SMOOTHING = 1.0  # of counts
_BATCH = 128
_SEED = 20140401


@dataclass(frozen=True, slots=True)
class Vocabulary:
    """Phrases, sorted, and what each weighs and how rare it is; see `network`."""

    keys: Keys
    weights: NDArray[np.float32]
    rarities: NDArray[np.float32]


def fit_phrases(phrases: Sequence[Keys], happy: Flags, *, penalty: float) -> Vocabulary:
    """Of the phrases that are in at least two of the texts.

    penalty: on the squares of weights, against the likelihood of all texts together.
    """
    keys, counts = np.unique(np.concatenate(phrases), return_counts=True)
    keys, counts = keys[counts >= _FEWEST], counts[counts >= _FEWEST]
    rarities = np.log(len(phrases) / counts).astype(np.float32)
    there = _matrix(phrases, keys)
    leaning = np.abs(_leaning(there, happy))
    lengths = np.sqrt(there @ rarities**2)
    shares = sparse.diags_array(1 / np.maximum(lengths, 1e-9)) @ there
    weights = _logistic(
        (shares @ sparse.diags_array(rarities * leaning)).tocsr(), happy, penalty=penalty
    )
    return Vocabulary(keys, weights * rarities * leaning, rarities)


def fit_meaning(
    points: NDArray[np.float32],
    languages: Sequence[Language],
    happy: Flags,
    *,
    hidden: int,
    dropout: float,
    epochs: int,
    decay: float,
    rate: float,
    after_epoch: Callable[[int, float], None],
) -> nn.Sequential:
    """after_epoch: is told how many are done, and the mean loss of the last."""
    with torch.random.fork_rng(devices=[]):
        torch.manual_seed(_SEED)
        network = meaning_network(hidden, dropout).train()
        given, wanted = meaning_input(points, languages), torch.from_numpy(happy)
        optimiser = torch.optim.AdamW(network.parameters(), lr=rate, weight_decay=decay)
        steps = -(-len(wanted) // _BATCH)
        schedule = torch.optim.lr_scheduler.OneCycleLR(optimiser, rate, total_steps=epochs * steps)
        for epoch in range(epochs):
            total = 0.0
            for chosen in torch.randperm(len(wanted)).split(_BATCH):  # type: ignore[no-untyped-call]
                optimiser.zero_grad()
                loss = binary_cross_entropy_with_logits(
                    network(given[chosen])[:, 0], wanted[chosen]
                )
                loss.backward()  # type: ignore[no-untyped-call]
                optimiser.step()
                schedule.step()
                total += loss.item() * len(chosen)
            after_epoch(epoch + 1, total / len(wanted))
    return network.eval()


def fit_blend(
    phrases: NDArray[np.float32],
    meaning: NDArray[np.float32],
    languages: Sequence[Language],
    happy: Flags,
) -> NDArray[np.float32]:
    """Of each language what the log-odds of either are multiplied by, and a summand; (n, 3)."""
    given = np.stack([phrases, meaning, np.ones_like(phrases)], axis=1)
    own = np.array([LANGUAGES.index(one) for one in languages])
    blend = [
        _logistic(sparse.csr_array(given[own == which]), happy[own == which], penalty=1.0)
        for which in range(len(LANGUAGES))
    ]
    return np.stack(blend).astype(np.float32)


def _matrix(phrases: Sequence[Keys], vocabulary: Keys) -> sparse.csr_array:
    """(texts, phrases): 1 where a text has a phrase."""
    columns = [places(vocabulary, keys) for keys in phrases]
    starts = np.cumsum([0, *map(len, columns)])
    found = np.concatenate(columns)
    return sparse.csr_array(
        (np.ones(len(found), np.float32), found, starts), shape=(len(phrases), len(vocabulary))
    )


def _leaning(there: sparse.csr_array, happy: Flags) -> NDArray[np.float32]:
    """How much oftener among happy texts than among unhappy ones: a logarithm of each phrase."""
    in_happy = there.T @ happy + _SMOOTHING
    in_unhappy = there.T @ (1 - happy) + _SMOOTHING
    found: NDArray[np.float32] = np.log(
        (in_happy / in_happy.sum()) / (in_unhappy / in_unhappy.sum())
    )
    return found


def _logistic(given: sparse.csr_array, happy: Flags, penalty: float) -> NDArray[np.float32]:
    """Weights of a logistic model, by L-BFGS."""
    turned = given.T.tocsr()

    def loss(weights: NDArray[np.float64]) -> tuple[float, NDArray[np.float64]]:
        """And its slope."""
        odds = given @ weights
        likelihood = np.logaddexp(0, odds).sum() - odds @ happy
        slope = turned @ (expit(odds) - happy)
        return likelihood + penalty / 2 * (weights @ weights), slope + penalty * weights

    found = minimize(loss, np.zeros(given.shape[1]), jac=True, method="L-BFGS-B")
    return found.x.astype(np.float32)
