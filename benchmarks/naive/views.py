"""What a project generates on its first day and keeps: a ModelViewSet with a serializer of every column."""

import csv

from django.db.models import Sum
from django.db.models.functions import TruncMonth
from django.http import HttpResponse
from django_filters.rest_framework import DjangoFilterBackend
from rest_framework import serializers, viewsets
from rest_framework.decorators import action
from rest_framework.pagination import LimitOffsetPagination
from rest_framework.response import Response

from benchmarks.naive.filters import EventFilter
from benchmarks.naive.models import Event


class EventSerializer(serializers.ModelSerializer):
    class Meta:
        model = Event
        fields = "__all__"


class EventPages(LimitOffsetPagination):
    default_limit = 100


class EventViewSet(viewsets.ModelViewSet):
    queryset = Event.objects.order_by("-date_start", "-id")
    serializer_class = EventSerializer
    pagination_class = EventPages
    filter_backends = [DjangoFilterBackend]
    filterset_class = EventFilter
    throttle_classes = []

    @action(detail=False)
    def months(self, request):
        events = self.filter_queryset(self.get_queryset()).exclude(coding_depth="mention").order_by()
        cells = events.values("dataset", "country", month=TruncMonth("date_start")).annotate(
            killed_best=Sum("killed_best")
        )
        return Response(list(cells))

    @action(detail=False)
    def csv(self, request):
        response = HttpResponse(content_type="text/csv")
        rows = self.get_serializer(self.filter_queryset(self.get_queryset()), many=True).data
        writer = csv.DictWriter(response, self.get_serializer().fields)
        writer.writeheader()
        writer.writerows(rows)
        return response
