"""The Celery application of the workers.

The database is the truth and a message is only a hint that there may be something to do, so
messages are acknowledged as soon as a worker takes them: one that is lost with its worker is sent
again by the relay's sweeper, and one that arrives twice finds nothing to claim. Acknowledging late
would win nothing, and would hand a photo that kills its worker straight to the next one, without
back-off.

Start a worker with `python -m workers cpu`, `ml`, `query`, `video` or `train` (see
`workers/queues.py`).
"""

import os

import django

os.environ.setdefault("DJANGO_SETTINGS_MODULE", "backend.config.settings")
django.setup()

from celery import Celery  # noqa: E402  Django first: the settings configure what follows
from django.conf import settings  # noqa: E402
from kombu import Exchange  # noqa: E402
from kombu import Queue as BrokerQueue  # noqa: E402

from backend.events.contracts import MESSAGE_PRIORITIES, Queue  # noqa: E402

from .queues import consumed  # noqa: E402

# No fix-ups: `workers/lifecycle.py` looks after Django's connections, and keeps them between tasks.
app = Celery("shiguang", fixups=[], include=["workers.tasks", "workers.lifecycle"])
app.conf.update(
    broker_url=settings.CELERY_BROKER_URL,
    result_backend=settings.CELERY_RESULT_BACKEND,
    task_serializer="json",
    result_serializer="json",
    accept_content=["json"],
    task_queues=[
        BrokerQueue(name, Exchange("shiguang"), routing_key=name) for name in consumed(tuple(Queue))
    ],
    task_default_queue=Queue.IO.value,
    task_create_missing_queues=False,
    task_acks_late=False,
    task_ignore_result=True,
    task_store_errors_even_if_ignored=False,
    result_expires=60,
    worker_prefetch_multiplier=1,
    broker_transport_options={
        # The smaller a message's priority, the sooner it is fetched, and then the queues' order.
        "queue_order_strategy": "priority",
        "priority_steps": MESSAGE_PRIORITIES,
        # Only what a killed worker had fetched and not begun waits this long; the sweeper is
        # quicker, and a message that comes twice does no harm.
        "visibility_timeout": 3600,
        "socket_keepalive": True,
        "health_check_interval": 10,
    },
    broker_connection_retry=True,
    broker_connection_retry_on_startup=True,
    broker_connection_max_retries=None,  # for ever
    worker_cancel_long_running_tasks_on_connection_loss=False,
    worker_max_memory_per_child=settings.WORKER_RECYCLE_MEMORY // 1024,  # KiB
    worker_proc_alive_timeout=60.0,
    worker_hijack_root_logger=False,
    worker_redirect_stdouts=False,
    worker_send_task_events=False,
    task_send_sent_event=False,
)
