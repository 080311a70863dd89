"""总览: how the city is doing."""
