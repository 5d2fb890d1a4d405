"""Readers of office documents: zips of XML, parsed directly, so that nothing in them is lost or run."""
