"""The parts of a letter and its addressees, found in the paragraphs of a document."""

from letterlint.letter.build import understand

__all__ = ["understand"]
