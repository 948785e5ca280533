from django.urls import path

from backend.webhooks.api import delivery_views, views

_ONE = "webhooks/<uuid:webhook_id>"
_DELIVERY = f"{_ONE}/deliveries/<uuid:delivery_id>"

urlpatterns = [
    path("webhooks", views.WebhooksView.as_view(), name="webhooks"),
    path(_ONE, views.WebhookView.as_view(), name="webhook"),
    path(f"{_ONE}/rotate-secret", views.SecretRotationView.as_view(), name="webhook-secret"),
    path(f"{_ONE}/test", views.WebhookTestView.as_view(), name="webhook-test"),
    path(f"{_ONE}/replay", delivery_views.ReplayFailedView.as_view(), name="webhook-replay"),
    path(f"{_ONE}/deliveries", delivery_views.DeliveriesView.as_view(), name="deliveries"),
    path(_DELIVERY, delivery_views.DeliveryView.as_view(), name="delivery"),
    path(
        f"{_DELIVERY}/replay", delivery_views.DeliveryReplayView.as_view(), name="delivery-replay"
    ),
]
