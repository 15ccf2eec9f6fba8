"""letterlint checks outgoing official letters in Russian."""

__version__ = "0.1.0"
