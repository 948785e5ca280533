from django.urls import path

from backend.changes.api.views import ChangesView

urlpatterns = [path("changes", ChangesView.as_view(), name="changes")]
