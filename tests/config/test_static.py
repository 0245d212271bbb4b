"""Static files of a public site."""

from django.core.management import call_command

from config.static import StaticStorage


def test_every_static_file_of_every_package_can_be_collected(settings, tmp_path):
    settings.STATIC_ROOT = tmp_path
    settings.STORAGES = {**settings.STORAGES, "staticfiles": {"BACKEND": "config.static.StaticStorage"}}

    call_command("collectstatic", interactive=False, verbosity=0)

    assert (tmp_path / "staticfiles.json").exists()
    assert (tmp_path / StaticStorage(location=tmp_path).stored_name("admin/css/base.css")).exists()
