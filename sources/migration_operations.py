"""An operation for first migrations, where a hundred triggers are made at once."""

from django.db.migrations.operations.base import Operation


class InstallTriggers(Operation):
    """Installs the triggers that the CreateModel operations before it carry in their options.

    pgtrigger's own operation renders the model again for each trigger; a new database then takes three times as long.
    Triggers that change later are left to pgtrigger, which compares the same options.
    """

    reduces_to_sql = True
    reversible = True

    def state_forwards(self, app_label, state):
        """The options have them already."""

    def database_forwards(self, app_label, schema_editor, from_state, to_state):
        for trigger in _triggers(app_label, from_state):
            schema_editor.execute(trigger.install_sql, params=None)

    def database_backwards(self, app_label, schema_editor, from_state, to_state):
        for trigger in _triggers(app_label, from_state):
            schema_editor.execute(trigger.uninstall_sql, params=None)

    def describe(self):
        return "Install the triggers of the models above"


def _triggers(app_label, state):
    return [
        trigger
        for (label, _), model in state.models.items()
        if label == app_label
        for trigger in model.options.get("triggers", [])
    ]
