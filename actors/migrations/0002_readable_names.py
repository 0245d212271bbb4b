from django.db import migrations


class Migration(migrations.Migration):
    dependencies = [
        ("actors", "0001_actors"),
    ]

    operations = [
        migrations.AlterModelOptions(
            name="speakeractor",
            options={"verbose_name": "speaker who is an actor", "verbose_name_plural": "speakers who are actors"},
        ),
    ]
