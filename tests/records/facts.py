"""The facts of the article that the record must give back, by their ids in the evidence ledger."""

FACTS = (
    *("I1", "I2", "I3", "I4", "I5", "I6", "I7", "I8", "I9"),
    *("P1", "P2", "P3", "P4", "P5", "P6", "P7", "P8"),
    *("A1", "A2", "A3", "A4", "A5", "A6", "A7", "A8", "A9"),
    *("A10", "A11", "A12", "A13", "A14", "A15", "A16", "A17"),
    *("R1", "R2"),
    *("S1", "S2", "S3", "S4", "S5", "S6", "S7", "S8", "S9", "S10", "S11", "S12"),
)
