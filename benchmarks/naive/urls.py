from rest_framework.routers import DefaultRouter

from benchmarks.naive.views import EventViewSet

router = DefaultRouter()
router.register("events", EventViewSet)
urlpatterns = router.urls
