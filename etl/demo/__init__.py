"""The invented city 云岭市: its enterprises, its story, and the extracts its bureaus would send."""
