"""What of a record may be shown: a checked JSON column, `{"location": {"level": "coarsened", "reason": "safety"}}`.

A field that is not named is public. The column is applied once, by `sources.disclosure.disclose`, when an
edition is written.
"""

from django.db import models
from django.db.models import F, Func, Q
from django.utils.text import format_lazy
from django.utils.translation import gettext_lazy as _

from sources.models.requirement import Requirement

_RULES_ARE_WELL_FORMED = (
    "(jsonb_typeof(%(expressions)s) = 'object' AND NOT jsonb_path_exists(%(expressions)s,"
    ' \'$.* ? (!(@.level == "public" || ((@.level == "coarsened" || @.level == "withheld")'
    ' && @.reason.type() == "string")))\'))'
)


# The expression stands here once, for it is a parameter when a form checks the rule. What is no object has no keys.
_FIELDS_ARE_AMONG = "(NOT jsonb_path_exists(%(expressions)s, '$.keyvalue() ? (!({}))', '{{}}', true))"


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


def discloses_only(model: str, *fields: str) -> Requirement:
    """The constraint that rules are about fields that can be held back, by the names that the document has for them:
    a rule about any other would hold back nothing.
    """
    template = _FIELDS_ARE_AMONG.format(" || ".join(f'@.key == "{field}"' for field in sorted(fields)))
    return Requirement(
        condition=Q(Func(F("disclosure"), template=template, output_field=models.BooleanField())),
        name=f"{model}_disclosure_names_fields_that_can_be_held_back",
        at="disclosure",
        says=format_lazy(_("Only these can be held back: {fields}."), fields=", ".join(fields)),
    )
