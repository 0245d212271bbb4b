"""The dossier: everything that may be shown of one incident, as one document. `docs/reference/dossier.md`
lists its keys.
"""

from incidents.dossier.document import build_dossier

__all__ = ["build_dossier"]
