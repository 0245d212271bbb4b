"""The site as it is, served by gunicorn with the settings of a production site."""
