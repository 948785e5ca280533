from django.urls import URLPattern, URLResolver, path

from backend.tags.api.views import TagsView

urlpatterns: list[URLPattern | URLResolver] = [path("tags", TagsView.as_view(), name="tags")]
