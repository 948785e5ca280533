"""The vocabulary that the API and the workers share, and the only one.

Tasks are sent by name and carry identifiers; everything else is read afresh from the database.
No Django here, so that both sides, and the tests of either, can import it.
"""

from dataclasses import dataclass
from enum import StrEnum


class StageName(StrEnum):
    """What happens to a photo, in the order in which it meets it."""

    VERIFY = "verify"
    METADATA = "metadata"
    RENDITIONS = "renditions"
    PLACES = "places"
    FACES = "faces"
    PEOPLE = "people"
    TAGS = "tags"
    OCR = "ocr"
    SEMANTIC = "semantic"
    LOOKALIKES = "lookalikes"
    EDITS = "edits"
    FULL_SIZE = "full_size"
    PLAYBACK = "playback"


class Queue(StrEnum):
    """Queues by kind of work.

    `cpu` decodes what strangers uploaded, in processes that may be killed; `ml` runs the networks,
    in threads that share one engine, on renditions that we made ourselves; `io` is database work;
    `query` embeds the words of somebody who is waiting for an answer; `video` encodes films, each
    of which may take as long as thousands of photos; `train` makes and measures models, for hours.
    """

    IO = "io"
    CPU = "cpu"
    ML = "ml"
    QUERY = "query"
    VIDEO = "video"
    TRAIN = "train"


class Lane(StrEnum):
    """Fresh uploads overtake bulk work (imports of an old archive, back-fills)."""

    FRESH = "fresh"
    BULK = "bulk"


class Priority(StrEnum):
    """What is handed out first within a lane: fresh uploads of low priority still come before bulk
    work of high."""

    HIGH = "high"
    NORMAL = "normal"
    LOW = "low"


class SpaceKind(StrEnum):
    """What a point of an embedding space stands for; only points of one space are comparable."""

    FACES = "faces"  # a face: one person's lie close together
    SEMANTIC = "semantic"  # what a photo is about, among the meanings of texts
    VISUAL = "visual"  # how a photo looks


@dataclass(frozen=True, slots=True)
class StageSpec:
    """How a stage fits into the graph.

    needs: stages that must be done; when one of them failed, this one is skipped.
    after: stages that must have ended, however they ended.
    essential: without it the photo cannot be shown, so its failure is the photo's failure.
    lease_seconds: how long a claim lasts without a heartbeat.
    time_limit_seconds: a run that takes longer is killed, and counts as a failed attempt.
    fills: the kind of embedding space that its result has points in.
    on_demand: it runs for photos of which somebody wants it, and has no run for others.
    for_others: the photo is complete without it, and none the worse when it fails.
    films_only: there is nothing to do, and so it is done, unless something in the photo moves.
    """

    name: StageName
    queue: Queue
    needs: tuple[StageName, ...] = ()
    after: tuple[StageName, ...] = ()
    essential: bool = False
    max_attempts: int = 5
    lease_seconds: int = 30
    time_limit_seconds: int = 120
    fills: SpaceKind | None = None
    on_demand: bool = False
    for_others: bool = False
    films_only: bool = False


PIPELINE: tuple[StageSpec, ...] = (
    # a film of gigabytes is fetched and summed up within them
    StageSpec(StageName.VERIFY, Queue.CPU, essential=True, time_limit_seconds=600),
    StageSpec(StageName.METADATA, Queue.CPU, needs=(StageName.VERIFY,), time_limit_seconds=300),
    StageSpec(
        StageName.RENDITIONS,
        Queue.CPU,
        needs=(StageName.VERIFY,),
        essential=True,
        time_limit_seconds=300,
    ),
    StageSpec(StageName.PLACES, Queue.IO, needs=(StageName.METADATA,)),
    StageSpec(StageName.FACES, Queue.ML, needs=(StageName.RENDITIONS,), fills=SpaceKind.FACES),
    StageSpec(StageName.PEOPLE, Queue.IO, needs=(StageName.FACES,)),
    StageSpec(StageName.TAGS, Queue.ML, needs=(StageName.RENDITIONS,), fills=SpaceKind.VISUAL),
    StageSpec(StageName.OCR, Queue.ML, needs=(StageName.RENDITIONS,)),
    StageSpec(
        StageName.SEMANTIC,
        Queue.ML,
        needs=(StageName.RENDITIONS,),
        after=(StageName.METADATA, StageName.PLACES, StageName.TAGS, StageName.OCR),
        fills=SpaceKind.SEMANTIC,
    ),
    StageSpec(
        StageName.LOOKALIKES,
        Queue.IO,
        needs=(StageName.RENDITIONS,),
        after=(StageName.METADATA, StageName.TAGS, StageName.OCR),
    ),
    StageSpec(StageName.EDITS, Queue.CPU, needs=(StageName.RENDITIONS,), on_demand=True),
    StageSpec(
        StageName.FULL_SIZE,
        Queue.CPU,
        needs=(StageName.VERIFY,),
        time_limit_seconds=300,
        on_demand=True,
        for_others=True,
    ),
    StageSpec(
        StageName.PLAYBACK,
        Queue.VIDEO,
        needs=(StageName.VERIFY,),
        after=(StageName.METADATA, StageName.RENDITIONS),  # a poster comes before the film
        max_attempts=3,
        time_limit_seconds=4 * 3600,
        films_only=True,
    ),
)

STAGES: dict[StageName, StageSpec] = {spec.name: spec for spec in PIPELINE}
STAGE_FILLING: dict[SpaceKind, StageName] = {
    spec.fills: spec.name for spec in PIPELINE if spec.fills is not None
}


class ModelTask(StrEnum):
    """What there are registered models for."""

    FACES = "faces"  # where they are, and their points
    TAGS = "tags"  # the network that looks at a picture
    TAG_HEAD = "tag_head"  # what it learned from corrections, on top of that network
    OCR = "ocr"
    TEXT = "text"  # points of words and sentences
    GROUPING = "grouping"  # parameters of putting faces together
    MODERATION = "moderation"
    SENTIMENT = "sentiment"
    POEMS = "poems"


# Their networks are those of the packages that are installed: of these the registry tells what
# runs, and does not choose it.
PACKAGED_TASKS = frozenset({ModelTask.FACES, ModelTask.TAGS, ModelTask.OCR, ModelTask.TEXT})


class TaskName(StrEnum):
    """Celery tasks, by the name under which they are sent."""

    RUN_STAGE = "shiguang.run_stage"  # (asset_id: str, stage: str)
    RUN_IMPORT = "shiguang.run_import"  # (import_id: str); a slice of bounded time
    READ_DOCUMENT = "shiguang.read_document"  # (version_id: str)
    EMBED_PASSAGES = "shiguang.embed_passages"  # (); a slice of bounded time
    RUN_GOLD_SET = "shiguang.run_gold_set"  # (run_id: str); likewise
    GROUP_QUESTIONS = "shiguang.group_questions"  # (); likewise
    BRING_BASE = "shiguang.bring_base"  # (transfer_id: str)
    DO_MODEL_JOB = "shiguang.do_model_job"  # (job_id: str)
    READ_MOODS = "shiguang.read_moods"  # (); a slice of bounded time
    SCORE_PICTURES = "shiguang.score_pictures"  # (); a slice of bounded time
    CHECK_MODEL = "shiguang.check_model"  # (upload_id: str)
    # Questions that somebody waits for; points are packed by `backend.search.points`.
    # (text: str, space: str, translation: str) ->
    #     {"space", "point", "picture_floor", "words_floor", "picture_spread", "words_spread",
    #      "concepts": [{"name_en", "name_zh", "point"}]}
    EMBED_QUERY = "shiguang.embed_query"
    # (text: str) -> {"encoder", "point"}
    EMBED_QUESTION = "shiguang.embed_question"
    # (cache key of a file: str) -> {"key": of what can be looked at} | {"code", "detail"}
    PREPARE_PICTURE = "shiguang.prepare_picture"
    # (that key: str, space: str) -> {"space", "point"}
    EMBED_PICTURE = "shiguang.embed_picture"
    # ({"words", "names", "seed"}, owner_id: str) ->
    #     {"version", "lines", "rhyme", "seeds"} | {} where no model is there
    WRITE_POEM = "shiguang.write_poem"


class Topic(StrEnum):
    """What an outbox row announces."""

    STAGE_READY = "stage.ready"  # -> Celery; payload {asset_id, stage, queue, lane}
    IMPORT_READY = "import.ready"  # -> Celery; payload {import_id}
    DOCUMENT_READY = "document.ready"  # -> Celery; payload {version_id}
    PASSAGES_WAITING = "passages.waiting"  # -> Celery; for points
    GOLD_RUN_READY = "gold.run_ready"  # -> Celery; payload {run_id}
    QUESTIONS_WAITING = "questions.waiting"  # -> Celery; for groups
    BASE_ARRIVED = "base.arrived"  # -> Celery; payload {transfer_id}
    MODEL_JOB_READY = "model.job_ready"  # -> Celery; payload {job_id}
    MOODS_WAITING = "moods.waiting"  # -> Celery; texts for a model of moods
    PICTURES_UNSCORED = "pictures.unscored"  # -> Celery; on their way into public links
    MODEL_ARRIVED = "model.arrived"  # -> Celery; payload {upload_id}
    OBJECTS_ORPHANED = "objects.orphaned"  # -> the relay deletes them; payload {keys}
    WORDS_OUTDATED = "words.outdated"  # -> the relay indexes them anew; payload {asset_ids}
    LIVE_HALF_FOUND = "live.half_found"  # -> the relay pairs them; payload {identifier}
    ASSET_ACCEPTED = "asset.accepted"  # -> the owner's event stream; payload {asset_id}
    ASSET_PROGRESSED = "asset.progressed"  # payload {asset_id, stage, stage_state, asset_state}
    ASSET_CHANGED = "asset.changed"  # payload {asset_id}
    ASSET_DELETED = "asset.deleted"  # for good; payload {asset_id}
    PERSON_CHANGED = "person.changed"  # made, edited, merged or gone; payload {person_id}
    WEBHOOK_DISABLED = "webhook.disabled"  # payload {webhook_id, reason}
    IMPORT_CHANGED = "import.changed"  # payload {import_id}; while at work, every few seconds
    IMPORT_ENDED = "import.ended"  # payload {import_id, state}
    # Albums, to the streams of all who are in them; payload {album_id}
    ALBUM_CHANGED = "album.changed"  # what it shows, its photos, its members
    ALBUM_ACTIVITY = "album.activity"  # comments and likes
    ALBUM_SHARED = "album.shared"  # somebody invites the receiver
    ALBUM_UNSHARED = "album.unshared"  # the receiver is not in it any more
    ALBUM_DELETED = "album.deleted"
    # Sharing, to the stream of whoever is concerned; payload {share_id}, {partnership_id} or
    # {family_id}, and what is said beside
    SHARE_CREATED = "share.created"
    SHARE_CHANGED = "share.changed"
    SHARE_REVOKED = "share.revoked"
    SHARE_SUSPENDED = "share.suspended"  # by an administrator
    SHARE_REINSTATED = "share.reinstated"
    SHARE_REPORTED = "share.reported"  # to administrators; payload {report_id}
    SHARE_VIEWED = "share.viewed"  # once a visitor and period, as views are counted
    SHARE_UPLOADED = "share.uploaded"  # a guest's photo; also {upload_id}
    # What is held back from others; payload {case_id}
    MODERATION_HELD = "moderation.held"  # to its owner: it waits for an administrator
    MODERATION_SETTLED = "moderation.settled"  # to its owner: an administrator has decided
    MODERATION_WAITING = "moderation.waiting"  # to administrators: something, or an appeal
    PARTNER_INVITED = "partner.invited"
    PARTNER_ACCEPTED = "partner.accepted"
    PARTNER_CHANGED = "partner.changed"
    PARTNER_ENDED = "partner.ended"
    FAMILY_INVITED = "family.invited"
    FAMILY_JOINED = "family.joined"
    FAMILY_LEFT = "family.left"
    # To the member whose library an administrator looks at; payload {access_id}
    LIBRARY_OPENED = "library.opened"
    LIBRARY_CLOSED = "library.closed"  # before its time was over
    # Pipelines of models, to every administrator's stream; payload {run_id, pipeline, state}
    MODEL_RUN_CHANGED = "model.run_changed"  # the run, or one of its steps
    MODEL_APPROVAL_WANTED = "model.approval_wanted"  # also {version}


SHARING_TOPICS = frozenset(
    topic for topic in Topic if topic.startswith(("share.", "partner.", "family."))
)
MODERATION_TOPICS = frozenset(topic for topic in Topic if topic.startswith("moderation."))
ALBUM_TOPICS = frozenset(topic for topic in Topic if topic.startswith("album."))
OWNER_TOPICS = (
    SHARING_TOPICS
    | ALBUM_TOPICS
    | MODERATION_TOPICS
    | {Topic.ASSET_ACCEPTED, Topic.ASSET_PROGRESSED, Topic.ASSET_CHANGED, Topic.ASSET_DELETED}
    | {Topic.PERSON_CHANGED, Topic.WEBHOOK_DISABLED, Topic.IMPORT_CHANGED, Topic.IMPORT_ENDED}
    | {Topic.LIBRARY_OPENED, Topic.LIBRARY_CLOSED}
    | {Topic.MODEL_RUN_CHANGED, Topic.MODEL_APPROVAL_WANTED}
)


def queue_name(queue: Queue, lane: Lane) -> str:
    """Name on the broker: the fresh lane bears the queue's own name, the bulk lane a suffix."""
    return str(queue) if lane is Lane.FRESH else f"{queue}.bulk"


def message_priority(lane: Lane, priority: Priority) -> int:
    """As the broker counts: what has the smaller number is fetched first."""
    return list(Lane).index(lane) * len(Priority) + list(Priority).index(priority)


MESSAGE_PRIORITIES = tuple(message_priority(lane, one) for lane in Lane for one in Priority)


def owner_stream(owner_id: object) -> str:
    """Key of the Redis stream that carries one owner's events to Server-Sent Events."""
    return f"events:{owner_id}"
