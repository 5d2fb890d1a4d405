"""Captions: WebVTT, SRT and what meeting programs make of them."""
