"""The rules, one a module; `letterlint.registry` finds them here."""
