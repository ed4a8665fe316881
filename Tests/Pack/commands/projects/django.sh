# A Django project with one app, two migrations on SQLite, REST framework and the tools that print schemas and addresses.
mkdir -p site/app/migrations
cat >site/manage.py <<'PY'
import os
import sys

from django.core.management import execute_from_command_line

os.environ.setdefault("DJANGO_SETTINGS_MODULE", "settings")
execute_from_command_line(sys.argv)
PY
cat >site/settings.py <<'PY'
SECRET_KEY = "x"
INSTALLED_APPS = ["django.contrib.contenttypes", "django.contrib.auth", "rest_framework", "drf_spectacular", "django_extensions",
                  "app"]
DATABASES = {"default": {"ENGINE": "django.db.backends.sqlite3", "NAME": "db.sqlite3"}}
ROOT_URLCONF = "urls"
DEFAULT_AUTO_FIELD = "django.db.models.AutoField"
USE_TZ = True
REST_FRAMEWORK = {"DEFAULT_SCHEMA_CLASS": "drf_spectacular.openapi.AutoSchema"}
PY
printf 'from django.http import HttpResponse\nfrom django.urls import path\n\nurlpatterns = [path("orders/", HttpResponse, name="orders")]\n' >site/urls.py
touch site/app/__init__.py site/app/migrations/__init__.py
printf 'from django.db import models\n\n\nclass Order(models.Model):\n    ref = models.TextField()\n' >site/app/models.py
cat >site/app/migrations/0001_initial.py <<'PY'
from django.db import migrations, models


class Migration(migrations.Migration):
    initial = True
    operations = [migrations.CreateModel("Order", [("id", models.AutoField(primary_key=True, auto_created=True, serialize=False,
                                                                           verbose_name="ID")),
                                                   ("ref", models.TextField())])]
PY
mv site/* . && rmdir site
