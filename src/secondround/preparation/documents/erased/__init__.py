"""A person whose data was erased: what the documents say of them is not shown, however often they are read."""
