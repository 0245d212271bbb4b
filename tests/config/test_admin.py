"""The desk as a whole: every model has its pages, every key is searched for, and no list grows with its rows."""

import pytest
from django.apps import apps
from django.contrib import admin
from django.contrib.admin.widgets import AutocompleteSelect, RelatedFieldWidgetWrapper
from django.contrib.auth.models import Permission
from django.db import connection, models
from django.test import RequestFactory
from django.test.utils import CaptureQueriesContext
from django.urls import ResolverMatch, reverse

from accounts.models import User
from events.models import ReadRow, ReceivedPiece, RecordBlock, TableWorkbook
from events.models.rollup import Rollup
from tests.any_row import make_row
from tests.desk import as_sent, errors_of

OURS = ("sources", "locations", "actors", "incidents", "events")
# What nobody reads row by row: sums that the site answers from, fingerprints by which an import knows rows again, and
# the records of foreign files, compressed.
NOT_SHOWN = (Rollup, ReadRow, RecordBlock, ReceivedPiece, TableWorkbook)
MODELS = [
    model
    for app in OURS
    for model in apps.get_app_config(app).get_models()
    if not hasattr(model, "pgh_tracked_model") and not issubclass(model, NOT_SHOWN)
]

pytestmark = pytest.mark.django_db


@pytest.fixture
def chief(client):
    user = User.objects.create_superuser("chief", password="a long word")
    client.force_login(user)
    return user


def label(model):
    return model._meta.label


def page(model, name, *args):
    return reverse(f"admin:{model._meta.app_label}_{model._meta.model_name}_{name}", args=args)


def request_of(user):
    request = RequestFactory().get("/admin/")
    request.user = user
    request.resolver_match = ResolverMatch(lambda: None, (), {})
    return request


def forms_of(model_admin, request):
    """Each form of the page: the record's own and one an inline."""
    yield model_admin.get_form(request)
    for inline in model_admin.get_inline_instances(request):
        yield inline.get_formset(request).form


@pytest.mark.parametrize("model", MODELS, ids=label)
def test_every_model_is_registered(model):
    assert model in admin.site._registry


@pytest.mark.parametrize("model", MODELS, ids=label)
def test_every_key_is_searched_for(model, chief):
    request = request_of(chief)

    for form in forms_of(admin.site._registry[model], request):
        for name, field in form.base_fields.items():
            widget = field.widget
            if isinstance(widget, RelatedFieldWidgetWrapper):
                widget = widget.widget
            if hasattr(field, "queryset"):
                assert isinstance(widget, AutocompleteSelect), f"{form._meta.model.__name__}.{name} is a plain select"


@pytest.mark.parametrize("model", MODELS, ids=label)
def test_every_list_can_be_searched_and_has_an_order(model):
    model_admin = admin.site._registry[model]

    assert model_admin.search_fields
    assert model_admin.ordering


@pytest.mark.parametrize("model", MODELS, ids=label)
def test_no_list_is_filtered_by_the_rows_of_another_table(model):
    for name in admin.site._registry[model].list_filter:
        field = model._meta.get_field(name.partition("__")[0])
        if field.is_relation and "__" not in name:
            assert (label(model), name) in {("events.Event", "dataset"), ("events.Tombstone", "dataset")}


@pytest.mark.parametrize("model", MODELS, ids=label)
def test_a_list_of_thirty_takes_as_many_queries_as_a_list_of_three(model, chief, client):
    def queries():
        with CaptureQueriesContext(
            connection,
        ) as captured:
            assert client.get(page(model, "changelist")).status_code == 200
        return [query["sql"] for query in captured]

    for _ in range(3):
        make_row(model)
    queries()
    few = queries()
    for _ in range(27):
        make_row(model)
    many = queries()

    assert len(few) == len(many), "\n".join(many)


@pytest.mark.parametrize("model", MODELS, ids=label)
def test_every_page_of_every_model_opens(model, chief, client):
    row = make_row(model)
    may_add = admin.site._registry[model].has_add_permission(request_of(chief))

    assert client.get(page(model, "add")).status_code == (200 if may_add else 403)
    assert client.get(page(model, "change", row.pk)).status_code == 200
    assert client.get(page(model, "history", row.pk)).status_code == 200
    assert client.get(page(model, "changelist"), {"q": "IS-K"}).status_code == 200


@pytest.mark.parametrize("model", MODELS, ids=label)
def test_every_page_opens_for_a_person_who_may_only_look(model, client):
    viewer = User.objects.create_user("viewer", password="a long word", is_staff=True)
    viewer.user_permissions.set(Permission.objects.filter(codename__startswith="view_"))
    client.force_login(viewer)
    row = make_row(model)

    assert client.get(page(model, "changelist")).status_code == 200
    assert client.get(page(model, "change", row.pk)).status_code == 200
    assert client.post(page(model, "change", row.pk), {}).status_code == 403


@pytest.mark.parametrize("model", MODELS, ids=label)
def test_an_untouched_page_is_saved_without_a_change(model, chief, client):
    model_admin = admin.site._registry[model]
    row = make_row(model)
    if not model_admin.has_change_permission(request_of(chief)):
        assert client.post(page(model, "change", row.pk), {}).status_code == 403
        return
    before = model.objects.filter(pk=row.pk).values().get()
    answer = client.get(page(model, "change", row.pk))

    saved = client.post(page(model, "change", row.pk), as_sent(answer))

    assert saved.status_code == 302, errors_of(saved)
    assert model.objects.filter(pk=row.pk).values().get() == before


@pytest.mark.parametrize("model", MODELS, ids=label)
def test_every_key_gets_its_answers(model, chief, client):
    for field in model._meta.concrete_fields:
        if isinstance(field, models.ForeignKey) and field.related_model in MODELS:
            asked = {"app_label": model._meta.app_label, "model_name": model._meta.model_name}
            answer = client.get(reverse("admin:autocomplete"), {**asked, "field_name": field.name, "term": "a"})
            assert answer.status_code == 200, field
