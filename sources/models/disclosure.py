"""What of a record may be shown: a checked JSON column, `{"location": {"level": "coarsened", "reason": "safety"}}`.

A field that is not named is public. The column is applied once, by `sources.disclosure.disclose`, when an
edition is written.
"""

from django.db import models
from django.db.models import F, Func
from django.utils.translation import gettext_lazy as _

from sources.models.requirement import Requirement

_RULES_ARE_WELL_FORMED = (
    "(jsonb_typeof(%(expressions)s) = 'object' AND NOT jsonb_path_exists(%(expressions)s,"
    ' \'$.* ? (!(@.level == "public" || ((@.level == "coarsened" || @.level == "withheld")'
    ' && @.reason.type() == "string")))\'))'
)


class Disclosed(models.Model):
    disclosure = models.JSONField(
        default=dict,
        blank=True,
        help_text=_(
            'Fields that are not shown as they are: {"location": {"level": "withheld", "reason": "safety"}}. '
            "Levels: public, coarsened, withheld; the last two need a reason."
        ),
    )

    class Meta:
        abstract = True
        constraints = [
            Requirement(
                condition=Func(F("disclosure"), template=_RULES_ARE_WELL_FORMED, output_field=models.BooleanField()),
                name="%(class)s_disclosure_names_level_and_reason",
                at="disclosure",
                says=_('Expected {"field": {"level": "withheld", "reason": "safety"}}; only public needs no reason.'),
            ),
        ]
