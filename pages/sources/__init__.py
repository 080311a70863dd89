"""数据: what is loaded, and what every indicator means."""
