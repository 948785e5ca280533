"""The networks of one process: loaded once, warmed up, shared by all its threads.

    initialise({"faces", "tags"}, device="cpu", threads=1)   # before the first job
    current().faces.recognise(picture, spaces=["sface-2021dec"])

A network is imported only when it is asked for: a process that embeds text never loads torch.
"""

import threading
from collections.abc import Callable, Collection, Mapping
from typing import TYPE_CHECKING, Protocol, cast

from workers.inference.errors import EngineError, NotInitialised

if TYPE_CHECKING:
    import torch

    from workers.language.spaces import SemanticSpaces
    from workers.language.text import TextEncoder
    from workers.vision.faces.recogniser import FaceRecogniser
    from workers.vision.ocr.reader import TextReader
    from workers.vision.tags.tagger import Tagger


class Network(Protocol):
    """What the engine asks of everything it loads."""

    @property
    def version(self) -> str:
        """What results carry that were made with it."""

    def warm_up(self) -> None:
        """One real forward pass, so that the first job pays for no lazy initialisation."""

    def close(self) -> None:
        """Finishes what was accepted."""


class Engine:
    """The networks of this process, by task. Raises NotInitialised for one that is not loaded."""

    def __init__(
        self, networks: Mapping[str, Network], *, device: str, threads: int, half: bool = False
    ) -> None:
        self._networks = dict(networks)
        self.device = device
        self.threads = threads
        self.half = half

    @property
    def tasks(self) -> frozenset[str]:
        return frozenset(self._networks)

    @property
    def faces(self) -> "FaceRecogniser":
        return cast("FaceRecogniser", self._network("faces"))

    @property
    def tags(self) -> "Tagger":
        return cast("Tagger", self._network("tags"))

    @property
    def ocr(self) -> "TextReader":
        return cast("TextReader", self._network("ocr"))

    @property
    def text(self) -> "TextEncoder":
        return cast("TextEncoder", self._network("text"))

    @property
    def semantic(self) -> "SemanticSpaces":
        return cast("SemanticSpaces", self._network("semantic"))

    def close(self) -> None:
        """Finishes what was accepted; the engine is of no use afterwards."""
        for network in self._networks.values():
            network.close()

    def _network(self, task: str) -> Network:
        try:
            return self._networks[task]
        except KeyError:
            raise NotInitialised(
                f"This process did not load the network for {task!r}; it has "
                f"{', '.join(sorted(self._networks)) or 'none'}."
            ) from None


_lock = threading.Lock()
_engine: Engine | None = None


def initialise(tasks: Collection[str], *, device: str, threads: int, half: bool = False) -> Engine:
    """Finds, checks, loads and warms up the networks of `tasks`, unless they are loaded already.

    tasks: of "faces", "tags", "ocr", "text" and "semantic".
    threads: that one call of a network may use.
    half: half precision, in the networks that gain from it (on a GPU, the embedding of faces).
    Raises EngineError: weights missing or corrupt, device unavailable, unknown task, or another
    device than the one in use.
    """
    global _engine  # noqa: PLW0603 - one engine a process is the point
    if unknown := set(tasks) - _LOADERS.keys():
        raise EngineError(f"Unknown tasks: {', '.join(sorted(unknown))}.")
    with _lock:
        loaded = _engine
        if loaded is not None and (
            (loaded.device, loaded.threads, loaded.half) != (device, threads, half)
        ):
            precision = "half" if loaded.half else "full"
            raise EngineError(
                f"The engine runs on {loaded.device} with {loaded.threads} threads"
                f" and {precision} precision already."
            )
        networks = {} if loaded is None else dict(loaded._networks)
        for task in sorted(set(tasks) - networks.keys()):
            networks[task] = _LOADERS[task](device, threads, half)
            networks[task].warm_up()
        _engine = Engine(networks, device=device, threads=threads, half=half)
        return _engine


def current() -> Engine:
    """The engine of this process. Raises NotInitialised before `initialise`."""
    if _engine is None:
        raise NotInitialised("The engine was not initialised in this process.")
    return _engine


def shut_down() -> None:
    """Finishes what was accepted and forgets the networks; for the end of a process."""
    global _engine
    with _lock:
        engine, _engine = _engine, None
    if engine is not None:
        engine.close()


def torch_device(name: str, threads: int) -> "torch.device":
    """The device, with so many threads for each call of a network.

    Raises DeviceUnavailable.
    """
    import cv2  # noqa: PLC0415
    import torch  # noqa: PLC0415

    from workers.inference.device import resolve  # noqa: PLC0415

    torch.set_num_threads(threads)
    cv2.setNumThreads(threads)
    return resolve(name)


def _faces(device: str, threads: int, half: bool) -> Network:
    from workers.vision.faces.recogniser import FaceRecogniser  # noqa: PLC0415

    return FaceRecogniser(torch_device(device, threads), half=half)


def _tags(device: str, threads: int, _half: bool) -> Network:
    from workers.vision.tags.tagger import Tagger  # noqa: PLC0415

    return Tagger(torch_device(device, threads))


def _ocr(device: str, threads: int, _half: bool) -> Network:
    from workers.vision.ocr.reader import TextReader  # noqa: PLC0415

    return TextReader(threads=threads, cuda=device.startswith("cuda"))


def _text(_device: str, threads: int, _half: bool) -> Network:
    from workers.language.text import shared_encoder  # noqa: PLC0415

    return shared_encoder(threads)


def _semantic(_device: str, threads: int, _half: bool) -> Network:
    from workers.language.spaces import SemanticSpaces, concept_spaces  # noqa: PLC0415
    from workers.language.text import shared_encoder  # noqa: PLC0415

    return SemanticSpaces(concept_spaces(shared_encoder(threads)))


_LOADERS: Mapping[str, Callable[[str, int, bool], Network]] = {
    "faces": _faces,
    "tags": _tags,
    "ocr": _ocr,
    "text": _text,
    "semantic": _semantic,
}
