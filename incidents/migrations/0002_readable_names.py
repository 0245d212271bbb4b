from django.db import migrations


class Migration(migrations.Migration):
    dependencies = [
        ("incidents", "0001_the_record"),
    ]

    operations = [
        migrations.AlterModelOptions(
            name="externalid",
            options={"verbose_name": "id in another dataset", "verbose_name_plural": "ids in other datasets"},
        ),
        migrations.AlterModelOptions(
            name="figurereport",
            options={"verbose_name": "report behind a figure", "verbose_name_plural": "reports behind figures"},
        ),
        migrations.AlterModelOptions(
            name="statementabout",
            options={"verbose_name": "actor spoken of", "verbose_name_plural": "actors spoken of"},
        ),
    ]
