"""Findings that the clerk has decided to let stand."""

from letterlint.suppression.baseline import by_baseline, write_baseline
from letterlint.suppression.comments import by_comments
from letterlint.suppression.outcome import Suppressed

__all__ = ["Suppressed", "by_baseline", "by_comments", "write_baseline"]
