"""YuNet in torch is OpenCV's, and broken files are refused."""

from collections.abc import Callable
from pathlib import Path

import cv2
import numpy as np
import pytest
import torch
from numpy.typing import NDArray

from workers.inference import weights
from workers.vision.faces import yunet
from workers.vision.faces.yunet import STRIDES, Cells, YuNet
from workers.vision.onnx_graph import MalformedModel
from workers.vision.pixels import Pixels, resize

# Width and height: less than a band of rows, some bands and a part of one, and a narrow picture.
SIZES = [(320, 224), (1024, 736), (64, 800)]


@pytest.fixture(scope="module")
def path() -> Path:
    return weights.FACE_SMALL.verified()


@pytest.fixture(scope="module")
def network(path: Path) -> YuNet:
    return yunet.load(path)


def in_opencv(path: Path, picture: Pixels) -> dict[str, NDArray[np.float32]]:
    """Class, objectness, box and landmarks ("cls", "obj", "bbox", "kps") for each stride."""
    runtime = cv2.dnn.readNetFromONNX(str(path))
    runtime.setInput(cv2.dnn.blobFromImage(picture, swapRB=True))
    names = runtime.getUnconnectedOutLayersNames()
    answers = [np.asarray(answer, np.float32) for answer in runtime.forward(names)]
    return dict(zip(names, answers, strict=True))


@torch.inference_mode()
def in_torch(network: YuNet, pictures: Pixels) -> list[Cells]:
    cells: list[Cells] = network(torch.tensor(pictures).permute(0, 3, 1, 2).flip(1))
    return cells


@pytest.mark.parametrize("size", SIZES)
def test_it_answers_as_in_opencv(
    path: Path, network: YuNet, picture: Callable[[str], Pixels], size: tuple[int, int]
) -> None:
    photo = resize(picture("t1.jpg"), size)
    expected = in_opencv(path, photo)
    for stride, cells in zip(STRIDES, in_torch(network, photo[np.newaxis]), strict=True):
        score = np.sqrt(expected[f"cls_{stride}"] * expected[f"obj_{stride}"]).reshape(-1)
        assert np.abs(cells.score.numpy().reshape(-1) - score).max() < 1e-5
        for answer, name in ((cells.box, "bbox"), (cells.landmarks, "kps")):
            numbers = answer[0].flatten(1).T.numpy()
            assert (
                np.abs(numbers - expected[f"{name}_{stride}"].reshape(numbers.shape)).max() < 1e-3
            )


def test_several_pictures_together_are_what_each_is_alone(
    network: YuNet, picture: Callable[[str], Pixels]
) -> None:
    photos = np.stack([resize(picture(name), (320, 320)) for name in ("t1.jpg", "obama.jpg")])
    together = in_torch(network, photos)
    for index in range(len(photos)):
        for cells, alone in zip(
            together, in_torch(network, photos[index : index + 1]), strict=True
        ):
            for several, one in zip(cells, alone, strict=True):
                assert torch.allclose(several[index], one[0], atol=1e-4)


@pytest.mark.parametrize("kept", [0, 1, 1000, 100_000])
def test_a_file_that_ends_early_is_refused(path: Path, tmp_path: Path, kept: int) -> None:
    broken = tmp_path / "broken.onnx"
    broken.write_bytes(path.read_bytes()[:kept])
    with pytest.raises(MalformedModel):
        yunet.load(broken)


@pytest.mark.parametrize("other", [weights.FACE_LOCATION, weights.FACE_SFACE])
def test_another_network_is_refused(other: weights.WeightFile) -> None:
    with pytest.raises(MalformedModel):
        yunet.load(other.verified())


@pytest.mark.gpu
@pytest.mark.skipif(not torch.cuda.is_available(), reason="no CUDA device")
def test_a_gpu_answers_alike(network: YuNet, path: Path, picture: Callable[[str], Pixels]) -> None:
    photo = resize(picture("t1.jpg"), (1024, 736))[np.newaxis]
    expected = in_torch(network, photo)
    on_gpu = yunet.load(path).to("cuda")
    with torch.inference_mode():
        answers = on_gpu(torch.tensor(photo).to("cuda").permute(0, 3, 1, 2).flip(1))
    for cells, alike in zip(answers, expected, strict=True):
        assert torch.allclose(cells.score.cpu(), alike.score, atol=1e-2)
