"""The engine loads once, says what is missing, and loads nothing that was not asked for."""

import subprocess
import sys
from pathlib import Path

import pytest
import torch

from workers.inference.device import is_lost, ran_out_of_memory, resolve
from workers.inference.engine import Engine, current, initialise
from workers.inference.errors import DeviceUnavailable, EngineError, NotInitialised

MOST_MEMORY = 1250  # MiB, of a worker with all networks


def in_new_process(script: str, *arguments: str) -> str:
    run = subprocess.run(
        [sys.executable, "-c", script, *arguments], capture_output=True, text=True, check=True
    )
    return run.stdout.strip()


def test_asking_again_gives_the_networks_that_are_loaded(engine: Engine) -> None:
    again = initialise({"faces", "text"}, device="cpu", threads=1)
    assert again.faces is engine.faces
    assert again.text is engine.text
    assert current().tasks == {"faces", "tags", "ocr", "text", "semantic"}


@pytest.mark.usefixtures("engine")
def test_a_second_device_in_one_process_is_refused() -> None:
    with pytest.raises(EngineError, match="runs on cpu"):
        initialise({"faces"}, device="cuda", threads=1)


@pytest.mark.usefixtures("engine")
def test_a_second_precision_in_one_process_is_refused() -> None:
    with pytest.raises(EngineError, match="full precision"):
        initialise({"faces"}, device="cpu", threads=1, half=True)


def test_an_unknown_task_is_refused() -> None:
    with pytest.raises(EngineError, match="poems"):
        initialise({"faces", "poems"}, device="cpu", threads=1)


def test_a_network_that_was_not_loaded_is_named() -> None:
    with pytest.raises(NotInitialised, match="'ocr'"):
        _ = Engine({}, device="cpu", threads=1).ocr


def test_before_initialisation_there_is_no_engine() -> None:
    script = (
        "from workers.inference import engine, errors\n"
        "try: engine.current()\n"
        "except errors.NotInitialised: print('refused')"
    )
    assert in_new_process(script) == "refused"


def test_a_process_that_embeds_text_loads_neither_torch_nor_dlib() -> None:
    script = (
        "import sys\n"
        "from workers.inference.engine import initialise\n"
        "print(initialise({'text'}, device='cpu', threads=1).text.embed(['cat']).shape)\n"
        "print([m for m in ('torch', 'dlib', 'onnxruntime', 'django') if m in sys.modules])"
    )
    assert in_new_process(script).splitlines() == ["(1, 512)", "[]"]


@pytest.mark.parametrize("name", ["gpu", "cuda:99", "mps"])
def test_a_device_that_is_not_there_is_refused_instead_of_replaced(name: str) -> None:
    with pytest.raises(DeviceUnavailable, match=name):
        resolve(name)


def test_errors_of_the_device_are_told_apart() -> None:
    assert ran_out_of_memory(torch.OutOfMemoryError("CUDA out of memory"))
    assert not is_lost(torch.OutOfMemoryError("CUDA out of memory"))
    assert is_lost(torch.AcceleratorError("CUDA error: an illegal memory access"))
    assert is_lost(RuntimeError("cuDNN error: CUDNN_STATUS_EXECUTION_FAILED"))
    for said in (
        "CUDA error: CUBLAS_STATUS_ALLOC_FAILED",
        "DefaultCPUAllocator: can't allocate memory",
    ):
        assert ran_out_of_memory(RuntimeError(said))
        assert not is_lost(RuntimeError(said))
    pinned = torch.AcceleratorError("CUDA error: out of memory")
    assert ran_out_of_memory(pinned)
    assert not is_lost(pinned)
    assert not is_lost(ValueError("a broken picture"))


def test_a_worker_with_all_networks_stays_within_its_memory(sample_photos: Path) -> None:
    script = (
        "import sys\n"
        "from workers.allocator import give_memory_back\n"
        "give_memory_back()\n"  # first, as every worker of the product does
        "from concurrent.futures import ThreadPoolExecutor\n"
        "from pathlib import Path\n"
        "from workers.inference.engine import initialise\n"
        "from workers.media.header import read_header\n"
        "from workers.media.renditions import make_renditions\n"
        "from workers.vision.pixels import decode\n"
        "engine = initialise({'faces', 'tags', 'ocr', 'semantic'}, device='cpu', threads=1)\n"
        "def preview(path):\n"  # made one by one: in the product, other processes make them
        "    return decode(make_renditions(path, read_header(path)).preview.content)\n"
        "def look(p):\n"
        "    engine.faces.recognise(p, spaces=['sface-2021dec', 'dlib-resnet29-1'])\n"
        "    engine.tags.recognise(p), engine.ocr.recognise(p)\n"
        "names = 'sample4.jpg aux_YCbCr.heic pug.heic page.png t1.jpg sample1.jpg'.split()\n"
        "previews = [preview(Path(sys.argv[1]) / name) for name in names]\n"
        "with ThreadPoolExecutor(4) as threads:\n"
        "    list(threads.map(look, previews))\n"
        # Not `getrusage`: its peak outlives exec, so it would be that of the process of the tests.
        "status = dict(line.split(':', 1) for line in open('/proc/self/status'))\n"
        "print(int(status['VmHWM'].split()[0]) // 1024)"
    )
    assert int(in_new_process(script, str(sample_photos))) < MOST_MEMORY
