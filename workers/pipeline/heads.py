"""Keeps the network of tags in step with the head that was released last: before each photo, and
while none comes, every few seconds. So a release is announced soon, and what it makes anew begins.
"""

import threading
import time
from uuid import UUID

import structlog
from django.db import DatabaseError, close_old_connections, connection

from backend.common.errors import Unavailable
from backend.events.contracts import ModelTask, StageName
from backend.modelhub.models import ModelVersion
from backend.modelhub.selectors.registry import standing
from backend.modelhub.services.announcing import announce_versions
from workers import artifacts

log = structlog.get_logger(__name__)

_EVERY = 5.0  # seconds


class _Follower:
    def __init__(self) -> None:
        self._lock = threading.Lock()
        self._looked_at = -_EVERY
        self.worn: UUID | None = None  # the champion that was put on

    def follow(self) -> None:
        with self._lock:
            if time.monotonic() - self._looked_at < _EVERY:
                return
            champion = standing(ModelTask.TAG_HEAD)
            wanted = None if champion is None else champion.pk
            if wanted != self.worn:
                _put_on(champion)
                self.worn = wanted
            self._looked_at = time.monotonic()

    def look_again(self) -> None:
        with self._lock:
            self._looked_at = -_EVERY

    def forget(self) -> None:
        with self._lock:
            self._looked_at, self.worn = -_EVERY, None


class _Watch:
    """A thread that follows whether photos come or not."""

    def __init__(self) -> None:
        self._ends = threading.Event()
        self._thread = threading.Thread(target=self._work, name="heads", daemon=True)

    def begin(self) -> None:
        self._thread.start()

    def end(self) -> None:
        self._ends.set()
        self._thread.join()

    def _work(self) -> None:
        try:
            while not self._ends.wait(_EVERY):
                self._turn()
        finally:
            connection.close()

    def _turn(self) -> None:
        try:
            close_old_connections()
            _follower.follow()
        except (DatabaseError, Unavailable) as error:
            log.warning("head.not_followed", error=repr(error))
        except Exception:  # a worker must not go on with what it had, unnoticed, for ever
            log.exception("head.not_followed")


_follower = _Follower()
_watch: _Watch | None = None


def begin() -> None:
    """Follows by itself from now on, until `end`. The network of tags has to be loaded."""
    global _watch  # noqa: PLW0603  one a process, as the engine is
    if _watch is not None:
        raise RuntimeError("This process follows the heads already.")
    _watch = _Watch()
    _watch.begin()


def end() -> None:
    """May be called twice."""
    global _watch
    watch, _watch = _watch, None
    if watch is not None:
        watch.end()


def follow(stage: StageName) -> None:
    """Nothing to do for other stages than the one that asks the head.

    Raises Unavailable and DatabaseError: without the head that was released no photo is tagged.
    """
    if stage is StageName.TAGS:
        _follower.follow()


def worn() -> UUID | None:
    """The version that was put on last."""
    return _follower.worn


def look_again() -> None:
    """The next photo is not tagged before the registry was asked."""
    _follower.look_again()


def forget() -> None:
    """Whatever was put on was taken off by somebody else."""
    _follower.forget()


def _put_on(champion: ModelVersion | None) -> None:
    """A head that does not fit this worker's network is left alone, and the network speaks for
    itself: it may be one of another release of the product."""
    from workers.inference.engine import current  # noqa: PLC0415  torch: not in a decoding worker
    from workers.inference.errors import EngineError  # noqa: PLC0415
    from workers.vision.tags.head import FILE, Head  # noqa: PLC0415

    tagger = current().tags
    try:
        if champion is None:
            tagger.take_off()
        else:
            files = artifacts.fetch(champion)
            head = Head.load(files[FILE])
            if head.words:
                tagger.wear(champion.name, head)
            else:  # it has learned nothing: what photos have is as good as what they would get
                tagger.take_off()
    except EngineError as error:
        log.warning("head.does_not_fit", version=champion and champion.name, error=str(error))
        tagger.take_off()
    announce_versions({StageName.TAGS: tagger.version})
