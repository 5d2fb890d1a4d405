"""A manuscript as a workbook (XLSX), and back."""
