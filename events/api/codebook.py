"""Every column and every term of every vocabulary, with its definition and where it comes from."""

from rest_framework.response import Response

from codebook import VOCABULARIES
from codebook.vocabulary import Vocabulary
from events.api.views import ReadView
from events.columns import COLUMNS, KINDS, Column
from events.filters.incidents import NoFilters


class Codebook(ReadView):
    """Every column and every term, with its definition and origin."""

    parameters = NoFilters

    def get(self, request):
        return Response(
            {
                "columns": [column_entry(column) for column in COLUMNS],
                "vocabularies": [vocabulary_entry(vocabulary) for vocabulary in VOCABULARIES.values()],
            }
        )


def column_entry(column: Column) -> dict:
    return {
        "name": column.name,
        "holds": KINDS[column.kind],
        "description": column.description,
        "vocabulary": column.vocabulary or None,
        "missing_column": f"{column.name}_missing" if column.missing else None,
    }


def vocabulary_entry(vocabulary: Vocabulary) -> dict:
    return {
        "name": vocabulary.name,
        "title": vocabulary.title,
        "note": vocabulary.note,
        "terms": [
            {
                "code": term.code,
                "label": term.label,
                "definition": term.definition,
                "origin": term.origin,
                "codes": dict(term.codes),
            }
            for term in vocabulary.terms
        ],
    }
