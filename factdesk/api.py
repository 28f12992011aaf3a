"""The API map: which view answers `/api/v1/…`. Authentication, limits and errors: `REST_FRAMEWORK` in the settings."""

from __future__ import annotations

from pathlib import Path

from django.conf import settings
from django.http import HttpRequest, HttpResponse, JsonResponse
from django.shortcuts import render
from django.urls import path, re_path, register_converter
from drf_spectacular.renderers import OpenApiJsonRenderer
from drf_spectacular.views import SpectacularJSONAPIView
from rest_framework.exceptions import NotFound
from rest_framework.request import Request

from articles import api as articles
from articles import api_actors as actors
from articles.api_base import ApiView
from claims import api as claims
from claims import verify
from factdesk.problems import KINDS


class Description(SpectacularJSONAPIView):
    """The OpenAPI document; open to everybody, for it tells nothing but the rules."""

    authentication_classes = ()
    permission_classes = ()
    throttle_classes = ()
    renderer_classes = [OpenApiJsonRenderer]


def docs(request: HttpRequest) -> HttpResponse:
    """Show the browsable documentation, from our own static files."""
    return render(request, "api/docs.html")


def problems(request: HttpRequest) -> JsonResponse:
    """List every problem the API can answer with."""
    where = f"{settings.PUBLIC_URL}/api/v1/problems#"
    kinds = [{"type": where + code, "code": code, "status": k.status, "title": k.title} for code, k in KINDS.items()]
    return JsonResponse({"problems": kinds})


def verifier(request: HttpRequest) -> HttpResponse:
    """Hand out the program that checks a download, the same that travels in every bag."""
    return HttpResponse(
        Path(verify.__file__).read_bytes(),
        content_type="text/x-python; charset=utf-8",
        headers={"Content-Disposition": 'attachment; filename="verify.py"'},
    )


class Nothing(ApiView):
    """Answers for every path that is not on the map, as 404 with or without a token."""

    schema = None
    authentication_classes = ()

    def initial(self, request: Request, *args: object, **kwargs: object) -> None:
        """Say that there is nothing here, whatever the method."""
        raise NotFound


class Sha256:
    """A path part that is a SHA-256 in hexadecimal."""

    regex = "[0-9a-f]{64}"

    def to_python(self, value: str) -> str:
        """Return it as it stands."""
        return value

    def to_url(self, value: str) -> str:
        """Return it as it stands."""
        return value


register_converter(Sha256, "sha256")

app_name = "api"
urlpatterns = [
    path("openapi.json", Description.as_view(), name="openapi"),
    path("docs", docs, name="docs"),
    path("problems", problems, name="problems"),
    path("verify.py", verifier, name="verify"),
    path("articles", articles.Articles.as_view(), name="articles"),
    path("articles/batch", articles.ArticleBatch.as_view(), name="article-batch"),
    path("articles/<uuid:uid>", articles.OneArticle.as_view(), name="article"),
    path("articles/<uuid:uid>/text", articles.ArticleText.as_view(), name="article-text"),
    path("publishers", articles.Publishers.as_view(), name="publishers"),
    path("actors", articles.Actors.as_view(), name="actors"),
    path("actors/<uuid:uid>", actors.OneActor.as_view(), name="actor"),
    path("actors/<uuid:uid>/rename", actors.RenameActor.as_view(), name="actor-rename"),
    path("actors/<uuid:uid>/merge", actors.MergeActor.as_view(), name="actor-merge"),
    path("actors/<uuid:uid>/unmerge", actors.UnmergeActor.as_view(), name="actor-unmerge"),
    path("actors/<uuid:uid>/part", actors.PartActor.as_view(), name="actor-part"),
    path("topics", claims.Topics.as_view(), name="topics"),
    path("topics/<slug:slug>/board", claims.TopicBoard.as_view(), name="topic-board"),
    path("topics/<slug:slug>/issues", claims.Issues.as_view(), name="issues"),
    path("topics/<slug:slug>/issues/order", claims.IssueOrder.as_view(), name="issue-order"),
    path("issues/<uuid:uid>/reword", claims.RewordIssue.as_view(), name="issue-reword"),
    path("issues/<uuid:uid>/remove", claims.RemoveIssue.as_view(), name="issue-remove"),
    path("issues/<uuid:uid>/non-statements", claims.NonStatements.as_view(), name="non-statements"),
    path("non-statements/<uuid:uid>/withdraw", claims.WithdrawNonStatement.as_view(), name="non-statement-withdraw"),
    path("no-contradictions", claims.NoContradictions.as_view(), name="no-contradictions"),
    path("no-contradictions/<uuid:uid>/withdraw", claims.WithdrawAnswer.as_view(), name="no-contradiction-withdraw"),
    path("claims", claims.Claims.as_view(), name="claims"),
    path("claims/<uuid:uid>", claims.OneClaim.as_view(), name="claim"),
    path("claims/<uuid:uid>/records", claims.Records.as_view(), name="records"),
    path("claims/<uuid:uid>/records/<int:number>", claims.OneRecord.as_view(), name="record"),
    path("claims/<uuid:uid>/work", claims.Work.as_view(), name="work"),
    path("claims/<uuid:uid>/links", claims.Links.as_view(), name="links"),
    path("claims/<uuid:uid>/annotations", claims.Annotations.as_view(), name="annotations"),
    path("claims/<uuid:uid>/claimreview", claims.Review.as_view(), name="claimreview"),
    path("claims/<uuid:uid>/provenance", claims.Provenance.as_view(), name="provenance"),
    path("claims/<uuid:uid>/evidence", claims.HeldUp.as_view(), name="evidence"),
    path("claims/<uuid:uid>/notes", claims.Notes.as_view(), name="notes"),
    path("claims/<uuid:uid>/history", claims.History.as_view(), name="history"),
    path("claims/<uuid:uid>/judgements", claims.Judgements.as_view(), name="judgements"),
    path("claims/<uuid:uid>/merge", claims.Merge.as_view(), name="claim-merge"),
    path("claims/<uuid:uid>/unmerge", claims.Unmerge.as_view(), name="claim-unmerge"),
    path("claims/<uuid:uid>/split", claims.Split.as_view(), name="claim-split"),
    path("claims/<uuid:uid>/issue", claims.ClaimIssue.as_view(), name="claim-issue"),
    path("claims/<uuid:uid>/origins", claims.ClaimOrigins.as_view(), name="claim-origins"),
    path("claims/<uuid:uid>/commitment", claims.Commitment.as_view(), name="commitment"),
    path("claims/<uuid:uid>/steps", claims.Steps.as_view(), name="steps"),
    path("steps/<uuid:uid>/withdraw", claims.WithdrawStep.as_view(), name="step-withdraw"),
    path("links/<uuid:uid>/passages", claims.LinkPassages.as_view(), name="link-passages"),
    path("links/<uuid:uid>/withdraw", claims.WithdrawLink.as_view(), name="link-withdraw"),
    path("origin-rulings", claims.Rulings.as_view(), name="rulings"),
    path("origin-rulings/<uuid:uid>/withdraw", claims.WithdrawRuling.as_view(), name="ruling-withdraw"),
    path("utterances", claims.Utterances.as_view(), name="utterances"),
    path(
        "utterance-rulings/<uuid:uid>/withdraw",
        claims.WithdrawUtteranceRuling.as_view(),
        name="utterance-ruling-withdraw",
    ),
    path("claim-sets", claims.ClaimSets.as_view(), name="sets"),
    path("claim-sets/<slug:slug>", claims.OneSet.as_view(), name="set"),
    path("claim-sets/<slug:slug>/preview", claims.SetPreview.as_view(), name="set-preview"),
    path("claim-sets/<slug:slug>/claims", claims.SetClaims.as_view(), name="set-claims"),
    path("claim-sets/<slug:slug>/snapshots", claims.Releases.as_view(), name="set-snapshots"),
    path("jobs/<uuid:uid>", claims.Job.as_view(), name="job"),
    path("snapshots/<sha256:sha256>", claims.OneSnapshot.as_view(), name="snapshot"),
    path("snapshots/<sha256:sha256>/diff/<sha256:other>", claims.SnapshotDiff.as_view(), name="snapshot-diff"),
    path("snapshots/<sha256:sha256>/<str:name>", claims.SnapshotFile.as_view(), name="snapshot-file"),
    path("changes", claims.Changes.as_view(), name="changes"),
    path("webhooks", claims.Webhooks.as_view(), name="webhooks"),
    path("webhooks/<uuid:uid>", claims.OneWebhook.as_view(), name="webhook"),
    re_path(r"^.*$", Nothing.as_view()),
]
