"""`python -m workers serve`: the model server, of registered models and of packages' networks.

Without registered models it needs neither database nor store: only what it is told here.
"""

import argparse
import logging
import os
from collections.abc import Sequence

from backend.common.logs import formatter
from backend.config import env
from backend.events.contracts import ModelTask
from workers.inference.servables import LOADERS
from workers.inference.servables.packaged import PACKAGED, PackagedCatalogue
from workers.inference.server.catalogue import Catalogue, Catalogues
from workers.inference.server.running import serve
from workers.inference.server.settings import ServerSettings
from workers.inference.serving.limits import Limits


def main(arguments: Sequence[str]) -> None:
    options = _options(arguments)
    _log()
    catalogues: list[Catalogue] = []
    if registered := sorted(set(options.tasks) & LOADERS.keys()):
        catalogues.append(_registry([ModelTask(task) for task in registered]))
    if packaged := sorted(set(options.tasks) & PACKAGED.keys()):
        catalogues.append(
            PackagedCatalogue(
                packaged,
                device=env.text("INFERENCE_DEVICE", "cpu"),
                threads=env.integer("INFERENCE_THREADS", 1, minimum=1),
            )
        )
    serve(Catalogues(catalogues), _settings())


def _options(arguments: Sequence[str]) -> argparse.Namespace:
    known = sorted({*LOADERS, *PACKAGED})
    parser = argparse.ArgumentParser(prog="python -m workers serve", description=__doc__)
    parser.add_argument(
        "--tasks",
        type=lambda value: [task.strip() for task in value.split(",") if task.strip()],
        default=env.words("SERVE_TASKS") or known,
        metavar="TASK,…",
        help=f"of {', '.join(known)}; all of them where nothing is said",
    )
    options = parser.parse_args(arguments)
    if unknown := set(options.tasks) - set(known):
        parser.error(f"unknown tasks: {', '.join(sorted(unknown))}")
    return options


def _registry(tasks: Sequence[ModelTask]) -> Catalogue:
    import django  # noqa: PLC0415  not without registered models

    os.environ.setdefault("DJANGO_SETTINGS_MODULE", "backend.config.settings")
    django.setup()
    from workers.hosting.registry import RegistryCatalogue  # noqa: PLC0415

    return RegistryCatalogue(tasks)


def _log() -> None:
    """As the album's processes do; Django, where it comes in, takes it over."""
    handler = logging.StreamHandler()
    handler.setFormatter(formatter(env.choice("LOG_FORMAT", "json", ("json", "console"))))
    logging.basicConfig(handlers=[handler], level=env.text("LOG_LEVEL", "INFO"))


def _settings() -> ServerSettings:
    return ServerSettings(
        host=env.text("SERVE_HOST", "127.0.0.1"),
        port=env.integer("SERVE_PORT", 8500, minimum=1),
        token=env.text("SERVE_TOKEN", ""),
        concurrency=env.integer("SERVE_CONCURRENCY", 16, minimum=1),
        most_waiting=env.integer("SERVE_MOST_WAITING", 64),
        most_bytes=env.integer("SERVE_MAX_BYTES", 32 * 1024**2, minimum=1024),
        initialises=env.flag("SERVE_INITIALIZE", True),
        stop_delay=env.number("SERVE_STOP_DELAY_SECONDS", 1.0),
        stop_seconds=env.number("SERVE_STOP_SECONDS", 60.0),
        limits=Limits(
            memory_bytes=env.integer("SERVE_MEMORY_BYTES", 0) or None,
            idle_seconds=env.number("SERVE_IDLE_SECONDS", 0.0) or None,
            deadline_seconds=env.number("SERVE_DEADLINE_SECONDS", 60.0),
            max_wait=env.integer("SERVE_BATCH_WAIT_MS", 0) / 1000,
        ),
    )
