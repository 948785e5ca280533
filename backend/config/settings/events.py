"""Broker, relay, leases: how work reaches the workers, and what happens when one dies."""

from datetime import timedelta

from backend.config import env
from backend.config.settings.base import REDIS_URL

CELERY_BROKER_URL = env.text("CELERY_BROKER_URL", REDIS_URL)
CELERY_RESULT_BACKEND = env.text("CELERY_RESULT_BACKEND", REDIS_URL)

RELAY_BATCH = env.integer("RELAY_BATCH", 200, minimum=1)
RELAY_POLL_INTERVAL = timedelta(milliseconds=env.integer("RELAY_POLL_MS", 1000, minimum=10))
SWEEP_INTERVAL = timedelta(milliseconds=env.integer("SWEEP_INTERVAL_MS", 5000, minimum=50))
# A ready stage that no worker has claimed for this long, while its queue is empty, was lost.
REANNOUNCE_AFTER = timedelta(seconds=env.number("REANNOUNCE_AFTER_SECONDS", 20.0))
# A stage's lease lasts as long as its StageSpec says, unless this says otherwise (0: it does not).
STAGE_LEASE = timedelta(seconds=env.number("STAGE_LEASE_SECONDS", 0.0))
# Failed attempts come back after STAGE_BACK_OFF, doubled each time up to the maximum.
STAGE_BACK_OFF = timedelta(milliseconds=env.integer("STAGE_BACK_OFF_MS", 2000, minimum=1))
STAGE_BACK_OFF_MAX = timedelta(milliseconds=env.integer("STAGE_BACK_OFF_MAX_MS", 120_000))
# How often a stage may meet an unreachable store or database before it counts as failed; with the
# back-off above, about eight hours.
STAGE_MAX_OUTAGES = env.integer("STAGE_MAX_OUTAGES", 300, minimum=1)
# A process that decodes strangers' pictures may not use more memory than this (bytes), and is
# replaced after a task that leaves it with more than the smaller amount.
WORKER_MAX_MEMORY = env.integer("WORKER_MAX_MEMORY_MB", 1400, minimum=256) * 1024 * 1024
WORKER_RECYCLE_MEMORY = env.integer("WORKER_RECYCLE_MEMORY_MB", 600, minimum=64) * 1024 * 1024
OUTBOX_KEPT_FOR = timedelta(hours=env.integer("OUTBOX_KEPT_HOURS", 24))
OWNER_STREAM_LENGTH = env.integer("OWNER_STREAM_LENGTH", 5000, minimum=100)
QUERY_EMBEDDING_TIMEOUT = timedelta(
    milliseconds=env.integer("QUERY_EMBEDDING_TIMEOUT_MS", 1500, minimum=1)
)
# A picture to search by: how long somebody may wait for each of its two workers, and its size.
PICTURE_EMBEDDING_TIMEOUT = timedelta(
    milliseconds=env.integer("PICTURE_EMBEDDING_TIMEOUT_MS", 15_000, minimum=1)
)
# How long somebody may wait for a poem.
POEM_TIMEOUT = timedelta(milliseconds=env.integer("POEM_TIMEOUT_MS", 20_000, minimum=1))
SEARCH_PICTURE_MAX_BYTES = env.integer("SEARCH_PICTURE_MAX_BYTES", 20 * 1024 * 1024, minimum=1)

# Networks: "cpu", "cuda" or "cuda:1"; read by the workers.
INFERENCE_DEVICE = env.text("INFERENCE_DEVICE", "cpu")
# Vision-language networks that the operator has registered: a folder with a sub-folder for each.
VISION_LANGUAGE_MODELS = env.text("VISION_LANGUAGE_MODELS", "")
# Half precision where a network gains from it: on a GPU, and on CPUs that calculate in bfloat16.
INFERENCE_HALF = env.flag("INFERENCE_HALF", False)
# Threads that one call of a network may use; several photos are looked at side by side already.
INFERENCE_THREADS = env.integer("INFERENCE_THREADS", 1, minimum=1)
