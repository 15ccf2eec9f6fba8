"""Edits chosen, put after each other, applied to texts."""

from letterlint.fixing.choosing import fitting, in_sight
from letterlint.fixing.edits import edited, trimmed
from letterlint.fixing.revision import Revision

__all__ = ["Revision", "edited", "fitting", "in_sight", "trimmed"]
