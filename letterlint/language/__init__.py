"""Russian: sentences, words, morphology, phrases, names. Knows nothing of letters."""
