from django.urls import URLPattern, URLResolver, path

from backend.knowledge.api import completion_views, retrieval_views

urlpatterns: list[URLPattern | URLResolver] = [
    path("v1/chat/completions", completion_views.ChatCompletionsView.as_view()),
    path("v1/models", completion_views.ModelsView.as_view()),
    path("v1/models/<str:model>", completion_views.ModelView.as_view()),
    path("external-knowledge/retrieval", retrieval_views.RetrievalView.as_view()),
]
