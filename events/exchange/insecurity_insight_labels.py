"""The labels of Insecurity Insight: who is reported to have done it, and with what."""

from events.exchange.labels import Labels

NO_INFORMATION = "No Information"

PERPETRATORS = (
    "Armed Forces of Government/Self-Declared Government",
    "NSA",
    NO_INFORMATION,
    "Foreign Forces: Military",
    "Police",
    "Multiple",
    "Criminal",
    "Civilian",
    "Government/Self-Declared Government",
    "Vigilante",
    "Other",
    "Protestors",
    "Employee",
    "Patient or Family",
    "Donor Government",
    "Political Party",
)

# As which term each is read. A suicide vehicle bomb is written SVIED.
WEAPONS = {
    "Firearms": "small_arms",
    "Live and Rubber Bullets": "small_arms",
    "Aerial Bomb: Plane": "air_delivered",
    "Aerial Bomb: Missile": "air_delivered",
    "Aerial Bomb: Drone": "air_delivered",
    "Aerial Bomb: No Information on Platform Type": "air_delivered",
    "Shelling": "projectile",
    "Artillery": "projectile",
    "Rocket": "projectile",
    "Missile": "projectile",
    "Mortar": "projectile",
    "RPG": "projectile",
    "Unspecified Explosive": "explosive_unspecified",
    "Unspecified IED": "explosive_unspecified",
    "Cluster Bomb": "explosive_unspecified",
    "UXO": "explosive_unspecified",
    "Hand Grenade": "grenade",
    "Mine": "landmine",
    "VBIED": "vehicle_borne",
    "SVIED": "vehicle_borne",
    "RCIED": "remote_device",
    "Remote-controlled IED": "remote_device",
    "Arson": "incendiary",
    "Knife": "melee",
    "Fist and Foot": "melee",
    "Stones, Sticks and Gravel": "melee",
    "Tasers": "other",
    "Other Weapon": "other",
}
WITHOUT_WEAPON = (
    "No Information on the Weapon Used",
    "Not Applicable: No Direct Violence",
    "Unarmed Perpetrator",
)
WEAPON_LABELS = Labels((*WEAPONS, *WITHOUT_WEAPON))

# Where the name of a weapon is that of an attack.
TACTICS = {
    **{label: "air_strike" for label in WEAPONS if label.startswith("Aerial Bomb")},
    "Shelling": "shelling",
    "SVIED": "suicide",
}
