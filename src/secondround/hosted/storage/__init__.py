"""The hosted edition's own tables, and the role of the database that serves without owning anything."""
