"""The networks of the installed packages, made known to the registry.

Workers load them from their packages, as ever; the registry tells which they are, what they learned
from and under which licence. It is told in the background, by every worker that has the networks:
the same ones are registered once, whoever comes first.
"""

import threading
import time
from collections.abc import Iterable

import structlog
from django.db import DatabaseError, close_old_connections, connection

from backend.common.errors import Unavailable
from backend.events.contracts import PACKAGED_TASKS, ModelTask
from backend.modelhub.models import Alias, Framework, ModelVersion, Origin
from backend.modelhub.selectors.registry import standing
from backend.modelhub.services.registering import NewVersion, register
from backend.modelhub.services.releasing import release
from workers.inference.errors import EngineError
from workers.inference.shipped import SHIPPED, Shipped

log = structlog.get_logger(__name__)

_AGAIN_AFTER = 60.0  # seconds, where the store or the database does not answer
_REASON = "It came with the product."


def begin() -> threading.Thread:
    """In the background of a process that has started: reading 140 MB delays nobody."""
    thread = threading.Thread(target=_insist, name="shipped-models", daemon=True)
    thread.start()
    return thread


def register_all(shipped: Iterable[Shipped] = SHIPPED) -> None:
    """Raises Unavailable and DatabaseError. A network that is not installed is left out."""
    for one in shipped:
        try:
            register_shipped(one)
        except EngineError as error:
            log.warning("shipped.left_out", task=one.task, error=str(error))


def register_shipped(shipped: Shipped) -> ModelVersion:
    """The next version of its task, of which the package's one before is the parent; or the one
    that it was registered as before.

    Raises EngineError, Unavailable and DatabaseError.
    """
    known = ModelVersion.objects.filter(made_by=shipped.identity).first()
    version = known or register(_described(shipped))
    if _takes_over(version):
        release(version, reason=_REASON)
    return version


def _described(shipped: Shipped) -> NewVersion:
    task = ModelTask(shipped.task)
    before = ModelVersion.objects.filter(task=task, origin=Origin.PACKAGE).order_by("number")
    return NewVersion(
        task=task,
        made_by=shipped.identity,
        origin=Origin.PACKAGE,
        framework=Framework(shipped.framework),
        files=shipped.verified(),
        licence=shipped.licence,
        description=shipped.description,
        contract=shipped.contract,
        training_data=shipped.training_data,
        metrics=shipped.metrics,
        parent=before.last(),
    )


def _takes_over(version: ModelVersion) -> bool:
    """Of packaged tasks what is installed is what runs. Elsewhere a newer network of the product's
    own follows an older one, once; what an operator or a pipeline has released stays."""
    champion = standing(version.task, Alias.CHAMPION)
    if champion is None or version.task in PACKAGED_TASKS:
        return champion != version
    return champion.origin == Origin.PACKAGE and not version.releases.exists()


def _insist() -> None:
    while True:
        try:
            register_all()
        except (Unavailable, DatabaseError) as error:
            log.warning("shipped.not_registered", error=repr(error))
            close_old_connections()
            time.sleep(_AGAIN_AFTER)
        else:
            break
    connection.close()
