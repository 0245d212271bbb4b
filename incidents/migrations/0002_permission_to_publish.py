from django.db import migrations


class Migration(migrations.Migration):
    dependencies = [("incidents", "0001_the_record")]

    operations = [
        migrations.AlterModelOptions(
            name="incident",
            options={"permissions": [("publish_incident", "Can publish and withdraw incidents")]},
        ),
    ]
