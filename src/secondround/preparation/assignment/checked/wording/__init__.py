"""The words of a finished file: abbreviations nobody explained, names that are not spelled right."""
