"""Tells the registry what came of requests: figures to be added up, and versions that fell."""

from datetime import UTC, datetime

from django.db import DatabaseError, transaction

from backend.modelhub.services.deploying import Figures, fall_back, report_traffic
from workers.inference.serving.traffic import Traffic


def report(traffic: Traffic) -> None:
    """What cannot be told now is told the next time. Raises DatabaseError then."""
    figures, falls = traffic.take()
    try:
        for fall in falls:  # before anything else: other processes go on asking the fallen
            fall_back(fall.version, because=fall.reason)
        with transaction.atomic():
            for key in sorted(figures):  # in one order, so that no two wait for each other
                counted = figures[key]
                report_traffic(
                    key.version,
                    datetime.fromtimestamp(60 * key.minute, UTC),
                    Figures(
                        requests=counted.requests,
                        errors=counted.errors,
                        seconds=counted.seconds,
                        latencies=counted.latencies,
                        compared=counted.compared,
                        agreement=counted.agreement,
                    ),
                )
    except DatabaseError:
        traffic.give_back(figures, falls)
        raise
