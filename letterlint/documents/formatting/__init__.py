"""The formatting of a document, as far as it changes how much room the text takes."""
