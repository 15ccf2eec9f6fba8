"""The pages of a letter counted by another program than this one."""

from letterlint.paging.engines import counted

__all__ = ["counted"]
