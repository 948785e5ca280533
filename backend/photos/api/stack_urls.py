from django.urls import path

from backend.photos.api import stack_views as views

urlpatterns = [
    path("stacks", views.StacksView.as_view(), name="stacks"),
    path("stacks/automatic", views.AutomaticStacksView.as_view(), name="stacks-automatic"),
    path("stacks/<uuid:stack_id>", views.StackView.as_view(), name="stack"),
    path("stacks/<uuid:stack_id>/assets", views.StackAssetsView.as_view(), name="stack-assets"),
    path("stacks/<uuid:stack_id>/take", views.StackTakeView.as_view(), name="stack-take"),
]
