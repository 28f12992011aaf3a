"""Settings of the desk. The environment is read here, through the typed readers of `factdesk/environment.py`.

Everything has a safe default for one machine; with FACTDESK_ENV=production the desk refuses to start until what
must differ there has been said (`docs/production.md` lists the variables).
"""

from __future__ import annotations

from datetime import timedelta
from pathlib import Path
from urllib.parse import urlsplit

from django.core.exceptions import ImproperlyConfigured

from factdesk import environment as env

BASE_DIR = Path(__file__).resolve().parent.parent

# --- Where are we ------------------------------------------------------------------------------------------------

ENVIRONMENT = env.choice("FACTDESK_ENV", ("development", "test", "production"))
PRODUCTION = ENVIRONMENT == "production"
TESTING = ENVIRONMENT == "test"
DEBUG = env.boolean("FACTDESK_DEBUG", False)
VAR = env.folder("FACTDESK_VAR", BASE_DIR / "var")

PUBLIC_URL = env.text("FACTDESK_URL", "http://localhost:8000").rstrip("/")
"""The address editors and API clients use; absolute ids in exports begin with it."""

DATABASE_URL = env.text("DATABASE_URL")
REDIS_URL = env.text("REDIS_URL", "redis://127.0.0.1:6379/0")
REDIS_PREFIX = env.text("FACTDESK_REDIS_PREFIX", "factdesk:")
"""Begins every key in Redis, so that desks can share one."""
SECRET_KEY = env.text("FACTDESK_SECRET_KEY")

if PRODUCTION:
    missing = [
        hint
        for refused, hint in (
            (len(SECRET_KEY) < 50, "FACTDESK_SECRET_KEY (or FACTDESK_SECRET_KEY_FILE): at least 50 random characters"),
            (not PUBLIC_URL.startswith("https://"), "FACTDESK_URL: the public address, beginning with https://"),
            (not DATABASE_URL.startswith("postgres"), "DATABASE_URL: a PostgreSQL database"),
            (not env.text("REDIS_URL"), "REDIS_URL: a Redis 7 or newer"),
            (DEBUG, "FACTDESK_DEBUG: must not be true"),
        )
        if refused
    ]
    if missing:
        raise ImproperlyConfigured("The desk does not start in production without:\n  " + "\n  ".join(missing))
SECRET_KEY = SECRET_KEY or env.kept_secret(VAR / "secret_key")

ALLOWED_HOSTS = [urlsplit(PUBLIC_URL).hostname or "", *env.words("FACTDESK_HOSTS")]
if not PRODUCTION:
    ALLOWED_HOSTS += ["localhost", "127.0.0.1", "[::1]"]
CSRF_TRUSTED_ORIGINS = [PUBLIC_URL]

# --- Parts -------------------------------------------------------------------------------------------------------

INSTALLED_APPS = [
    "factdesk",
    "claims",
    "articles",
    "factdesk.admin_config.ReferenceAdminConfig",
    "django.contrib.auth",
    "django.contrib.contenttypes",
    "django.contrib.sessions",
    "django.contrib.messages",
    "whitenoise.runserver_nostatic",
    "django.contrib.staticfiles",
    "csp",
    "django_htmx",
    "template_partials",
    "rest_framework",
    "knox",
    "drf_spectacular",
    "drf_spectacular_sidecar",
]

MIDDLEWARE = [
    "factdesk.throttles.give_back",
    "factdesk.problems.api_problems",
    "django.middleware.security.SecurityMiddleware",
    "csp.middleware.CSPMiddleware",
    "factdesk.middleware.privacy_headers",
    "whitenoise.middleware.WhiteNoiseMiddleware",
    "django.contrib.sessions.middleware.SessionMiddleware",
    "django.middleware.locale.LocaleMiddleware",
    "django.middleware.common.CommonMiddleware",
    "django.middleware.csrf.CsrfViewMiddleware",
    "django.contrib.auth.middleware.AuthenticationMiddleware",
    "factdesk.middleware.idle_logout",
    "factdesk.middleware.own_language",
    "factdesk.middleware.own_password_first",
    "django.contrib.messages.middleware.MessageMiddleware",
    "django.middleware.clickjacking.XFrameOptionsMiddleware",
    "django_htmx.middleware.HtmxMiddleware",
    "factdesk.trouble.refusals",
]

ROOT_URLCONF = "factdesk.urls"
WSGI_APPLICATION = "factdesk.wsgi.application"

TEMPLATES = [
    {
        "BACKEND": "django.template.backends.django.DjangoTemplates",
        "DIRS": [BASE_DIR / "templates"],
        "APP_DIRS": True,
        "OPTIONS": {
            "context_processors": [
                "django.template.context_processors.request",
                "django.template.context_processors.i18n",
                "django.contrib.auth.context_processors.auth",
                "django.contrib.messages.context_processors.messages",
                "factdesk.context.desk",
            ]
        },
    }
]

# --- Data stores -------------------------------------------------------------------------------------------------

if DATABASE_URL and not DATABASE_URL.startswith("sqlite:"):
    database = env.postgresql(DATABASE_URL)
    database["CONN_MAX_AGE"] = 60
    database["CONN_HEALTH_CHECKS"] = True
    # No statement or lock may hold up the desk; migrations run with FACTDESK_STATEMENT_TIMEOUT=0.
    statement_timeout = int(env.number("FACTDESK_STATEMENT_TIMEOUT", 15) * 1000)
    lock_timeout = int(env.number("FACTDESK_LOCK_TIMEOUT", 3) * 1000)
    database["OPTIONS"] = {
        "connect_timeout": 3,
        "application_name": "factdesk",
        "options": f"-c statement_timeout={statement_timeout} -c lock_timeout={lock_timeout}"
        " -c idle_in_transaction_session_timeout=30000",
    } | database["OPTIONS"]
else:
    # BEGIN IMMEDIATE makes the single writer wait its turn instead of failing at its first write; recursive
    # triggers let append-only tables refuse REPLACE too.
    durability = "OFF" if TESTING else "FULL"
    database = {
        "ENGINE": "django.db.backends.sqlite3",
        "NAME": DATABASE_URL.removeprefix("sqlite://") or VAR / "factdesk.sqlite3",
        "OPTIONS": {
            "transaction_mode": "IMMEDIATE",
            "timeout": 20,
            "init_command": f"PRAGMA journal_mode=WAL; PRAGMA synchronous={durability}; PRAGMA recursive_triggers=ON;",
        },
        "TEST": {"NAME": VAR / "test.sqlite3"},
    }
DATABASES = {"default": database}
# knox would make its own token table beside ours, which nobody empties or reads.
MIGRATION_MODULES: dict[str, None] = {"knox": None}
DEFAULT_AUTO_FIELD = "django.db.models.BigAutoField"

CACHES = {
    "default": {
        "BACKEND": "factdesk.cache.ForgivingRedisCache",
        "LOCATION": REDIS_URL,
        "KEY_PREFIX": f"{REDIS_PREFIX}cache",
        # A frozen Redis would cost five seconds a call by default; the cache is never worth that.
        "OPTIONS": {"socket_timeout": 0.2, "socket_connect_timeout": 0.2},
    }
}

MEDIA_ROOT = env.folder("FACTDESK_FILES", VAR / "files")
FILE_UPLOAD_PERMISSIONS = 0o640
DATA_UPLOAD_MAX_MEMORY_SIZE = 6 * 1024 * 1024
DATA_UPLOAD_MAX_NUMBER_FIELDS = 1000
DATA_UPLOAD_MAX_NUMBER_FILES = 100

STATIC_URL = "/static/"
STATIC_ROOT = BASE_DIR / "staticfiles"
STATICFILES_DIRS = [BASE_DIR / "static"]
STORAGES = {
    "default": {"BACKEND": "django.core.files.storage.FileSystemStorage"},
    "staticfiles": {
        "BACKEND": "whitenoise.storage.CompressedManifestStaticFilesStorage"
        if PRODUCTION
        else "django.contrib.staticfiles.storage.StaticFilesStorage"
    },
}
WHITENOISE_USE_FINDERS = not PRODUCTION

# --- Workers -----------------------------------------------------------------------------------------------------

CELERY_BROKER_URL = REDIS_URL
CELERY_BROKER_CONNECTION_RETRY_ON_STARTUP = True
CELERY_BROKER_TRANSPORT_OPTIONS = {
    "global_keyprefix": REDIS_PREFIX,
    "visibility_timeout": 300,
    "unacked_restore_throttle": 1,
    "socket_timeout": 10,
    "socket_connect_timeout": 3,
    "socket_keepalive": True,
    "health_check_interval": 25,
}
# Redelivery is the relay's business, through the row of the work: the broker forgets a message once it is taken.
CELERY_TASK_ACKS_LATE = False
CELERY_TASK_IGNORE_RESULT = True
CELERY_TASK_SERIALIZER = "json"
CELERY_ACCEPT_CONTENT = ["json"]
CELERY_TASK_SOFT_TIME_LIMIT = 90
CELERY_TASK_TIME_LIMIT = 120
CELERY_TASK_PUBLISH_RETRY_POLICY = {"max_retries": 1, "interval_start": 0.1}
CELERY_WORKER_PREFETCH_MULTIPLIER = 1
CELERY_WORKER_MAX_TASKS_PER_CHILD = 200
CELERY_WORKER_MAX_MEMORY_PER_CHILD = 400_000  # kB
CELERY_WORKER_SOFT_SHUTDOWN_TIMEOUT = 30
CELERY_WORKER_CANCEL_LONG_RUNNING_TASKS_ON_CONNECTION_LOSS = True
CELERY_WORKER_HIJACK_ROOT_LOGGER = False
CELERY_TIMEZONE = "Europe/Amsterdam"

WORK_STALE_SECONDS = env.number("FACTDESK_STALE_SECONDS", 30, least=0.1)
"""Work without a heartbeat for this long is due again; published work that nobody took is published again."""
WORK_HEARTBEAT_SECONDS = WORK_STALE_SECONDS / 3
RELAY_SECONDS = env.number("FACTDESK_RELAY_SECONDS", 1, least=0.05)
"""Pause between two passes of the relay."""

LEDGER_CHECKPOINTS = Path(env.text("FACTDESK_CHECKPOINTS", str(VAR / "ledger-checkpoints.txt")))
"""Witnesses of the ledger; in production on a medium that the desk can append to but not rewrite."""

WEBHOOKS_INSIDE = not PRODUCTION and env.boolean("FACTDESK_WEBHOOKS_INSIDE", False)
"""Whether webhooks may reach addresses in private networks: for tests, never in production."""
WEBHOOK_PAUSE = env.number("FACTDESK_WEBHOOK_PAUSE", 15, least=0)
"""Seconds before a webhook that failed is tried again; four times as long after each further failure."""

# --- The desk's policy -------------------------------------------------------------------------------------------

SECOND_CHECK = env.choice("FACTDESK_SECOND_CHECK", ("high_stakes", "off", "always"))
"""When a verdict needs a second pair of eyes (`claims.workflow.Policy`)."""
DESK_NAME = env.text("FACTDESK_NAME", "Factdesk")
"""Under which name the desk's verdicts are published."""
REVIEW_URL = env.text("FACTDESK_REVIEW_URL")
"""Where the public reads a verdict, with {claim} for the claim's id; empty: nowhere, and so no ClaimReview."""
LEASE_SECONDS = 15 * 60
"""How long a claim stays in one person's hands without a sign of life."""
RESERVATION_SECONDS = 120
"""How long the next claim is kept for the person whose page loaded it ahead."""

# --- People ------------------------------------------------------------------------------------------------------

AUTH_USER_MODEL = "factdesk.User"
LOGIN_URL = "login"
LOGIN_REDIRECT_URL = "/"
LOGOUT_REDIRECT_URL = "login"
PASSWORD_HASHERS = [
    "django.contrib.auth.hashers.Argon2PasswordHasher",
    "django.contrib.auth.hashers.PBKDF2PasswordHasher",
]
if TESTING:
    PASSWORD_HASHERS.insert(0, "django.contrib.auth.hashers.MD5PasswordHasher")  # hundreds of logins in a test run
AUTH_PASSWORD_VALIDATORS = [
    {"NAME": "django.contrib.auth.password_validation.UserAttributeSimilarityValidator"},
    {"NAME": "django.contrib.auth.password_validation.MinimumLengthValidator", "OPTIONS": {"min_length": 12}},
    {"NAME": "django.contrib.auth.password_validation.CommonPasswordValidator"},
]

SESSION_COOKIE_AGE = 12 * 3600
SESSION_IDLE = timedelta(minutes=60)
SESSION_COOKIE_SAMESITE = "Lax"
CSRF_COOKIE_SAMESITE = "Lax"
CSRF_COOKIE_HTTPONLY = True
CSRF_FAILURE_VIEW = "factdesk.trouble.csrf_failure"
if PRODUCTION:
    SESSION_COOKIE_NAME = "__Host-session"
    CSRF_COOKIE_NAME = "__Host-csrf"
    SESSION_COOKIE_SECURE = CSRF_COOKIE_SECURE = True
    SECURE_SSL_REDIRECT = True
    SECURE_REDIRECT_EXEMPT = [r"^api/", r"^health/"]  # a token must not travel in the clear and then be redirected
    SECURE_HSTS_SECONDS = 365 * 24 * 3600
    SECURE_HSTS_INCLUDE_SUBDOMAINS = SECURE_HSTS_PRELOAD = True
    if env.boolean("FACTDESK_BEHIND_PROXY", False):  # only where the proxy strips this header from what comes in
        SECURE_PROXY_SSL_HEADER = ("HTTP_X_FORWARDED_PROTO", "https")

# --- What the browser may do -------------------------------------------------------------------------------------

CONTENT_SECURITY_POLICY = {
    "DIRECTIVES": {
        "default-src": ["'none'"],
        "script-src": ["'self'"],
        "style-src": ["'self'"],
        "img-src": ["'self'", "data:"],
        "font-src": ["'self'"],
        "connect-src": ["'self'"],
        "form-action": ["'self'"],
        "manifest-src": ["'self'"],
        "frame-ancestors": ["'none'"],
        "base-uri": ["'none'"],
        "object-src": ["'none'"],
    }
}
SECURE_REFERRER_POLICY = "same-origin"
X_FRAME_OPTIONS = "DENY"

# --- API ---------------------------------------------------------------------------------------------------------

REST_FRAMEWORK = {
    "DEFAULT_AUTHENTICATION_CLASSES": ["factdesk.tokens.BearerAuthentication"],
    # What else every view of the API shares stands in articles/api_base.py.
    "DEFAULT_THROTTLE_CLASSES": ["factdesk.throttles.PerToken", "factdesk.throttles.AtOnce"],
    "DEFAULT_SCHEMA_CLASS": "drf_spectacular.openapi.AutoSchema",
    "EXCEPTION_HANDLER": "factdesk.problems.answer_problem",
    "UNAUTHENTICATED_USER": None,
    "UNAUTHENTICATED_TOKEN": None,
}
API_RATE = int(env.number("FACTDESK_API_RATE", 120, least=1))
"""Requests a minute per token; an address without a valid token gets a quarter of it."""
API_AT_ONCE = int(env.number("FACTDESK_API_AT_ONCE", 4, least=1))
"""Requests of one token at the same time, downloads included."""
KNOX_TOKEN_MODEL = "factdesk.Token"
REST_KNOX = {"TOKEN_TTL": timedelta(days=90), "TOKEN_PREFIX": "fd_", "AUTH_HEADER_PREFIX": "Bearer"}
SPECTACULAR_SETTINGS = {
    "TITLE": "Factdesk",
    "VERSION": "1",
    "OAS_VERSION": "3.1.1",
    "DESCRIPTION": "Verified claims of a newsroom's fact desk: articles in, verified claims out.",
    "TAGS": [
        {"name": "claims", "description": "what is verified"},
        {"name": "snapshots", "description": "what can be cited: downloads and differences"},
        {"name": "sets", "description": "titled selections and their releases"},
        {"name": "changes", "description": "the feed and webhooks"},
        {"name": "reference", "description": "topics, actors, publishers"},
        {"name": "articles", "description": "bringing texts in"},
        {"name": "review", "description": "the work on claims before they are verified"},
    ],
    "SERVE_INCLUDE_SCHEMA": False,
    "COMPONENT_SPLIT_REQUEST": True,
    "POSTPROCESSING_HOOKS": ["factdesk.openapi.complete"],
    "SCHEMA_PATH_PREFIX": "/api/v1",
}

# --- Language and time -------------------------------------------------------------------------------------------

LANGUAGE_CODE = "nl"
LANGUAGES = [("nl", "Nederlands"), ("en", "English")]
LOCALE_PATHS = [BASE_DIR / "locale"]
TIME_ZONE = "Europe/Amsterdam"
USE_TZ = True

# --- Log ---------------------------------------------------------------------------------------------------------

LOGGING = {
    "version": 1,
    "disable_existing_loggers": False,
    "formatters": {"line": {"()": "factdesk.logs.OneLine"}},
    "handlers": {"console": {"class": "logging.StreamHandler", "formatter": "line"}},
    "root": {"handlers": ["console"], "level": env.text("FACTDESK_LOG_LEVEL", "WARNING" if TESTING else "INFO")},
    # Django sends its own lines to stderr under DEBUG and mails them otherwise; here all go the one way.
    "loggers": {"django": {"handlers": [], "level": "INFO"}},
}
