"""The addresses of the pages, in the order in which people meet them."""

from django.urls import include, path

from .public import moved
from .views import (
    challenges,
    confirming,
    deciding,
    editing,
    ending,
    enquiries,
    imports,
    joining,
    letters,
    organisations,
    overview,
    people,
    plans,
    submissions,
    tokens,
)

app_name = "website"

my = [
    path("", overview.overview, name="overview"),
    path("join/", joining.join, name="join"),
    path("join/<slug:organisation>/", joining.claim, name="claim"),
    path("invitations/<slug:secret>/", joining.invitation, name="invitation"),
    path("organisations/<slug:organisation>/", organisations.records, name="records"),
    path("organisations/<slug:organisation>/people/", people.people, name="people"),
    path("organisations/<slug:organisation>/people/<int:membership>/end/", people.end, name="end_membership"),
    path("organisations/<slug:organisation>/tokens/", tokens.tokens, name="tokens"),
    path("organisations/<slug:organisation>/tokens/<slug:handle>/revoke/", tokens.revoke, name="revoke_token"),
    path("organisations/<slug:organisation>/imports/", imports.imports, name="imports"),
    path("organisations/<slug:organisation>/imports/own-<slug:kind>s.xlsx", imports.own_records, name="own_records"),
    path("organisations/<slug:organisation>/confirm/<slug:partnership>/", confirming.confirming, name="confirm"),
    path("organisations/<slug:organisation>/withdraw/<slug:record>/", ending.ending, name="ending"),
    path("imports/<slug:identifier>/", plans.plan, name="import"),
    path("imports/<slug:identifier>/apply/", plans.apply, name="apply_import"),
    path("imports/<slug:identifier>/publish/", plans.publish, name="publish_import"),
    path("imports/<slug:identifier>/undo/", plans.undo, name="undo_import"),
    path("start/", organisations.start, name="start"),
    path("submissions/<slug:submission>/", submissions.submission, name="submission"),
    path("submissions/<slug:submission>/edit/<slug:section>/", editing.edit, name="edit"),
    path("submissions/<slug:submission>/submit/", submissions.hand_in, name="hand_in"),
    path("submissions/<slug:submission>/withdraw/", submissions.withdraw, name="withdraw"),
    path("submissions/<slug:submission>/return/", submissions.give_back, name="give_back"),
    path("submissions/<slug:submission>/publish/", submissions.publish, name="publish"),
    path("review/", deciding.review, name="review"),
    path("claims/", joining.claims, name="claims"),
    path("challenges/", challenges.challenges, name="challenges"),
    path("records/", organisations.curate, name="curate"),
    path("letters/", letters.letters, name="letters"),
    path("audit/", deciding.audit, name="audit"),
]

urlpatterns = [
    path("", include("registry.website.public.urls")),
    path("associations/<path:rest>", moved.associations, name="moved_associations"),
    path("my/", include(my)),
    path("challenges/verify/<slug:secret>/", challenges.verify, name="verify_challenge"),
    path("enquiries/<slug:secret>/", enquiries.confirm, name="confirm_enquiry"),
]
