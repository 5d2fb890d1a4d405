"""The slides of a run: from the outline, from the finished file's pages, or only counted."""
