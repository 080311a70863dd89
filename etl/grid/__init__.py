"""Untrusted bytes -> sheets of cells; runs in the limited child and imports nothing heavy."""
