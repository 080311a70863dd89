"""Metrics: pure functions, Ibis table in, Ibis table out; docs/methods.md says what each
computes."""
