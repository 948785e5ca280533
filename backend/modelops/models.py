"""Runs of pipelines: what each step of them took, made, waited for and cost, for good.

A run is a flow of steps (`backend.modelops.definition`). The row of a step is written in the
transaction of its effect, so a step that was done is done once, whatever is killed in between.
"""

from django.db import models
from django.db.models import Q

from backend.common.ids import new_id
from backend.events.contracts import ModelTask

_TASKS = [(task.value, task.value) for task in ModelTask]


class Pipeline(models.Model):
    """A recipe that the workers of this installation have, as they said when they started."""

    task = models.CharField(max_length=16, primary_key=True, choices=_TASKS)
    revision = models.CharField(max_length=100)
    framework = models.CharField(max_length=16)
    licence = models.CharField(max_length=200)
    contract = models.JSONField(default=dict)
    parameters = models.JSONField(default=dict)  # of the first attempt
    alternatives = models.JSONField(default=list)  # each laid over them
    stages = models.JSONField(default=list)  # of photos, made anew after a release
    announced_at = models.DateTimeField()


class Reason(models.TextChoices):
    """Why a run began."""

    MANUAL = "manual"
    FORK = "fork"  # of another run, from one of its steps
    SCHEDULE = "schedule"
    WEBHOOK = "webhook"  # an image or a data set was pushed
    FEEDBACK = "feedback"  # people have corrected enough
    FIRST = "first"  # the task had no model at all


class RunState(models.TextChoices):
    WAITING = "waiting"  # for a worker, a person or a moment: no process knows of it
    RUNNING = "running"  # an executor is at it
    RELEASED = "released"
    ROLLED_BACK = "rolled_back"
    NOTHING_TO_LEARN = "nothing_to_learn"
    UNFIT = "unfit"  # no attempt passed the gate, or the candidate failed a test
    REJECTED = "rejected"
    EXPIRED = "expired"  # nobody decided in time
    CANCELLED = "cancelled"
    FAILED = "failed"


ACTIVE = (RunState.WAITING, RunState.RUNNING)


class Run(models.Model):
    """One way of a pipeline from data to a release, or to the reason why there is none.

    leg: how often an executor took it up; the durable workflow of each has its number. `wakes_at`:
    when the next one is due, None for not before something happens.
    """

    id = models.UUIDField(primary_key=True, default=new_id, editable=False)
    task = models.CharField(max_length=16, choices=_TASKS)
    reason = models.CharField(max_length=16, choices=Reason.choices)
    note = models.CharField(max_length=500, blank=True)
    state = models.CharField(max_length=20, choices=RunState.choices, default=RunState.WAITING)
    leg = models.PositiveIntegerField(default=0)
    failures = models.PositiveSmallIntegerField(default=0)  # of legs, one after the other
    wakes_at = models.DateTimeField(null=True)
    options = models.JSONField(default=dict)  # as the settings were when it began
    forked_from = models.ForeignKey("self", models.SET_NULL, null=True, related_name="forks")
    version = models.ForeignKey(
        "modelhub.ModelVersion", models.PROTECT, null=True, related_name="+"
    )
    on_trial = models.BooleanField(default=False)  # its version is the one beside the champion
    cancelled_by = models.EmailField(blank=True)  # asked for; its state tells when it is
    roll_back_by = models.EmailField(blank=True)  # likewise
    detail = models.CharField(max_length=500, blank=True)  # why it ended as it did
    created_at = models.DateTimeField(auto_now_add=True)
    created_by = models.EmailField(blank=True)  # written out; "" is the product itself
    ended_at = models.DateTimeField(null=True)

    class Meta:
        constraints = [
            models.UniqueConstraint(
                fields=["task"], condition=Q(on_trial=True), name="modelops_one_trial_a_task"
            ),
        ]
        indexes = [
            models.Index(fields=["-created_at", "-id"], name="modelops_run_youngest"),
            models.Index(
                fields=["wakes_at"],
                condition=Q(state=RunState.WAITING, wakes_at__isnull=False),
                name="modelops_run_due",
            ),
            models.Index(
                fields=["id"], condition=Q(state=RunState.RUNNING), name="modelops_run_running"
            ),
            models.Index(fields=["task", "state"], name="modelops_run_task_state"),
        ]


class StepState(models.TextChoices):
    WAITING = "waiting"
    RUNNING = "running"  # a worker is at it
    DONE = "done"
    FAILED = "failed"
    CANCELLED = "cancelled"


class Step(models.Model):
    """A step of a run; `key` is its kind, with the number of the attempt behind it."""

    id = models.BigAutoField(primary_key=True)
    run = models.ForeignKey(Run, models.CASCADE, related_name="steps")
    key = models.CharField(max_length=40)
    kind = models.CharField(max_length=20)
    attempt = models.PositiveSmallIntegerField(default=0)
    state = models.CharField(max_length=16, choices=StepState.choices, default=StepState.WAITING)
    inputs = models.JSONField(default=dict)
    output = models.JSONField(null=True)
    error_code = models.CharField(max_length=64, blank=True)
    error_detail = models.CharField(max_length=500, blank=True)
    wakes_at = models.DateTimeField(null=True)
    copied = models.BooleanField(default=False)  # done by the run that this one was forked from
    cpu_seconds = models.FloatField(default=0)
    gpu_seconds = models.FloatField(default=0)
    began_at = models.DateTimeField(auto_now_add=True)
    ended_at = models.DateTimeField(null=True)

    class Meta:
        constraints = [models.UniqueConstraint(fields=["run", "key"], name="modelops_step_once")]


class JobState(models.TextChoices):
    WAITING = "waiting"
    RUNNING = "running"
    DONE = "done"
    FAILED = "failed"
    CANCELLED = "cancelled"


class Job(models.Model):
    """The heavy part of a step, done by a worker of the kind `train`.

    `due_at` is when a worker is called; while one is at work, it is that worker's lease.
    """

    id = models.UUIDField(primary_key=True, default=new_id, editable=False)
    step = models.OneToOneField(Step, models.CASCADE, related_name="job")
    state = models.CharField(max_length=16, choices=JobState.choices, default=JobState.WAITING)
    token = models.UUIDField(null=True)  # of the worker that is at work
    due_at = models.DateTimeField(null=True)
    attempts = models.PositiveSmallIntegerField(default=0)
    progress = models.FloatField(default=0)  # 0 to 1
    lines = models.JSONField(default=list)  # of its log: {"at", "text"}
    curves = models.JSONField(default=list)  # {"at", "done", "figures": {name: number}}
    checkpoint = models.CharField(max_length=200, blank=True)  # key in the store

    class Meta:
        indexes = [
            models.Index(
                fields=["due_at"],
                condition=Q(state__in=["waiting", "running"]),
                name="modelops_job_due",
            ),
        ]


class Decision(models.Model):
    """What an administrator said of a candidate; each says one thing of a run."""

    id = models.UUIDField(primary_key=True, default=new_id, editable=False)
    run = models.ForeignKey(Run, models.CASCADE, related_name="decisions")
    approves = models.BooleanField()
    reason = models.CharField(max_length=500, blank=True)
    by = models.EmailField()  # written out: it outlives the account
    at = models.DateTimeField(auto_now_add=True)

    class Meta:
        constraints = [models.UniqueConstraint(fields=["run", "by"], name="modelops_one_say_each")]


class Schedule(models.Model):
    """When a pipeline begins by itself; one each. `cron` is empty where an interval is meant."""

    task = models.CharField(max_length=16, primary_key=True, choices=_TASKS)
    cron = models.CharField(max_length=100, blank=True)  # five fields, in UTC
    every_hours = models.PositiveIntegerField(null=True)
    feedback = models.PositiveIntegerField(null=True)  # so many new corrections begin a run
    next_at = models.DateTimeField(null=True)
    changed_at = models.DateTimeField(auto_now=True)
    changed_by = models.EmailField()

    class Meta:
        indexes = [models.Index(fields=["next_at"], name="modelops_schedule_due")]


class Trigger(models.Model):
    """An address that starts a pipeline, for whoever knows its secret; we keep a hash of that."""

    id = models.UUIDField(primary_key=True, default=new_id, editable=False)
    task = models.CharField(max_length=16, choices=_TASKS)
    name = models.CharField(max_length=100)
    digest = models.CharField(max_length=64, unique=True)
    created_at = models.DateTimeField(auto_now_add=True)
    created_by = models.EmailField()
    called_at = models.DateTimeField(null=True)
