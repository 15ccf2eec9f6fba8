"""Jinja templates of replies: `base.j2` is the frame of a letter, the others are one reply each."""
