"""Weight files are found without importing their packages, and must be the tested ones."""

import subprocess
import sys
from hashlib import sha256
from pathlib import Path

import pytest

from workers.inference import weights
from workers.inference.errors import WeightsCorrupt, WeightsMissing
from workers.inference.weights import WeightFile

ALL = [value for value in vars(weights).values() if isinstance(value, WeightFile)]


@pytest.mark.parametrize("file", ALL, ids=lambda file: Path(file.path).name)
def test_every_weight_file_is_installed_as_it_was_tested(file: WeightFile) -> None:
    assert file.verified().stat().st_size > 0


def test_finding_files_imports_no_package_that_ships_them() -> None:
    modules = sorted({file.module for file in ALL})
    script = (
        "import sys\n"
        "from workers.inference import weights\n"
        "files = [v for v in vars(weights).values() if isinstance(v, weights.WeightFile)]\n"
        "[file.verified() for file in files]\n"
        f"print([name for name in {[*modules, 'torch', 'dlib']} if name in sys.modules])"
    )
    run = subprocess.run([sys.executable, "-c", script], capture_output=True, text=True, check=True)
    assert run.stdout.strip() == "[]"


@pytest.fixture
def package(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    folder = tmp_path / "shiguang_test_weights"
    folder.mkdir()
    (folder / "__init__.py").write_text("raise RuntimeError('imported')")
    (folder / "network.bin").write_bytes(b"weights")
    monkeypatch.syspath_prepend(str(tmp_path))
    return folder


def weight_file(*, path: str = "network.bin", content: bytes = b"weights") -> WeightFile:
    digest = sha256(content).hexdigest()
    return WeightFile("shiguang-test-weights", "shiguang_test_weights", path, digest)


def test_a_file_with_the_right_bytes_is_given(package: Path) -> None:
    assert weight_file().verified() == package / "network.bin"


@pytest.mark.usefixtures("package")
def test_a_file_with_other_bytes_is_refused_by_name() -> None:
    with pytest.raises(WeightsCorrupt, match=r"network\.bin of shiguang-test-weights"):
        weight_file(content=b"other weights").verified()


@pytest.mark.usefixtures("package")
def test_a_package_without_the_file_is_named() -> None:
    with pytest.raises(WeightsMissing, match=r"lacks other\.bin"):
        weight_file(path="other.bin").verified()


def test_a_package_that_is_not_installed_is_named() -> None:
    with pytest.raises(WeightsMissing, match="shiguang-test-weights is not installed"):
        weight_file().verified()
