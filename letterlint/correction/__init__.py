"""Letters put right: fixes applied in rounds, until nothing that can be fixed is left."""

from letterlint.correction.files import ALL, SAFE, Outcome, correct, fix_file, our_fault, preview

__all__ = ["ALL", "SAFE", "Outcome", "correct", "fix_file", "our_fault", "preview"]
