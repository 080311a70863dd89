"""园区: does the land earn its keep?"""
