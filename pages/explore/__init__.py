"""探索: the analyst's bench."""
