"""The order in which a person reads a page: tables across, columns down."""
