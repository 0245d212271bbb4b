"""What kind of thing somebody says in a source."""

from codebook.vocabulary import Term, Vocabulary

STATEMENT_KIND = Vocabulary(
    name="statement_kind",
    title="Kind of statement",
    note=(
        "What the speaker does in saying it. No phase and no relation is made of a forecast, a "
        "trend, a warning or a criticism."
    ),
    terms=(
        Term("account", "Account", "Tells what happened.", "Annals"),
        Term("prior_warning", "Prior warning", "Says that a warning had been given before; an allegation.", "Annals"),
        Term("criticism", "Criticism", "Finds fault with what somebody did or left undone; an allegation.", "Annals"),
        Term("announcement", "Announcement", "Makes known what the speaker's side did or will do.", "Annals"),
        Term("declaration", "Declaration", "Sets out a position, an allegiance or an aim.", "Annals"),
        Term("denial", "Denial", "Says that something is not so.", "Annals"),
        Term("assessment", "Assessment", "Judges strength, ability or meaning.", "Annals"),
        Term("composition", "Composition", "Says of whom a group is made up.", "Annals"),
        Term("target_pattern", "Pattern of targets", "Says whom or what an actor usually attacks.", "Annals"),
        Term("trend", "Trend", "Says that something has grown, shrunk or changed over time.", "Annals"),
        Term("forecast", "Forecast", "Says what will or may come.", "Annals"),
    ),
)
