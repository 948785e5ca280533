"""One small model for all tests of poems."""

from collections.abc import Mapping
from pathlib import Path

import pytest

from tests import small_poems
from workers.language.poems.model import PoemModel
from workers.language.poems.rhymes import Rhymes


@pytest.fixture(scope="session")
def model_files(tmp_path_factory: pytest.TempPathFactory) -> Mapping[str, Path]:
    return small_poems.train(tmp_path_factory.mktemp("poems"))


@pytest.fixture(scope="session")
def model(model_files: Mapping[str, Path]) -> PoemModel:
    return PoemModel.read(model_files)


@pytest.fixture(scope="session")
def rhymes() -> Rhymes:
    return Rhymes(small_poems.corpus().rhymes)
