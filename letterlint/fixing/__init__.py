"""Edits chosen, put after each other, applied to texts."""

from letterlint.fixing.choosing import fitting, in_sight
from letterlint.fixing.edits import changes, edited, narrowed, texts_after, trimmed
from letterlint.fixing.revision import Revision

__all__ = ["Revision", "changes", "edited", "fitting", "in_sight", "narrowed", "texts_after", "trimmed"]
