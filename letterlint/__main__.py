"""`python -m letterlint`."""

from letterlint.cli import main

main()
