"""The ledger of the Kabul hospital attack is complete, quotes little and exactly, and withholds private persons.

The article itself is not in the repository; where a copy lies beside the checkout, quotes are compared with it.
"""

import csv
import hashlib
import re
from datetime import date
from itertools import pairwise
from pathlib import Path

import pytest

ROOT = Path(__file__).resolve().parents[2]
FOLDER = ROOT / "seeds" / "kabul_hospital_2021"
ARTICLE = ROOT.parent / "shared" / "seeds" / "kabul-hospital-attack-article.txt"

FACTS_PER_FAMILY = {"I": 9, "P": 8, "A": 17, "R": 2, "S": 12}
FACTS = [f"{family}{number}" for family, last in FACTS_PER_FAMILY.items() for number in range(1, last + 1)]
LEDGER_COLUMNS = [
    *("fact", "key", "paragraph", "says", "quote", "speaker"),
    *("as_printed", "canonical", "basis", "certainty", "trap"),
]
OUTSIDE_COLUMNS = ["key", "used", "says", "value", "source", "reference", "licence", "retrieved_on"]
LAST_PARAGRAPH = 48
LONGEST_QUOTE = 200
LARGEST_QUOTED_SHARE = 1 / 3
BASES = {"stated", "inferred"}
CERTAINTIES = {"certain", "probable", "possible", "alleged", "reputed", "contested", "unclear"}
SPEAKERS = {"source", "witnesses", "taliban", *(fact for fact in FACTS if fact.startswith("S"))}

# SHA-256 of the withheld names, folded as in `folded_words` and joined by a space: the test must not print them either.
WITHHELD_NAMES = {
    "886ab5cc5a12b2ed074c46c51b9652333c5bd2c1540a32128e5963f0003c22ac",
    "c0a1cb41204212a2390933c4c3322229573928e71001051b9798a83bde31481b",
    "cecbacdf2fe972d97dccb886c1c841266dccd96df55fab09da80856b124a6c2d",
}


def read(name):
    with (FOLDER / name).open(encoding="utf-8", newline="") as file:
        return list(csv.DictReader(file))


def folded_words(text):
    return re.findall(r"[^\W\d_]+", text.casefold())


def hashes_of_names(text):
    words = folded_words(text)
    names = words + [f"{first} {second}" for first, second in pairwise(words)]
    return {hashlib.sha256(name.encode()).hexdigest() for name in names}


@pytest.fixture(scope="module")
def ledger():
    return read("ledger.csv")


@pytest.fixture(scope="module")
def paragraphs():
    if not ARTICLE.exists():
        pytest.skip("The article is not beside this checkout, so its quotes cannot be compared with it.")
    return [line.strip() for line in ARTICLE.read_text(encoding="utf-8").splitlines() if line.strip()]


def test_every_fact_has_a_row(ledger):
    assert len(FACTS) == 48
    assert {row["fact"] for row in ledger} == set(FACTS)


def test_every_fact_is_carried_by_words_of_the_article(ledger):
    assert {row["fact"] for row in ledger if row["quote"]} == set(FACTS)


def test_columns_are_the_ones_the_readme_describes(ledger):
    readme = (FOLDER / "README.md").read_text(encoding="utf-8")

    assert list(ledger[0]) == LEDGER_COLUMNS
    assert list(read("outside_knowledge.csv")[0]) == OUTSIDE_COLUMNS
    assert [column for column in LEDGER_COLUMNS + OUTSIDE_COLUMNS if f"`{column}`" not in readme] == []


@pytest.mark.parametrize("name", ["ledger.csv", "outside_knowledge.csv"])
def test_keys_are_unique(name):
    keys = [row["key"] for row in read(name)]

    assert len(keys) == len(set(keys))


def test_every_row_says_something_and_warns_of_a_trap(ledger):
    assert [row["key"] for row in ledger if not (row["says"] and row["trap"])] == []


def test_every_row_points_at_a_paragraph(ledger):
    assert [row["key"] for row in ledger if int(row["paragraph"]) not in range(1, LAST_PARAGRAPH + 1)] == []


def test_basis_certainty_and_speaker_are_known_terms(ledger):
    assert {row["basis"] for row in ledger} <= BASES
    assert {row["certainty"] for row in ledger} <= CERTAINTIES
    assert {row["speaker"] for row in ledger} == SPEAKERS


def test_a_speaker_of_the_ledger_is_in_the_readme():
    readme = (FOLDER / "README.md").read_text(encoding="utf-8")

    assert [speaker for speaker in SPEAKERS if f"| `{speaker}` |" not in readme] == []


@pytest.mark.parametrize("column", ["quote", "as_printed"])
def test_a_quote_is_at_most_one_short_sentence(ledger, column):
    texts = [row[column] for row in ledger]

    assert [text for text in texts if len(text) > LONGEST_QUOTE] == []
    assert [text for text in texts if re.search(r"[.!?…][”’\"']*\s+\S", text)] == []


def test_withheld_names_are_in_no_seed_and_no_fixture():
    paths = [path for folder in ("seeds", "fixtures") for path in (ROOT / folder).rglob("*")]
    files = [path for path in paths if path.suffix in {".csv", ".json", ".md", ".txt", ".yaml"}]

    assert [path.name for path in files if hashes_of_names(path.read_text(encoding="utf-8")) & WITHHELD_NAMES] == []


def test_withheld_names_are_those_the_article_prints(paragraphs):
    assert hashes_of_names(" ".join(paragraphs)) >= WITHHELD_NAMES


def test_every_outside_fact_has_a_value_a_reference_a_licence_and_a_day():
    for row in read("outside_knowledge.csv"):
        assert all(row.values()), row["key"]
        assert row["used"] in {"yes", "no"}, row["key"]
        date.fromisoformat(row["retrieved_on"])


def test_the_second_of_november_2021_was_a_tuesday():
    values = {row["key"]: row["value"] for row in read("outside_knowledge.csv")}

    assert date.fromisoformat(values["tuesday-date"]).strftime("%A") == "Tuesday"


def test_paragraphs_are_counted_from_the_headline(paragraphs):
    assert paragraphs[0].startswith("Taliban:")
    assert paragraphs[1].startswith("Kabul:")
    assert "Soufan Center" in paragraphs[LAST_PARAGRAPH - 1]


@pytest.mark.parametrize("column", ["quote", "as_printed"])
def test_a_quote_stands_in_its_paragraph(ledger, paragraphs, column):
    assert [row["key"] for row in ledger if row[column] not in paragraphs[int(row["paragraph"]) - 1]] == []


def test_all_quotes_together_are_a_small_part_of_the_article(ledger, paragraphs):
    quoted = set()
    for row in ledger:
        paragraph = int(row["paragraph"])
        for text in (row["quote"], row["as_printed"]):
            start = paragraphs[paragraph - 1].find(text)
            quoted |= {(paragraph, place) for place in range(start, start + len(text))}
    length = sum(len(paragraph) for paragraph in paragraphs[:LAST_PARAGRAPH])

    assert len(quoted) / length < LARGEST_QUOTED_SHARE


def test_our_words_are_not_the_article_s(ledger, paragraphs):
    def runs_of_six(text):
        words = folded_words(text)
        return {tuple(words[start : start + 6]) for start in range(len(words) - 5)}

    article = set().union(*(runs_of_six(paragraph) for paragraph in paragraphs))

    assert [row["key"] for row in ledger if runs_of_six(row["says"]) & article] == []
