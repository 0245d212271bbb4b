"""What a place in the gazetteer is, and where in a target something happened."""

from codebook.vocabulary import Term, Vocabulary

LOCATION_KIND = Vocabulary(
    name="location_kind",
    title="Kind of place",
    note="What the place is in the gazetteer.",
    terms=(
        Term("country", "Country", "A state or a territory with a country code of its own.", "ISO 3166-1"),
        Term(
            "admin1",
            "First-order division",
            "The division right below the country: province, state, region.",
            "ISO 3166-2; UCDP adm_1",
        ),
        Term("admin2", "Second-order division", "The division below that: district, county.", "UCDP adm_2"),
        Term("settlement", "Settlement", "A city, town or village.", "UCDP where_prec 1"),
        Term("neighbourhood", "Neighbourhood", "A named part of a settlement.", "Annals"),
        Term("facility", "Facility", "A building, site or spot: a hospital, a base, a crossroads.", "Annals"),
        Term(
            "historical_region",
            "Historical region",
            ("An area known by a name that no present division carries. It may overlap others and has no parent."),
            "Annals",
        ),
    ),
)

PLACE_PART = Vocabulary(
    name="place_part",
    title="Part of the place",
    note="Where in or around the target a phase took place.",
    terms=(
        Term("entrance", "Entrance", "At a gate or door.", "Annals"),
        Term("approach", "Approach", "On the way that leads to it.", "Annals"),
        Term("interior", "Interior", "Inside a building.", "Annals"),
        Term("perimeter", "Perimeter", "At its outer wall or fence, the gate apart.", "Annals"),
        Term("surroundings", "Surroundings", "Outside it and near.", "Annals"),
    ),
)
