"""How exactly days, times of day and places are known."""

from codebook.vocabulary import Term, Vocabulary

DATE_PRECISION = Vocabulary(
    name="date_precision",
    title="Date precision",
    note="How exactly the day is known. The range of days holds the rest.",
    terms=(
        Term(
            "day",
            "Day",
            "The one day is known.",
            "UCDP date_prec 1; ACLED time_precision 1",
            codes={"ucdp": "1", "acled": "1"},
        ),
        Term(
            "days_2_to_6",
            "Two to six days",
            "It lies within two to six days, or lasted so long.",
            "UCDP date_prec 2",
            codes={"ucdp": "2"},
        ),
        Term(
            "week",
            "Week",
            "Only the week is known, or a span of about a week.",
            "UCDP date_prec 3; ACLED time_precision 2",
            codes={"ucdp": "3", "acled": "2"},
        ),
        Term(
            "month",
            "Month",
            "Only the month is known, or a span of 8 to 31 days.",
            "UCDP date_prec 4; ACLED time_precision 3",
            codes={"ucdp": "4", "acled": "3"},
        ),
        Term(
            "year",
            "Year",
            "Only the year is known, or a span of more than a month.",
            "UCDP date_prec 5",
            codes={"ucdp": "5"},
        ),
        Term("open", "Open", "One end of the range is not known, as in “since 2015”.", "Annals"),
    ),
)

TIME_PRECISION = Vocabulary(
    name="time_precision",
    title="Time precision",
    note="How exactly the time of day is known. It is never filled with midnight.",
    terms=(
        Term("minute", "Minute", "Hour and minute are given.", "Annals"),
        Term("hour", "Hour", "The hour is given, or an “about” with an hour.", "Annals"),
        Term("part_of_day", "Part of the day", "Morning, noon, evening, night.", "Annals"),
        Term("unknown", "Unknown", "No source gives a time.", "Annals"),
    ),
)

LOCATION_PRECISION = Vocabulary(
    name="location_precision",
    title="Place precision",
    note="How exactly the place is known. A point that stands for an area is drawn as an area.",
    terms=(
        Term(
            "facility",
            "Facility",
            "The building, camp, crossroads or other spot is known.",
            "UCDP where_prec 1; ACLED geo_precision 1; GTD specificity 1",
            codes={"ucdp": "1", "acled": "1", "gtd": "1"},
        ),
        Term(
            "neighbourhood",
            "Neighbourhood",
            "The part of a town is known.",
            "UCDP where_prec 1; ACLED geo_precision 1; GTD specificity 1",
            codes={"ucdp": "1", "acled": "1", "gtd": "1"},
        ),
        Term(
            "settlement",
            "Settlement",
            "The town or village is known; the point stands for all of it.",
            "UCDP where_prec 1; ACLED geo_precision 1; GTD specificity 1",
            codes={"ucdp": "1", "acled": "1", "gtd": "1"},
        ),
        Term(
            "near_settlement",
            "Near a settlement",
            "Within about 25 km of a known place.",
            "UCDP where_prec 2; ACLED geo_precision 2",
            codes={"ucdp": "2", "acled": "2"},
        ),
        Term(
            "admin2",
            "Second-order division",
            "Only the district or its like is known.",
            "UCDP where_prec 3; ACLED geo_precision 2; GTD specificity 3",
            codes={"ucdp": "3", "acled": "2", "gtd": "3"},
        ),
        Term(
            "admin1",
            "First-order division",
            "Only the province or its like is known.",
            "UCDP where_prec 4; ACLED geo_precision 3; GTD specificity 4",
            codes={"ucdp": "4", "acled": "3", "gtd": "4"},
        ),
        Term(
            "linear_or_fuzzy",
            "Line or loose area",
            "A road, river, border or an area without settled bounds.",
            "UCDP where_prec 5; ACLED geo_precision 3",
            codes={"ucdp": "5", "acled": "3"},
        ),
        Term(
            "country",
            "Country",
            "Only the country is known.",
            "UCDP where_prec 6; GTD specificity 5",
            codes={"ucdp": "6", "gtd": "5"},
        ),
        Term(
            "sea_or_air", "Sea or air", "In international waters or airspace.", "UCDP where_prec 7", codes={"ucdp": "7"}
        ),
    ),
    readings={
        "ucdp": {"1": "settlement"},
        "acled": {"1": "settlement", "2": "near_settlement", "3": "admin1"},
        "gtd": {"1": "settlement"},
    },
)
