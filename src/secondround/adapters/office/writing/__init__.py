"""An outline as a presentation, a document or a workbook, and what comes back of it."""
