"""The database: SQLite for one person, PostgreSQL for many, one code for both."""
