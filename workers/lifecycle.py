"""The life of a worker process: what it serves, what it loads, what it may use, how it ends."""

import gc
import resource
from collections.abc import Collection
from typing import Any

import structlog
from billiard.exceptions import TimeLimitExceeded, WorkerLostError
from celery import signals
from django.conf import settings
from django.db import DatabaseError, close_old_connections, connection

from backend.common.errors import Unavailable
from backend.events.contracts import Queue, StageName
from backend.modelhub.services.announcing import announce_versions
from backend.photos.services import ledger
from backend.photos.services.ledger import Failure
from workers import hosting
from workers.modelops.first_versions import register_first_versions
from workers.pipeline import graph, heads, networks, scratch, spaces
from workers.queues import served_stages, time_limit

log = structlog.get_logger(__name__)

_served: frozenset[StageName] = frozenset()


def served() -> Collection[StageName]:
    """The stages that this process consumes the queues of."""
    return _served


@signals.worker_init.connect
def prepare(sender: Any, **_: Any) -> None:
    """Before the first message: learns the queues, clears up after the dead, loads the networks.

    Celery logs what a signal's receiver raises and goes on; a worker without its networks must not.
    """
    global _served  # noqa: PLW0603  one process, one set of queues
    names = frozenset(sender.app.amqp.queues.consume_from)
    _served = served_stages(names)
    sender.app.conf.task_time_limit = time_limit(_served)
    scratch.sweep()
    wanted = networks.needed_by(_served)
    if Queue.QUERY in names:
        wanted |= networks.QUERY_NETWORKS
    if Queue.ML in names:
        wanted |= {networks.PASSAGE_NETWORK}
    try:
        networks.load(wanted)
        if wanted:
            _import_stages()
            _put_on_head()
            spaces.announce(_served)
            _announce_versions()
        if StageName.PLACES in _served:
            _share_gazetteer()
        if tasks := hosting.hosted_by(names):
            hosting.begin(tasks)
        if StageName.TAGS in _served:
            heads.begin()
    except Exception as error:
        log.exception("worker.not_ready")
        raise SystemExit(1) from error


@signals.worker_shutdown.connect
def end(**_: Any) -> None:
    """After the last message: what was accepted is finished."""
    heads.end()
    hosting.close()


@signals.worker_ready.connect
def tell_of_networks(sender: Any, **_: Any) -> None:
    """Once messages are being taken: nobody waits for the registry."""
    if Queue.ML in sender.app.amqp.queues.consume_from:
        from workers.modelops import shipping  # noqa: PLC0415  only where the networks are

        shipping.begin()


def _share_gazetteer() -> None:
    """Once for all children, who are forked later: it takes each seconds, and 130 MB of its own."""
    from workers.places.geocoder import geocoder  # noqa: PLC0415  only where places are looked up

    geocoder()
    gc.freeze()  # what a child's collector never visits stays one page for all


@signals.worker_process_init.connect
def prepare_child(**_: Any) -> None:
    """In every process that decodes: bounded memory, imports done, the dead's folders removed. One
    that trains takes what it needs."""
    scratch.sweep()
    if not _served:
        return
    limit = settings.WORKER_MAX_MEMORY
    resource.setrlimit(resource.RLIMIT_DATA, (limit, limit))
    _import_stages()
    _announce_versions()


def _put_on_head() -> None:
    """Before the versions are announced. Without an answer now, the first photo asks again."""
    if StageName.TAGS in _served:
        try:
            register_first_versions()
            heads.follow(StageName.TAGS)
        except (DatabaseError, Unavailable) as error:
            log.warning("head.not_followed", error=repr(error))


def _import_stages() -> None:
    for stage in _served:
        graph.load(stage)


def _announce_versions() -> None:
    """For back-fills, which bring old photos up to them. A want of it stops no worker."""
    try:
        announce_versions({stage: graph.load(stage).model_version() for stage in _served})
    except DatabaseError as error:
        log.warning("versions.not_announced", error=repr(error))


@signals.task_prerun.connect
@signals.task_postrun.connect
def tend_database_connection(**_: Any) -> None:
    """Drops a connection that is broken or too old; a good one serves the next task."""
    close_old_connections()


@signals.task_failure.connect
def speak_for_the_dead(
    task_id: str | None = None, exception: BaseException | None = None, **_: Any
) -> None:
    """Tells the ledger about a child that was killed; runs in the process that supervises it."""
    if isinstance(exception, TimeLimitExceeded):
        failure = Failure("timed_out", "The stage did not end within its time limit.")
    elif isinstance(exception, WorkerLostError):
        failure = Failure("worker_died", "The worker process ended in the middle of this stage.")
    else:
        return
    try:
        ledger.report_loss(worker=f"task {task_id}", failure=failure)
    except DatabaseError as error:
        log.warning("loss.not_reported", task_id=task_id, error=repr(error))
    finally:
        connection.close()  # a child forked later must not inherit it
