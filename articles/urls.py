"""The addresses of articles."""

from __future__ import annotations

from django.urls import path

from articles import views

urlpatterns = [
    path("articles/", views.article_list, name="articles"),
    path("articles/upload/", views.upload, name="upload"),
    path("articles/uploads/<uuid:batch>/", views.progress, name="upload-progress"),
    path("articles/<uuid:uid>/original/", views.original, name="article-original"),
    path("articles/<uuid:uid>/read-again/", views.read_again, name="article-read-again"),
    path("articles/<uuid:uid>/withdraw/", views.withdraw, name="article-withdraw"),
    path("articles/<uuid:uid>/replace/", views.replace, name="article-replace"),
]
