"""How many pages a letter takes."""

from letterlint.layout.pages import count_pages

__all__ = ["count_pages"]
