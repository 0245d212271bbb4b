"""The choices of every vocabulary, one function each, for `choices=` in models.

Django calls them when it needs the list, so a new term makes no migration.
"""

from codebook import VOCABULARIES

Choices = list[tuple[str, str]]


def violence_type() -> Choices:
    return VOCABULARIES["violence_type"].choices()


def event_type() -> Choices:
    return VOCABULARIES["event_type"].choices()


def tactic() -> Choices:
    return VOCABULARIES["tactic"].choices()


def weapon() -> Choices:
    return VOCABULARIES["weapon"].choices()


def target_kind() -> Choices:
    return VOCABULARIES["target_kind"].choices()


def target_operator() -> Choices:
    return VOCABULARIES["target_operator"].choices()


def protected_status() -> Choices:
    return VOCABULARIES["protected_status"].choices()


def actor_kind() -> Choices:
    return VOCABULARIES["actor_kind"].choices()


def participation_role() -> Choices:
    return VOCABULARIES["participation_role"].choices()


def area_relation() -> Choices:
    return VOCABULARIES["area_relation"].choices()


def actor_relation() -> Choices:
    return VOCABULARIES["actor_relation"].choices()


def phase_kind() -> Choices:
    return VOCABULARIES["phase_kind"].choices()


def coding_depth() -> Choices:
    return VOCABULARIES["coding_depth"].choices()


def incident_relation() -> Choices:
    return VOCABULARIES["incident_relation"].choices()


def attribution() -> Choices:
    return VOCABULARIES["attribution"].choices()


def attribution_source() -> Choices:
    return VOCABULARIES["attribution_source"].choices()


def responsibility_stance() -> Choices:
    return VOCABULARIES["responsibility_stance"].choices()


def reply_status() -> Choices:
    return VOCABULARIES["reply_status"].choices()


def occurrence() -> Choices:
    return VOCABULARIES["occurrence"].choices()


def figure_certainty() -> Choices:
    return VOCABULARIES["figure_certainty"].choices()


def certainty() -> Choices:
    return VOCABULARIES["certainty"].choices()


def basis() -> Choices:
    return VOCABULARIES["basis"].choices()


def missing_reason() -> Choices:
    return VOCABULARIES["missing_reason"].choices()


def casualty_outcome() -> Choices:
    return VOCABULARIES["casualty_outcome"].choices()


def casualty_group() -> Choices:
    return VOCABULARIES["casualty_group"].choices()


def includes_attackers() -> Choices:
    return VOCABULARIES["includes_attackers"].choices()


def person_status() -> Choices:
    return VOCABULARIES["person_status"].choices()


def damage_extent() -> Choices:
    return VOCABULARIES["damage_extent"].choices()


def quantifier() -> Choices:
    return VOCABULARIES["quantifier"].choices()


def overlap() -> Choices:
    return VOCABULARIES["overlap"].choices()


def figure_rule() -> Choices:
    return VOCABULARIES["figure_rule"].choices()


def date_precision() -> Choices:
    return VOCABULARIES["date_precision"].choices()


def time_precision() -> Choices:
    return VOCABULARIES["time_precision"].choices()


def location_precision() -> Choices:
    return VOCABULARIES["location_precision"].choices()


def location_kind() -> Choices:
    return VOCABULARIES["location_kind"].choices()


def place_part() -> Choices:
    return VOCABULARIES["place_part"].choices()


def source_kind() -> Choices:
    return VOCABULARIES["source_kind"].choices()


def source_role() -> Choices:
    return VOCABULARIES["source_role"].choices()


def reliability() -> Choices:
    return VOCABULARIES["reliability"].choices()


def vantage() -> Choices:
    return VOCABULARIES["vantage"].choices()


def naming() -> Choices:
    return VOCABULARIES["naming"].choices()


def statement_kind() -> Choices:
    return VOCABULARIES["statement_kind"].choices()


def name_kind() -> Choices:
    return VOCABULARIES["name_kind"].choices()


def review_status() -> Choices:
    return VOCABULARIES["review_status"].choices()


def disclosure_level() -> Choices:
    return VOCABULARIES["disclosure_level"].choices()


def withholding_reason() -> Choices:
    return VOCABULARIES["withholding_reason"].choices()


def version_end() -> Choices:
    return VOCABULARIES["version_end"].choices()


def dataset_visibility() -> Choices:
    return VOCABULARIES["dataset_visibility"].choices()
