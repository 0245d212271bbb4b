"""Where an incident stands on its way to publication. Only `incidents.review` writes here."""

from django.conf import settings
from django.db import models
from django.db.models import Q
from django.utils.translation import gettext_lazy as _

from codebook import choices
from incidents.models.incident import Incident
from sources.history import keep_history
from sources.models import Requirement


@keep_history
class Review(models.Model):
    """An incident without a row is a draft that nobody has submitted."""

    incident = models.OneToOneField(Incident, models.CASCADE, related_name="review")
    status = models.CharField(max_length=20, choices=choices.review_status, default="draft")
    coder = models.ForeignKey(settings.AUTH_USER_MODEL, models.PROTECT, null=True, blank=True, related_name="+")
    reviewer = models.ForeignKey(settings.AUTH_USER_MODEL, models.PROTECT, null=True, blank=True, related_name="+")
    changed_at = models.DateTimeField(auto_now=True)
    reason = models.CharField(max_length=500, blank=True, help_text=_("Why it was published again or withdrawn."))
    merged_into = models.ForeignKey(
        Incident,
        models.PROTECT,
        null=True,
        blank=True,
        related_name="merged_from",
        help_text=_("The surviving record."),
    )

    class Meta:
        constraints = [
            Requirement(
                condition=~Q(status="withdrawn") | ~Q(reason=""),
                name="review_withdrawal_has_a_reason",
                at="reason",
                says=_("A withdrawal needs a reason."),
            ),
            Requirement(
                condition=Q(merged_into__isnull=True) | Q(status="withdrawn"),
                name="review_merged_record_is_withdrawn",
                at="merged_into",
                says=_("Only a withdrawn record can be merged into another."),
            ),
        ]

    def __str__(self):
        return f"{self.incident}: {self.status}"
