"""The pages of the chains: which carry growth and where they are broken; one chain."""
