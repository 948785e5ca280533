"""The product's own processes: schema, API, relay, workers, queues."""

import os
import urllib.request
from datetime import timedelta

from django.db import DatabaseError, connection
from django.db.migrations.executor import MigrationExecutor
from django.db.models import Count
from django.utils import timezone
from redis.exceptions import RedisError

from backend.events.broker import BROKER_ERRORS, producer
from backend.events.relay.heartbeat import last_beat
from backend.modelops.selectors.executors import living_executors
from backend.operations.selectors.backups import Worry, backup_status
from backend.operations.selectors.diagnosis.findings import Finding, broken, fine, warning
from backend.photos.models import StageRun, StageState

_WORKERS = {
    "cpu": "no photo is read or shown",
    "ml": "no faces, tags or text are found",
    "query": "searches go by words alone",
}
_WORTH_HAVING = {"train": "no model is trained"}
_STUCK_AFTER = timedelta(minutes=10)


def migrations() -> Finding:
    try:
        executor = MigrationExecutor(connection)
        plan = executor.migration_plan(executor.loader.graph.leaf_nodes())
    except DatabaseError:
        return broken("migrations", "unknown, without the database", "See above.")
    if plan:
        return broken("migrations", f"{len(plan)} not applied", "Run `manage.py migrate`.")
    return fine("migrations", "all applied")


def api() -> Finding:
    """Asked through its own address, where that is known."""
    if not (url := os.environ.get("SHIGUANG_URL")):
        return fine("API", "not asked: SHIGUANG_URL is not set")
    try:
        with urllib.request.urlopen(f"{url}/health/live", timeout=5):  # noqa: S310
            return fine("API", url)
    except OSError as error:
        return broken("API", f"{url}: {error}", "Start it (`make run`); see .data/logs/api.log.")


def relay() -> Finding:
    try:
        seen = last_beat()
    except RedisError:
        return broken("relay", "unknown, without Redis", "See above.")
    if seen is None:
        return broken("relay", "no sign of life", "Start `manage.py relay`; nothing is processed.")
    return fine("relay", f"alive at {seen}")


def workers() -> Finding:
    try:
        answers = producer().control.ping(timeout=2.0) or []
    except BROKER_ERRORS:
        return broken("workers", "unknown, without the broker", "See above.")
    nodes = sorted(node for answer in answers for node in answer)
    present = {node.split("@")[0] for node in nodes}
    for wanted, verdict in ((_WORKERS, broken), (_WORTH_HAVING, warning)):
        missing = {kind: effect for kind, effect in wanted.items() if kind not in present}
        if missing:
            return verdict(
                "workers",
                "; ".join(f"no {kind} worker answers: {why}" for kind, why in missing.items()),
                "Start `python -m workers " + "`, `python -m workers ".join(missing) + "`.",
            )
    return fine("workers", ", ".join(nodes))


def executors() -> Finding:
    try:
        places = living_executors()
    except DatabaseError:
        return broken("pipelines", "unknown, without the database", "See above.")
    if not places:
        return warning(
            "pipelines",
            "no executor is alive: models are not made, nor released",
            "Start `python -m workers modelops`.",
        )
    return fine("pipelines", f"executors at work: {len(places)}")


def queues() -> Finding:
    try:
        counts = dict(StageRun.objects.values_list("state").annotate(Count("pk")))
        stuck = StageRun.objects.filter(
            state=StageState.READY, announced_at__lt=timezone.now() - _STUCK_AFTER
        ).count()
    except DatabaseError:
        return broken("queues", "unknown, without the tables", "See above.")
    waiting = counts.get(StageState.READY, 0)
    failed = counts.get(StageState.FAILED, 0)
    detail = f"{waiting} stages ready, {counts.get(StageState.RUNNING, 0)} running, {failed} failed"
    if stuck:
        return warning(
            "queues",
            f"{detail}; {stuck} called for over {_STUCK_AFTER.seconds // 60} minutes ago",
            "Workers are too few or stuck; see their logs.",
        )
    if failed:
        return warning("queues", detail, "`shiguang failures` lists them, `--replay` tries again.")
    return fine("queues", detail)


def backups() -> Finding:
    try:
        status = backup_status()
    except DatabaseError:
        return broken("back-ups", "unknown, without the tables", "See above.")
    made = status.latest.begun_at if status.latest is not None else None
    if status.worry is Worry.NONE:
        return fine("back-ups", f"the latest is of {made:%Y-%m-%d %H:%M} UTC")
    detail, remedy = _WORRIES[status.worry]
    return warning("back-ups", f"{detail}: {status.error}" if status.error else detail, remedy)


_WORRIES = {
    Worry.NEVER: (
        "the database was never backed up",
        "Run `manage.py backup`, and set BACKUP_EVERY_HOURS.",
    ),
    Worry.OVERDUE: (
        "the latest is older than twice BACKUP_EVERY_HOURS",
        "The relay makes them; see its log.",
    ),
    Worry.FAILED: ("the last one failed", "Mend what it says, and run `manage.py backup`."),
    Worry.DAMAGED: ("the latest did not pass its check", "Run `manage.py backup`."),
}
CHECKS = (migrations, api, relay, workers, executors, queues, backups)
