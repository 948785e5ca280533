"""What Prometheus reads: how busy the server is, and how long things take.

Scaling goes by `shiguang_provisioned_concurrency_utilisation`: requests in flight by those that the
server is provisioned for. Above 1, requests wait.
"""

from prometheus_client import CollectorRegistry, Counter, Gauge, Histogram, generate_latest

from workers.inference.server.gpu import GpuCollector

_SIZES = (1, 2, 4, 8, 16, 32, 64)
_SECONDS = (0.001, 0.0025, 0.005, 0.01, 0.025, 0.05, 0.1, 0.25, 0.5, 1.0, 2.5, 5.0, 10.0, 30.0)


class Metrics:
    """`workers.inference.serving.observing.Observer`; of one process."""

    content_type = "text/plain; version=0.0.4; charset=utf-8"

    def __init__(self, *, concurrency: int) -> None:
        self.in_flight = 0  # requests; whoever accepts them counts
        self._registry = registry = CollectorRegistry()
        in_flight = Gauge(
            "shiguang_requests_in_flight", "Accepted, and not answered.", registry=registry
        )
        in_flight.set_function(lambda: self.in_flight)
        provisioned = Gauge(
            "shiguang_provisioned_concurrency",
            "Requests that the server works on at once.",
            registry=registry,
        )
        provisioned.set(concurrency)
        utilisation = Gauge(
            "shiguang_provisioned_concurrency_utilisation",
            "Requests in flight by provisioned concurrency.",
            registry=registry,
        )
        utilisation.set_function(lambda: self.in_flight / concurrency)
        self._answers = Counter(
            "shiguang_requests", "By task and status.", ["task", "status"], registry=registry
        )
        self._seconds = Histogram(
            "shiguang_request_seconds",
            "From the request to its answer.",
            ["task"],
            buckets=_SECONDS,
            registry=registry,
        )
        self._batch_sizes = Histogram(
            "shiguang_batch_size",
            "Items of a batch.",
            ["version"],
            buckets=_SIZES,
            registry=registry,
        )
        self._queue_wait = Histogram(
            "shiguang_queue_wait_seconds",
            "The first item of a batch, since it was accepted.",
            ["version"],
            buckets=_SECONDS,
            registry=registry,
        )
        self._batch_seconds = Histogram(
            "shiguang_batch_seconds",
            "Of computing a batch.",
            ["version"],
            buckets=_SECONDS,
            registry=registry,
        )
        self._bytes = Gauge(
            "shiguang_model_bytes",
            "That a loaded version holds in memory.",
            ["version"],
            registry=registry,
        )
        self._load_seconds = Gauge(
            "shiguang_model_load_seconds",
            "That fetching, loading and warming up took the last time.",
            ["version"],
            registry=registry,
        )
        registry.register(GpuCollector())

    def text(self) -> bytes:
        """In Prometheus' text format; asks the graphics cards, so not for the event loop."""
        return generate_latest(self._registry)

    def answered(self, task: str, status: int, seconds: float) -> None:
        self._answers.labels(task, str(status)).inc()
        self._seconds.labels(task).observe(seconds)

    def batch_ran(self, version: str, *, size: int, waited: float, took: float) -> None:
        self._batch_sizes.labels(version).observe(size)
        self._queue_wait.labels(version).observe(waited)
        self._batch_seconds.labels(version).observe(took)

    def loaded(self, version: str, *, took: float, resident_bytes: int) -> None:
        self._bytes.labels(version).set(resident_bytes)
        self._load_seconds.labels(version).set(took)

    def unloaded(self, version: str) -> None:
        self._bytes.remove(version)
