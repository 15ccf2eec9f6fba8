"""Phrases whose head is a noun, given in the nominative: posts, organisations, things; their other cases."""

from letterlint.language.nominals.phrase import Phrase, leading
from letterlint.language.nominals.whole import declined

__all__ = ["Phrase", "declined", "leading"]
