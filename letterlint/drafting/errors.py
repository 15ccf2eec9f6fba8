"""What a clerk is told when a template cannot be filled."""

from __future__ import annotations


class TemplateError(Exception):
    """A template that cannot be filled; str() is a sentence in Russian: which one, where, what is wrong."""
