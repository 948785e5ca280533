"""What answers requests to models, what is tried out beside it, and how each is doing."""

from typing import Any

from drf_spectacular.utils import extend_schema_field
from rest_framework import serializers

from backend.events.contracts import ModelTask
from backend.modelhub.models import Deployment
from backend.modelhub.selectors.deployments import Plan, Role, TaskDeployment, Verdict

_TASKS = [(task.value, task.value) for task in ModelTask]


class DeployedHourSerializer(serializers.Serializer[Any]):
    at = serializers.DateTimeField(help_text="When it began.")
    requests = serializers.IntegerField()
    failed = serializers.IntegerField(source="errors")
    p95_seconds = serializers.FloatField(allow_null=True)


class DeployedVersionSerializer(serializers.Serializer[Any]):
    id = serializers.UUIDField(source="version.pk")
    name = serializers.CharField(source="version.name", help_text="Such as `poems-3`.")
    role = serializers.ChoiceField(
        [(role.value, role.value) for role in Role],
        help_text="`other`: it answered within the day, and does no more.",
    )
    share = serializers.FloatField(
        allow_null=True, help_text="Of all answers, 0 to 1; a shadow gives none."
    )
    requests = serializers.IntegerField(source="tally.requests")
    failed = serializers.IntegerField(source="tally.errors", help_text="Of the requests.")
    failure_rate = serializers.FloatField(source="tally.error_rate", allow_null=True)
    mean_seconds = serializers.FloatField(source="tally.mean_seconds", allow_null=True)
    p50_seconds = serializers.FloatField(source="tally.p50_seconds", allow_null=True)
    p95_seconds = serializers.FloatField(source="tally.p95_seconds", allow_null=True)
    compared = serializers.IntegerField(
        source="tally.compared", help_text="Answers that were held against the champion's."
    )
    agreement = serializers.FloatField(
        source="tally.agreement",
        allow_null=True,
        help_text="How far they said the same, 0 to 1, on average.",
    )
    verdict = serializers.ChoiceField(
        [(verdict.value, verdict.value) for verdict in Verdict],
        allow_null=True,
        help_text="Of a trial, since it began, against the champion.",
    )
    hours = DeployedHourSerializer(
        many=True, help_text="Of the day, those in which it was asked, the earliest first."
    )


class FallenModelSerializer(serializers.Serializer[Deployment]):
    name = serializers.CharField(source="fallen.name")
    at = serializers.DateTimeField(source="fallen_at")
    because = serializers.CharField(source="fallen_because")


class ModelTrialSerializer(serializers.Serializer[Plan]):
    canary = serializers.CharField(source="canary.name", default=None, allow_null=True)
    percent = serializers.FloatField(help_text="Of owners, whom the canary answers.")
    owners = serializers.ListField(
        child=serializers.UUIDField(), help_text="Whom it answers besides."
    )
    shadow = serializers.CharField(source="shadow.name", default=None, allow_null=True)
    begun_at = serializers.DateTimeField(allow_null=True)


class ModelDeploymentSerializer(serializers.Serializer[TaskDeployment]):
    task = serializers.ChoiceField(_TASKS)
    champion = serializers.CharField(source="plan.champion.name")
    previous = serializers.CharField(
        source="plan.previous.name",
        default=None,
        allow_null=True,
        help_text="What answers when the champion fails too often.",
    )
    trial = serializers.SerializerMethodField(help_text="null: nothing is tried out.")
    fallen = serializers.SerializerMethodField(
        help_text="The last version that was given up because it failed too often."
    )
    versions = DeployedVersionSerializer(many=True)

    @extend_schema_field(ModelTrialSerializer(allow_null=True))
    def get_trial(self, deployment: TaskDeployment) -> dict[str, Any] | None:
        plan = deployment.plan
        if plan.canary is None and plan.shadow is None:
            return None
        return dict(ModelTrialSerializer(plan).data)

    @extend_schema_field(FallenModelSerializer(allow_null=True))
    def get_fallen(self, deployment: TaskDeployment) -> dict[str, Any] | None:
        row = deployment.plan.deployment
        if row is None or row.fallen is None:
            return None
        return dict(FallenModelSerializer(row).data)


class ModelDeploymentsSerializer(serializers.Serializer[Any]):
    deployments = ModelDeploymentSerializer(many=True)
