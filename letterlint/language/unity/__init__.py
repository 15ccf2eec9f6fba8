"""The same thing written in several ways: each module finds the uses of all ways of one thing."""

from letterlint.language.unity.use import Use, evened, kept, rarer

__all__ = ["Use", "evened", "kept", "rarer"]
