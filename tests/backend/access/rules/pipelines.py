"""Pipelines of models."""

from backend.accounts.models import Scope
from tests.backend.access import pipeline_objects as objects
from tests.backend.access.rules.contract import Admin, Guest, Rules

RULES: Rules = {
    ("GET", "model-pipelines"): Admin(Scope.MODELS_READ),
    ("GET", "model-pipelines/<slug:task>"): Admin(Scope.MODELS_READ, objects.pipeline),
    ("POST", "model-pipelines/<slug:task>/runs"): Admin(
        Scope.MODELS_WRITE, objects.pipeline, sends={"note": "Once more"}, ok=201
    ),
    ("PUT", "model-pipelines/<slug:task>/schedule"): Admin(
        Scope.MODELS_WRITE, objects.pipeline, sends={"cron": "0 3 * * 0"}
    ),
    ("GET", "model-pipelines/<slug:task>/triggers"): Admin(Scope.MODELS_READ, objects.pipeline),
    ("POST", "model-pipelines/<slug:task>/triggers"): Admin(
        Scope.MODELS_WRITE, objects.pipeline, sends={"name": "A registry"}, ok=201
    ),
    ("DELETE", "model-triggers/<uuid:trigger_id>"): Admin(
        Scope.MODELS_WRITE, objects.trigger, ok=204
    ),
    ("POST", "model-triggers/<str:key>/pull"): Guest(
        objects.pulled_trigger, sends={"event": "push"}, ok=202
    ),
    ("GET", "model-runs"): Admin(Scope.MODELS_READ),
    ("GET", "model-runs/<uuid:run_id>"): Admin(Scope.MODELS_READ, objects.run),
    ("POST", "model-runs/<uuid:run_id>/cancel"): Admin(Scope.MODELS_WRITE, objects.run, ok=202),
    ("POST", "model-runs/<uuid:run_id>/fork"): Admin(
        Scope.MODELS_WRITE, objects.trained_run, sends={"step": "train"}, ok=201
    ),
    ("POST", "model-runs/<uuid:run_id>/decisions"): Admin(
        Scope.MODELS_WRITE, objects.run_to_approve, sends={"approves": True}, ok=201
    ),
    ("POST", "model-runs/<uuid:run_id>/rollback"): Admin(
        Scope.MODELS_WRITE, objects.released_run, sends={"reason": "Worse"}, ok=202
    ),
    ("GET", "model-approvals"): Admin(Scope.MODELS_READ),
}
