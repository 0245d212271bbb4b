"""The same rows as most Django REST projects would serve them: one plain table, a ModelViewSet, pages by offset."""
