"""The pages of the counties: who leads and who moved; what is one county's case."""
