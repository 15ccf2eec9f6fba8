"""The pages of a letter counted by another program than this one."""
