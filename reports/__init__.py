"""What leaves the page as text or file: computed sentences, what a page shows, CSV and XLSX."""
