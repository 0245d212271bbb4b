"""Every change of a record is kept by database triggers, whatever way it came in: who, when and why stand in
its context.
"""

import pghistory


def keep_history(model):
    """Class decorator: `Source` gets a `SourceHistory` table, written by triggers on insert, update and delete."""
    return pghistory.track(
        pghistory.InsertEvent(),
        pghistory.UpdateEvent(),
        pghistory.DeleteEvent(),
        model_name=f"{model.__name__}History",
    )(model)
