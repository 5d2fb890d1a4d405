"""The figures of a finished file: read, held against each other, against the dossier, and added up again."""
