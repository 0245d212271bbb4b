"""The page of vocabularies, from `codebook/`."""

from codebook import VOCABULARIES
from codebook.vocabulary import Vocabulary
from docs.build.markdown import table

INTRODUCTION = """# Vocabularies

Every term that a record or a row can hold. A code never changes its meaning; new ones are added in `codebook/`.
*Origin* says where the distinction comes from, *codes* how publishers write the same thing.
"""


def page() -> str:
    index = ", ".join(f"[{name}](#{name})" for name in VOCABULARIES)
    return "\n".join([INTRODUCTION, f"{index}.", *map(section, VOCABULARIES.values())])


def section(vocabulary: Vocabulary) -> str:
    rows = [
        (f"`{term.code}`", term.label, term.definition, term.origin, codes_of(term.codes)) for term in vocabulary.terms
    ]
    terms = table(("code", "label", "definition", "origin", "codes"), rows)
    return f"\n## {vocabulary.name}\n**{vocabulary.title}.** {vocabulary.note}\n\n{terms}"


def codes_of(codes) -> str:
    return ", ".join(f"{publisher} `{code}`" for publisher, code in codes.items())
