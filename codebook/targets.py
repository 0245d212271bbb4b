"""What was attacked, and who ran it."""

from codebook.vocabulary import Term, Vocabulary

TARGET_KIND = Vocabulary(
    name="target_kind",
    title="Target",
    note="What the attack was aimed at, by what it is and does. Who runs it is a separate question.",
    terms=(
        Term(
            "business",
            "Business",
            "Shops, markets, banks, hotels, farms, factories and those who work there.",
            "GTD targtype1 1",
            codes={"gtd": "1"},
        ),
        Term(
            "government",
            "Government",
            "Civil government: offices, officials, courts, candidates, voters at the polls.",
            "GTD targtype1 2",
            codes={"gtd": "2"},
        ),
        Term(
            "police", "Police", "Police officers, posts, stations and prisons.", "GTD targtype1 3", codes={"gtd": "3"}
        ),
        Term(
            "military",
            "Military",
            (
                "Soldiers, bases, convoys, checkpoints and arms of a state's forces. A military hospital"
                " is medical, run by the military."
            ),
            "GTD targtype1 4",
            codes={"gtd": "4"},
        ),
        Term(
            "diplomatic",
            "Diplomatic mission",
            "Embassies, consulates and those who serve there.",
            "GTD targtype1 7",
            codes={"gtd": "7"},
        ),
        Term(
            "education",
            "Education",
            "Schools, universities, their teachers and students.",
            "GTD targtype1 8",
            codes={"gtd": "8"},
        ),
        Term(
            "media", "Media", "Journalists, newsrooms, broadcasting stations.", "GTD targtype1 10", codes={"gtd": "10"}
        ),
        Term(
            "ngo",
            "Aid or other non-governmental body",
            "Non-governmental organisations, their offices, staff and goods.",
            "GTD targtype1 12",
            codes={"gtd": "12"},
        ),
        Term(
            "private_citizens",
            "Private persons and property",
            "People as residents, passers-by or members of a community, and their homes and public places.",
            "GTD targtype1 14",
            codes={"gtd": "14"},
        ),
        Term(
            "religious",
            "Religious",
            "Places of worship, clergy and people attacked at worship.",
            "GTD targtype1 15",
            codes={"gtd": "15"},
        ),
        Term(
            "armed_group",
            "Armed group",
            "Members, camps and goods of an organised armed group that is not a state's force.",
            "GTD targtype1 17",
            codes={"gtd": "17"},
        ),
        Term(
            "transport",
            "Transport",
            "Roads, railways, buses, trains, bridges and their passengers, aviation apart.",
            "GTD targtype1 19",
            codes={"gtd": "19"},
        ),
        Term(
            "utilities",
            "Utilities",
            "Power, gas, water and sewage works and lines.",
            "GTD targtype1 21",
            codes={"gtd": "21"},
        ),
        Term(
            "medical",
            "Medical",
            "Hospitals, clinics, ambulances, medical staff and patients, whoever runs them.",
            "WHO SSA; GTD targtype1 1, targsubtype1 6",
            codes={"gtd": "1/6"},
        ),
        Term(
            "aviation",
            "Aviation",
            "Airports, aircraft, their crews and passengers.",
            "GTD targtype1 6",
            codes={"gtd": "6"},
        ),
        Term(
            "food_or_water",
            "Food or water supply",
            "Stores, wells, dams and pipes that people eat and drink from.",
            "GTD targtype1 9",
            codes={"gtd": "9"},
        ),
        Term(
            "maritime",
            "Shipping",
            "Ports, ships, their crews and passengers, navies apart.",
            "GTD targtype1 11",
            codes={"gtd": "11"},
        ),
        Term(
            "telecommunication",
            "Telecommunication",
            "Masts, exchanges, cables and those who keep them running.",
            "GTD targtype1 16",
            codes={"gtd": "16"},
        ),
        Term(
            "tourists",
            "Tourists",
            "Travellers for pleasure and what serves them, hotels and restaurants apart.",
            "GTD targtype1 18",
            codes={"gtd": "18"},
        ),
        Term(
            "violent_party",
            "Violent political party",
            "A party that stands in elections and also uses violence, and its members.",
            "GTD targtype1 22",
            codes={"gtd": "22"},
        ),
        Term(
            "other",
            "Another target",
            "The source says what it was, and no other term names it: fire brigades, camps of the displaced.",
            "GTD targtype1 13",
            codes={"gtd": "13"},
        ),
    ),
)

TARGET_OPERATOR = Vocabulary(
    name="target_operator",
    title="Run by",
    note=("Who runs the target, apart from what it is: a hospital may be run by an army and stays a hospital."),
    terms=(
        Term("military", "Military", "Run by a state's armed forces, or by an authority that acts as such.", "Annals"),
        Term("civilian", "Civilian", "Run by a civil authority, a company, a charity or private persons.", "Annals"),
        Term("armed_group", "Armed group", "Run by an armed group that is not a state's force.", "Annals"),
        Term("unknown", "Unknown", "No source says who runs it.", "Annals"),
    ),
)
