"""The dossier: what is known of the company, fact by fact, dated and cited, stale and contradicted ones marked."""
