from django.urls import URLPattern, URLResolver, path

from backend.feedback.api import views

urlpatterns: list[URLPattern | URLResolver] = [
    path("models/feedback", views.ModelFeedbackView.as_view(), name="model-feedback"),
]
