"""Static files under names that carry their hash, compressed, for a site that collects them."""

from whitenoise.storage import CompressedManifestStaticFilesStorage


def without_source_maps(patterns: tuple) -> tuple:
    """Packages name source maps that they do not ship, and collecting would stop at the first."""
    return tuple(
        (files, tuple(reference for reference in references if "sourceMappingURL" not in str(reference)))
        for files, references in patterns
    )


class StaticStorage(CompressedManifestStaticFilesStorage):
    patterns = without_source_maps(CompressedManifestStaticFilesStorage.patterns)
