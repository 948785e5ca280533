"""What the relay does again and again: each chore on its own beat, none able to stop the others."""

import threading
import time
from collections.abc import Callable
from dataclasses import dataclass
from datetime import timedelta

import structlog
from django.conf import settings
from django.db import connection
from django.utils import timezone

from backend.accounts.services import mailed_links, posting, revocation, tokens
from backend.changes.services.pruning import forget_deleted
from backend.events.broker import empty_queues
from backend.events.services.inbox import handle_pending_inbox
from backend.exports.services import account as exports
from backend.exports.services.pictures import ask_for_all_pictures
from backend.exports.services.planning import plan_archives
from backend.imports.services import scheduling as imports
from backend.integrations.services import idempotency
from backend.knowledge.services import bringing, claiming, runs
from backend.knowledge.services.embedding import call_for_points
from backend.knowledge.services.grouping import call_for_grouping
from backend.knowledge.services.product import read_product_documents
from backend.knowledge.services.sweeping import forget_old_questions
from backend.memories.services.diary import make_memories
from backend.modelhub.services import uploading as model_uploads
from backend.modelhub.services.backfilling import go_on_with_backfills
from backend.modelhub.services.clearing import clear_retired
from backend.modelhub.services.deploying import forget_traffic
from backend.modelhub.services.filling import fill_spaces, mend_spaces
from backend.modelhub.services.indexes import tend_indexes
from backend.modelops.services import jobs as model_jobs
from backend.modelops.services import scheduling as model_pipelines
from backend.modelops.services.remaking import follow_releases
from backend.moderation.services.reading import read_anew
from backend.moderation.services.scoring import call_for_scores, renew_scores
from backend.operations.services import backups
from backend.operations.services.erasing import erase_due_accounts
from backend.operations.services.storage_checks import go_on_with_check
from backend.photos.services import ledger
from backend.photos.services.emptying import empty_trashes
from backend.photos.services.film_parts import sweep_film_parts
from backend.photos.services.stack_candidates import stack_candidates
from backend.photos.services.timeline_counts import fold_timeline
from backend.photos.services.upload_expiry import expire_uploads
from backend.places.services import counting as places_counting
from backend.search.services.codebooks import tend_codebooks
from backend.search.services.renewal import renew_documents
from backend.sentiment.services.reading import call_for_readings
from backend.sharing.services.name_offers import offer_names
from backend.sharing.services.reporting import forget_reporters
from backend.sharing.services.screening import enter_what_links_show
from backend.statistics.services import counting as statistics_counting
from backend.tags.services.counting import fold_counts
from backend.webdav.services.receptions import give_up_overdue
from backend.webhooks.services import sending

from .answers import delete_answers
from .live_photos import pair_live_photos
from .orphans import delete_orphans
from .publisher import prune
from .words import index_outdated

log = structlog.get_logger(__name__)


@dataclass(frozen=True, slots=True)
class Chore:
    name: str
    every: timedelta
    run: Callable[[], object]


def houses_of_chores() -> tuple[list[Chore], ...]:
    """Those of one house wait for each other, and for nothing else."""
    return (
        ledger_chores(),
        space_chores(),
        store_chores(),
        letter_chores(),
        webhook_chores(),
        backup_chores(),
    )


def ledger_chores() -> list[Chore]:
    """Those that need the database and the broker alone."""
    sweep = settings.SWEEP_INTERVAL
    return [
        Chore("expire leases", sweep, ledger.expire_leases),
        Chore("announce due stages", sweep, ledger.announce_due),
        Chore(
            "announce lost stages",
            sweep,
            lambda: ledger.announce_lost(empty_queues=empty_queues()),
        ),
        Chore("index outdated words", sweep, index_outdated),
        Chore("pair live photos", sweep, pair_live_photos),
        Chore("stack what belongs together", sweep, stack_candidates),
        Chore("renew search documents", sweep, renew_documents),
        Chore("ask for pictures of downloads", sweep, ask_for_all_pictures),
        Chore("fold the counts of tags", 12 * sweep, fold_counts),
        Chore("fold the counts of the timeline", 12 * sweep, fold_timeline),
        Chore("fold the counts of places", 12 * sweep, places_counting.fold_counts),
        Chore("fold the statistics", 12 * sweep, statistics_counting.fold_counts),
        Chore("empty trashes", sweep, empty_trashes),
        Chore("go on with imports", sweep, imports.call_due),
        Chore("go on with documents", sweep, claiming.call_due),
        Chore("call for points of passages", 6 * sweep, call_for_points),
        Chore("go on with runs of gold sets", sweep, runs.LEASES.call_due),
        Chore("go on with knowledge bases that arrive", sweep, bringing.LEASES.call_due),
        Chore("go on with models' jobs", sweep, model_jobs.call_due),
        Chore("begin scheduled pipelines", sweep, model_pipelines.start_due),
        Chore("begin pipelines by feedback", 12 * sweep, model_pipelines.start_by_feedback),
        Chore("begin first pipelines", sweep, model_pipelines.start_first),
        Chore("go on with models that arrive", sweep, model_uploads.LEASES.call_due),
        Chore("call for groups of questions", 2 * sweep, call_for_grouping),
        Chore("call for moods of texts", 2 * sweep, call_for_readings),
        Chore("forget what was asked long ago", timedelta(minutes=10), forget_old_questions),
        Chore("forget archives of knowledge bases", timedelta(hours=1), bringing.forget_old),
        Chore("settle stalled assets", 6 * sweep, ledger.settle_stalled),
        Chore("prune the outbox", timedelta(minutes=10), prune),
        Chore("call for scores of pictures", sweep, call_for_scores),
        Chore("renew scores of pictures", 12 * sweep, renew_scores),
        Chore("enter what links show", 12 * sweep, enter_what_links_show),
        Chore("read comments anew", sweep, read_anew),
        Chore("offer names in families", 12 * sweep, offer_names),
        Chore("forget deleted things", timedelta(minutes=10), forget_deleted),
        Chore("prune the webhooks' log", timedelta(hours=1), sending.prune),
        Chore("forget expired links", timedelta(hours=1), mailed_links.forget_expired),
        Chore("forget expired archives", timedelta(hours=1), exports.forget_expired),
        Chore("forget who reported links", timedelta(hours=1), forget_reporters),
        Chore("forget traffic of models", timedelta(hours=1), forget_traffic),
        Chore("forget old answers", timedelta(hours=1), idempotency.forget_old),
        Chore("forget ended tokens", timedelta(hours=1), tokens.forget_ended),
        Chore("forget expired sessions", timedelta(hours=1), revocation.forget_expired),
    ]


def space_chores() -> list[Chore]:
    """Those that may take many minutes: they build vector indexes, and make memories."""
    sweep = settings.SWEEP_INTERVAL
    return [
        Chore("fill embedding spaces", sweep, fill_spaces),
        Chore("make anew what releases outdate", sweep, follow_releases),
        Chore("go on with back-fills", sweep, go_on_with_backfills),
        Chore("mend embedding spaces", timedelta(hours=1), mend_spaces),
        Chore("clear retired spaces", sweep, clear_retired),
        Chore("make memories", 12 * sweep, make_memories),
        Chore("tend the vector indexes", 12 * sweep, tend_indexes),
        Chore("tend the cells of photos", timedelta(minutes=10), tend_codebooks),
    ]


def store_chores() -> list[Chore]:
    """Those that talk to the store, which may be slow to answer."""
    sweep = settings.SWEEP_INTERVAL
    return [
        Chore("delete orphaned objects", sweep, delete_orphans),
        Chore("handle pending inbox", sweep, lambda: handle_pending_inbox(now=timezone.now())),
        Chore("check the store", sweep, go_on_with_check),
        Chore("plan archives", sweep, plan_archives),
        Chore("erase accounts", 12 * sweep, erase_due_accounts),
        Chore("sweep parts of films", 12 * sweep, sweep_film_parts),
        Chore("delete answers handed over", timedelta(minutes=10), delete_answers),
        Chore("read the product's documents", timedelta(hours=1), read_product_documents),
        Chore("expire uploads", 12 * sweep, lambda: expire_uploads(now=timezone.now())),
        Chore("expire uploads of models", 12 * sweep, model_uploads.expire),
        Chore(
            "give up broken receptions",
            12 * sweep,
            lambda: give_up_overdue(now=timezone.now()),
        ),
    ]


def backup_chores() -> list[Chore]:
    """What takes as long as the database is large."""
    return [Chore("back up the database", settings.SWEEP_INTERVAL, backups.tend_backups)]


def letter_chores() -> list[Chore]:
    """Those that talk to the mail server, which may be slow to answer."""
    return [Chore("send letters", settings.SWEEP_INTERVAL, posting.send_due)]


def webhook_chores() -> list[Chore]:
    """Those that talk to integrators' servers, which may be slow to answer."""
    return [Chore("send webhooks", timedelta(seconds=1), sending.Sender().turn)]


def keep_house(chores: list[Chore], stop: threading.Event) -> None:
    """Runs the chores until told to stop. A chore that fails is logged, and has its next turn."""
    due = {chore.name: time.monotonic() for chore in chores}
    try:
        while not stop.wait(max(0.0, min(due.values()) - time.monotonic())):
            for chore in chores:
                if due[chore.name] <= time.monotonic() and not stop.is_set():
                    attempt(chore)
                    due[chore.name] = time.monotonic() + chore.every.total_seconds()
    finally:
        connection.close()


def attempt(chore: Chore) -> None:
    """Its failure is logged; the next turn may go better, and the others must go on."""
    try:
        done = chore.run()
    except Exception as error:  # noqa: BLE001
        log.warning("relay.chore_failed", chore=chore.name, error=repr(error))
        connection.close()
    else:
        if done:
            log.info("relay.chore", chore=chore.name, count=done)
