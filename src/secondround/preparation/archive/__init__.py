"""Everything of one person as one file: saved, brought back elsewhere, and erased with a receipt."""
