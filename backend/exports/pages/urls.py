from django.urls import path

from backend.exports.pages.shared_parts import SharedPartPage

app_name = "exports-pages"
urlpatterns = [
    path(
        "s/<str:key>/downloads/<uuid:archive_id>/<int:number>",
        SharedPartPage.as_view(),
        name="shared-part",
    ),
]
