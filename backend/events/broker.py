"""The sending side of Celery: tasks go out by name, and no worker code is imported.

A broker that does not answer is noticed within seconds, and reported to the caller at once; who
wants to try again does so itself.
"""

from functools import cache
from typing import Any

import redis
from celery import Celery
from django.conf import settings
from kombu import Connection, pools
from kombu.exceptions import ChannelError, KombuError, OperationalError

from backend.common.idle import closed_when_idle
from backend.events.contracts import MESSAGE_PRIORITIES, Lane, Queue, queue_name

BROKER_ERRORS = (KombuError, OperationalError, redis.RedisError, OSError)
_TIMEOUT = 5  # seconds


@cache
def producer() -> Celery:
    """An application that only sends; its connections are pooled and open when first needed."""
    app = Celery("shiguang-producer", set_as_current=False, fixups=[])
    app.conf.update(
        broker_url=settings.CELERY_BROKER_URL,
        result_backend=settings.CELERY_RESULT_BACKEND,
        broker_transport_options={
            "socket_timeout": _TIMEOUT,
            "socket_connect_timeout": _TIMEOUT,
            "max_retries": 0,
            "priority_steps": MESSAGE_PRIORITIES,
        },
        broker_connection_timeout=_TIMEOUT,
        task_serializer="json",
        result_serializer="json",
        accept_content=["json"],
        task_publish_retry=False,
        task_default_queue="io",
    )
    return app


def empty_queues() -> frozenset[str]:
    """Names of the queues in which nothing waits; raises one of BROKER_ERRORS."""
    names = [queue_name(queue, lane) for queue in Queue for lane in Lane]
    with producer().connection_for_write() as connection:
        return frozenset(name for name in names if not _length(connection, name))


def empty(queue: Queue) -> None:
    """Throws away what waits in it, in both lanes; raises one of BROKER_ERRORS."""
    with producer().connection_for_write() as connection:
        channel: Any = connection.default_channel  # its type lacks what every transport has
        for lane in Lane:
            channel.queue_purge(queue_name(queue, lane))


def _length(connection: Connection, name: str) -> int:
    channel: Any = connection.default_channel  # its type lacks what every transport has
    try:
        return int(channel.queue_declare(queue=name, passive=True).message_count)
    except ChannelError:  # a queue that holds nothing does not exist in Redis
        return 0


@cache
def redis_client() -> redis.Redis:
    """The product's own Redis (streams, heartbeats), with the same patience."""
    return redis.Redis.from_url(
        settings.REDIS_URL, socket_timeout=_TIMEOUT, socket_connect_timeout=_TIMEOUT
    )


@closed_when_idle
def forget_connections() -> None:
    """They are opened again when they are needed: for a process that was stopped for a while."""
    pools.reset()
    redis_client().connection_pool.disconnect()
