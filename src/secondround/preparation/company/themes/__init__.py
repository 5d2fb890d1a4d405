"""Which heading of the dossier a sentence belongs under."""
