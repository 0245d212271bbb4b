"""The codebook: every vocabulary of the record and of the dataset, in plain Python without tables."""

from codebook.vocabulary import Term, Vocabulary

TERMS = {
    "violence_type": "state_based non_state one_sided",
    "event_type": "battle explosion_remote_violence violence_against_civilians protest riot strategic_development",
    "tactic": "assassination armed_assault bombing hijacking hostage_barricade abduction facility_attack unarmed_assault suicide shelling air_strike secondary_attack_on_responders disguise",
    "weapon": "small_arms explosive_unspecified suicide_body_borne vehicle_borne remote_device landmine grenade projectile incendiary chemical melee vehicle_ramming air_delivered",
    "target_kind": "business government police military diplomatic education media ngo private_citizens religious armed_group transport utilities medical",
    "target_operator": "military civilian armed_group unknown",
    "protected_status": "civilian_person civilian_object medical_personnel religious_personnel medical_unit medical_transport relief peacekeeping journalist cultural_property dangerous_forces hors_de_combat military_objective not_assessed",
    "actor_kind": "state_forces rebel_group political_militia identity_militia rioters protesters civilians external_forces de_facto_authority government unidentified_armed organisation individual",
    "actor_relation": "splintered_from merged_into renamed_to allied_with branch_of part_of led_by member_of rival_of hostile_to supported_by recruited_from successor_of same_as not_same_as",
    "participation_role": "perpetrator target responder opposing_party supporter affected",
    "attribution_source": "perpetrator_itself opponent authority witness media analyst court",
    "responsibility_stance": "claimed denied contested withdrawn",
    "occurrence": "confirmed probable possible claimed_by_party disproved",
    "attribution": "established claimed alleged suspected contested unattributed",
    "figure_certainty": "corroborated single_source conflicting rough",
    "casualty_outcome": "killed injured missing abducted detained",
    "casualty_group": "people civilians attackers state_forces non_state_fighters health_workers patients first_responders children women",
    "quantifier": "exact at_least more_than at_most fewer_than about range vague_plural uncounted",
    "overlap": "inside disjoint same partial unknown",
    "date_precision": "day days_2_to_6 week month year open",
    "location_precision": "facility neighbourhood settlement near_settlement admin2 admin1 linear_or_fuzzy country sea_or_air",
    "basis": "stated inferred outside_knowledge computed coder_judgement",
    "missing_reason": "unknown not_reported reported_uncounted open_ended not_applicable withheld not_yet_coded not_collected",
    "source_kind": "agency newspaper broadcaster online republication party_statement official igo ngo research social_media court dataset",
    "source_role": "report context follow_up correction contradicts",
    "statement_kind": "account prior_warning criticism announcement declaration denial assessment composition target_pattern trend forecast",
    "incident_relation": "part_of followed_by same_target response_to retaliation_for related duplicate_of split_from not_same_as",
    "figure_rule": "single_source majority_independent lowest_credible latest_authoritative sum_of_disjoint_parts named_list range_only coder_judgement",
    "phase_kind": "act response aftermath",
    "place_part": "entrance approach interior perimeter surroundings",
    "location_kind": "country admin1 admin2 settlement neighbourhood facility historical_region",
    "area_relation": "operates_in claims named_after",
    "name_kind": "canonical alias acronym full as_printed former",
    "naming": "named not_named anonymity_requested withheld",
    "vantage": "at_the_scene party official analyst not_stated",
    "certainty": "certain probable possible alleged reputed contested unclear",
    "coding_depth": "mention outline full",
    "review_status": "draft in_review published withdrawn",
    "includes_attackers": "yes no unknown",
    "damage_extent": "destroyed burned damaged unknown",
    "person_status": "member_of_party civilian hors_de_combat not_assessed",
    "disclosure_level": "public coarsened withheld",
    "withholding_reason": "privacy anonymity_requested safety source_request legal",
    "reliability": "reliable usually_reliable fairly_reliable not_usually_reliable unreliable cannot_be_judged",
    "reply_status": "reported declined not_reported not_applicable",
    "time_precision": "minute hour part_of_day unknown",
    "dataset_visibility": "public local_only",
}

VOCABULARIES: dict[str, Vocabulary] = {
    name: Vocabulary(
        name,
        name.replace("_", " ").capitalize(),
        "",
        tuple(Term(code, code.replace("_", " ").capitalize(), "", "") for code in codes.split()),
    )
    for name, codes in TERMS.items()
}
