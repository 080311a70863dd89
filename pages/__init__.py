"""The pages; one folder for each section of the menu. A page only asks and arranges."""
