"""Models as products: each a named, numbered version, of files in the object store that no one
changes any more; and the names under which versions are in use."""

from django.db import models

from backend.common.ids import new_id
from backend.events.contracts import ModelTask

_TASKS = [(task.value, task.value) for task in ModelTask]


class Framework(models.TextChoices):
    SAFETENSORS = "safetensors"
    ONNX = "onnx"
    TORCH = "torch"  # a state dict, read with `weights_only`
    DLIB = "dlib"
    NUMPY = "numpy"
    OTHER = "other"  # of a package, whose own code reads it


class Origin(models.TextChoices):
    PACKAGE = "package"  # came with the product
    TRAINED = "trained"  # by a pipeline, here
    UPLOADED = "uploaded"  # by an administrator


class ModelVersion(models.Model):
    """One of a task's models. The database refuses to change or to delete it."""

    id = models.UUIDField(primary_key=True, default=new_id, editable=False)
    task = models.CharField(max_length=16, choices=_TASKS)
    number = models.PositiveIntegerField()  # of its task, from 1
    # What made it, such as "run:<id>": registering the same twice is registering it once.
    made_by = models.CharField(max_length=200, unique=True)
    origin = models.CharField(max_length=16, choices=Origin.choices)
    framework = models.CharField(max_length=16, choices=Framework.choices)
    description = models.CharField(max_length=500, blank=True)
    contract = models.JSONField(default=dict)  # {"input": ..., "output": ...}
    licence = models.CharField(max_length=200)
    training_data = models.JSONField(default=dict)  # what it learned from; "dataset" is one of ours
    parameters = models.JSONField(default=dict)  # that it was trained with
    metrics = models.JSONField(default=dict)  # numbers, on the task's frozen set
    parent = models.ForeignKey("self", models.PROTECT, null=True, related_name="children")
    created_at = models.DateTimeField(auto_now_add=True)
    created_by = models.EmailField(blank=True)  # written out; "" is the product itself

    class Meta:
        constraints = [
            models.UniqueConstraint(fields=["task", "number"], name="model_version_number_once"),
        ]
        indexes = [models.Index(fields=["-created_at", "-id"], name="model_youngest_first")]

    def __str__(self) -> str:
        return self.name

    @property
    def name(self) -> str:
        """What results made with it carry, such as "poems-3"."""
        return f"{self.task}-{self.number}"


class ModelFile(models.Model):
    """One of a version's files, in the store below its checksum; as little changed as it is."""

    version = models.ForeignKey(ModelVersion, models.PROTECT, related_name="files")
    name = models.CharField(max_length=200)
    sha256 = models.CharField(max_length=64)
    size = models.PositiveBigIntegerField()  # bytes

    class Meta:
        constraints = [
            models.UniqueConstraint(fields=["version", "name"], name="model_file_name_once"),
        ]
        indexes = [models.Index(fields=["sha256"], name="model_file_by_checksum")]


class Alias(models.TextChoices):
    CHAMPION = "champion"  # answers
    CHALLENGER = "challenger"  # is being tried out
    PREVIOUS = "previous"  # was champion before: what a rollback goes back to


class ModelAlias(models.Model):
    """Under which name a version is in use; no row: nothing is."""

    task = models.CharField(max_length=16, choices=_TASKS)
    alias = models.CharField(max_length=16, choices=Alias.choices)
    version = models.ForeignKey(ModelVersion, models.PROTECT, related_name="aliases")
    set_at = models.DateTimeField(auto_now=True)
    set_by = models.EmailField(blank=True)  # "" is the product itself

    class Meta:
        constraints = [
            models.UniqueConstraint(fields=["task", "alias"], name="model_alias_once"),
        ]


class Release(models.Model):
    """A task's champion changed. Never changed itself: how things were is told by the last ones."""

    id = models.UUIDField(primary_key=True, default=new_id, editable=False)
    task = models.CharField(max_length=16, choices=_TASKS)
    version = models.ForeignKey(ModelVersion, models.PROTECT, related_name="releases")
    replaced = models.ForeignKey(ModelVersion, models.PROTECT, null=True, related_name="+")
    is_rollback = models.BooleanField(default=False)
    reason = models.CharField(max_length=500, blank=True)
    at = models.DateTimeField(auto_now_add=True)
    by = models.EmailField(blank=True)  # "" is the product itself

    class Meta:
        indexes = [models.Index(fields=["task", "-at", "-id"], name="release_youngest_first")]


class Dataset(models.Model):
    """What models of a task learn from and are held against: a file that nobody changes."""

    id = models.UUIDField(primary_key=True, default=new_id, editable=False)
    task = models.CharField(max_length=16, choices=_TASKS)
    number = models.PositiveIntegerField()  # of its task, from 1
    sha256 = models.CharField(max_length=64)
    size = models.PositiveBigIntegerField()  # bytes
    licence = models.CharField(max_length=200)
    source = models.CharField(max_length=200)  # such as "npm:chinese-poetry@2.0.1"
    facts = models.JSONField(default=dict)  # counts, of its parts too
    created_at = models.DateTimeField(auto_now_add=True)

    class Meta:
        constraints = [
            models.UniqueConstraint(fields=["task", "number"], name="dataset_number_once"),
            models.UniqueConstraint(fields=["task", "sha256"], name="dataset_content_once"),
        ]
