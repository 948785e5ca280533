from django.conf import settings
from django.db import models
from django.db.models import F, Q

from backend.common.ids import new_id

from .base import KnowledgeBase


class DocumentSource(models.TextChoices):
    FILE = "file"  # uploaded
    TEXT = "text"  # typed or pasted
    WEB = "web"  # a page, by its address
    PRODUCT = "product"  # a page of the product's own documentation


class Document(models.Model):
    """Something written, of which there may be several versions.

    `address` is the page of a document from the web, or the path below the product's `docs/`.
    """

    id = models.UUIDField(primary_key=True, default=new_id, editable=False)
    base = models.ForeignKey(KnowledgeBase, on_delete=models.CASCADE, related_name="documents")
    title = models.CharField(max_length=300)
    source = models.CharField(max_length=8, choices=DocumentSource.choices)
    address = models.CharField(max_length=2000, blank=True)
    language = models.CharField(max_length=8, blank=True)
    created_by = models.ForeignKey(
        settings.AUTH_USER_MODEL, null=True, on_delete=models.SET_NULL, related_name="+"
    )
    created_at = models.DateTimeField(auto_now_add=True)
    updated_at = models.DateTimeField(auto_now=True)

    class Meta:
        indexes = [models.Index("base", F("id").desc(), name="knowledge_document_base")]
        constraints = [
            models.UniqueConstraint(
                fields=["base", "address"],
                condition=~Q(address=""),
                name="knowledge_document_address",
            )
        ]

    def __str__(self) -> str:
        return self.title


class VersionState(models.TextChoices):
    EXPECTED = "expected"  # its bytes are on their way into the store
    WAITING = "waiting"  # for a worker that reads it
    READING = "reading"
    EMBEDDING = "embedding"  # its passages are there, but not all of their points
    READY = "ready"
    FAILED = "failed"  # `error_code` and `error_detail` say why


class DocumentVersion(models.Model):
    """What a document said at one time; its bytes lie in the store, and never change.

    While it waits, `due_at` is when a worker is called; while one reads, it is that worker's lease.
    """

    id = models.UUIDField(primary_key=True, default=new_id, editable=False)
    document = models.ForeignKey(Document, on_delete=models.CASCADE, related_name="versions")
    number = models.PositiveIntegerField()
    filename = models.CharField(max_length=255)
    media_type = models.CharField(max_length=127, blank=True)
    size = models.BigIntegerField()  # bytes
    sha256 = models.CharField(max_length=64)
    object_key = models.CharField(max_length=255)
    format = models.CharField(max_length=16, blank=True)
    state = models.CharField(
        max_length=16, choices=VersionState.choices, default=VersionState.WAITING
    )
    error_code = models.CharField(max_length=64, blank=True)
    error_detail = models.CharField(max_length=500, blank=True)
    attempts = models.PositiveSmallIntegerField(default=0)
    due_at = models.DateTimeField(null=True)
    token = models.UUIDField(null=True)  # of the worker that reads it
    kept = models.PositiveIntegerField(default=0)  # passages that the version before had, too
    added = models.PositiveIntegerField(default=0)
    removed = models.PositiveIntegerField(default=0)
    created_by = models.ForeignKey(
        settings.AUTH_USER_MODEL, null=True, on_delete=models.SET_NULL, related_name="+"
    )
    created_at = models.DateTimeField(auto_now_add=True)
    ended_at = models.DateTimeField(null=True)

    class Meta:
        constraints = [
            models.UniqueConstraint(fields=["document", "number"], name="knowledge_version_number")
        ]
        indexes = [
            models.Index(
                fields=["due_at"],
                condition=Q(state__in=["waiting", "reading"]),
                name="knowledge_version_due",
            )
        ]

    def __str__(self) -> str:
        return f"{self.filename} {self.number}"
