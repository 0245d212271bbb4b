"""What a crosswalk is made of: lines from one publisher's code to another's, each with its condition and its origin."""

from dataclasses import dataclass

RELATIONS = {
    "exact": "Both mean the same.",
    "broader": "The code it leads to covers this one and others.",
    "narrower": "The code it leads to is one of several that this one covers.",
    "overlapping": "Some of the one is some of the other; the condition says which.",
    "none": "The other publisher has nothing for it, or nothing under the condition.",
}


@dataclass(frozen=True)
class Line:
    """`code` of `scheme` is `to_code` of `to_scheme` where `condition` holds; empty: always. No `to_code`: nothing."""

    subject: str
    scheme: str
    column: str
    code: str
    to_scheme: str
    to_column: str
    to_code: str
    relation: str
    condition: str
    origin: str
