"""The addresses of the desk."""

from __future__ import annotations

from django.urls import path

from claims.views import adding, choosing, claim, correcting, desk, origins, queue, reading, review, search, suggestions

urlpatterns = [
    path("", desk.desk, name="desk"),
    path("seen/", desk.seen, name="desk-seen"),
    path("mentions/<int:key>/", desk.mention, name="mention"),
    path("search/", search.search, name="search"),
    path("search/narrow/", search.narrow, name="search-narrow"),
    path("search/save/", search.save, name="search-save"),
    path("search/saved/<uuid:uid>/", search.saved, name="search-saved"),
    # Reading
    path("articles/<uuid:uid>/", reading.reading, name="article"),
    path("articles/<uuid:uid>/facts/", reading.facts, name="article-facts"),
    path("articles/<uuid:uid>/changes/", reading.changes, name="article-changes"),
    path("articles/<uuid:uid>/carry/", reading.carry, name="article-carry"),
    path("articles/<uuid:uid>/passage/", reading.passage, name="passage"),
    path("articles/<uuid:uid>/new-claim/", reading.new_claim, name="claim-new"),
    path("articles/<uuid:uid>/new-appearance/", reading.new_appearance, name="appearance-new"),
    # Review
    path("review/", queue.queue, name="review"),
    path("review/narrow/", queue.narrow, name="review-narrow"),
    path("review/pane/", queue.pane, name="review-pane"),
    path("review/next/", review.deal_next, name="review-next"),
    path("review/bulk/", queue.bulk, name="bulk"),
    path("review/bulk/undo/", queue.bulk_undo, name="bulk-undo"),
    path("review/undo/", review.undo, name="undo"),
    path("review/<uuid:uid>/", review.review, name="review-claim"),
    path("review/<uuid:uid>/judge/", review.judge, name="judge"),
    path("review/<uuid:uid>/lease/", review.lease, name="lease"),
    path("review/<uuid:uid>/takeover/", review.takeover, name="takeover"),
    path("review/<uuid:uid>/give-back/", review.give_back, name="give-back"),
    path("review/<uuid:uid>/draft/", review.draft, name="draft"),
    path("review/<uuid:uid>/<slug:what>/", review.move, name="move"),
    # One claim
    path("claims/<uuid:uid>/", claim.claim, name="claim"),
    path("claims/<uuid:uid>/card/", claim.card, name="claim-card"),
    path("claims/<uuid:uid>/form/<slug:name>/", correcting.fold, name="fold"),
    path("claims/<uuid:uid>/choices/", choosing.choices, name="choices"),
    path("claims/<uuid:uid>/edit/", correcting.edit, name="claim-edit"),
    path("claims/<uuid:uid>/speaker/", correcting.speaker, name="claim-speaker"),
    path("claims/<uuid:uid>/adopt/", correcting.adopt, name="claim-adopt"),
    path("claims/<uuid:uid>/date/", correcting.date, name="claim-date"),
    path("claims/<uuid:uid>/span/", correcting.span, name="claim-span"),
    path("claims/<uuid:uid>/split/", correcting.split, name="claim-split"),
    path("claims/<uuid:uid>/merge/", correcting.merge, name="claim-merge"),
    path("claims/<uuid:uid>/unmerge/", correcting.unmerge, name="claim-unmerge"),
    path("claims/<uuid:uid>/assign/", correcting.assign, name="claim-assign"),
    path("claims/<uuid:uid>/link/", adding.link, name="claim-link"),
    path("claims/<uuid:uid>/dismiss/", adding.dismiss, name="suggestion-dismiss"),
    path("claims/<uuid:uid>/origin/", adding.rule_origin, name="origin-rule"),
    path("claims/<uuid:uid>/origins/", origins.origins_page, name="origins"),
    path("claims/<uuid:uid>/utterance/", origins.utterance, name="utterance-set"),
    path("rulings/<uuid:uid>/withdraw/", origins.withdraw, name="ruling-withdraw"),
    path("claims/<uuid:uid>/suggestions/", suggestions.suggestions, name="suggestions"),
    path("answers/<uuid:uid>/forget/", suggestions.forget, name="answer-forget"),
    path("claims/<uuid:uid>/topics/", suggestions.topics, name="topics-proposed"),
    path("claims/<uuid:uid>/topic/", suggestions.confirm_topic, name="topic-confirm"),
    path("claims/<uuid:uid>/note/", adding.note, name="claim-note"),
    path("claims/<uuid:uid>/evidence/", adding.evidence, name="claim-evidence"),
    path("links/<uuid:uid>/withdraw/", adding.withdraw_link, name="link-withdraw"),
    path("evidence/<uuid:uid>/", adding.evidence_file, name="evidence-file"),
]
