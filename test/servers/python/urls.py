"""The one view of the Django samples."""

from django.http import JsonResponse
from django.urls import path


def answer(request):
    return JsonResponse({"ok": True})


urlpatterns = [path("", answer)]
