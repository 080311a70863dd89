"""The general reader: a table is understood by its headings, not by one parser per form."""

from etl.reader.extract import read_extract
from etl.reader.reading import Number, Problem, Reading

__all__ = ["Number", "Problem", "Reading", "read_extract"]
