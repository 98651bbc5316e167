//! Texts that are in records although nobody wrote them. Journals keep them as they are here, so
//! they never change; how they are said is a matter of the language.

use super::text::Text;

macro_rules! kept {
    ($($(#[$doc:meta])* $name:ident = $text:literal,)+) => {
        /// One of them.
        #[derive(Clone, Copy, Debug, PartialEq, Eq)]
        pub enum Kept { $($(#[$doc])* $name,)+ }

        impl Kept {
    /// The grounds on which a contract has a level called (F120).
    pub const GROUNDS: [Kept; 2] = [Kept::LateStart, Kept::ProblemsRemain];

            pub const ALL: [Kept; [$($text),+].len()] = [$(Kept::$name),+];

            /// As records have it.
            pub fn text(self) -> &'static str {
                match self { $(Kept::$name => $text,)+ }
            }
        }
    };
}

kept! {
    /// Why a rollout stands, to whom it is not told.
    ByProvider = "by the provider",
    /// Why a level is called by itself (F262).
    Critical = "critical for the business of the customer",
    /// That an incident was read again in its source.
    Updated = "updated in the source",
    /// The same, where a log shows no difference.
    UpdatedUnseen = "updated; nothing that this log shows became different",
    /// Why a question is no incident of a higher class.
    Question = "a question",
    Advice = "a wish for advice",
    /// Reasons of missed targets, until a desk writes down its own.
    Staff = "nobody was free",
    Diagnosis = "the cause was hard to find",
    Unreached = "the customer could not be reached",
    Supplier = "another company had to act",
    Change = "a change went wrong",
    Other = "something else",
    /// Who halted a rollout, where nobody did.
    Rule = "rule",
    /// Grounds of an escalation that contracts name (F120).
    LateStart = "late start",
    ProblemsRemain = "problems remain",
    /// That a customer was called, and nothing more.
    Called = "phone contact",
    /// Why an incident is closed that is reopened anew.
    TooLate = "the time for reopening is over; a new cycle begins",
    ReopenedThere = "reopened in the source",
    CancelledThere = "canceled in the source",
    OnHoldThere = "on hold in the source",
    /// The cause of what was resolved there without one.
    NoCause = "no closing code",
    /// Why a class is another one.
    Remains = "what remains after the workaround",
    /// Why an incident has the level that it was reported with.
    AsReported = "as reported",
    /// Why the waiting is over.
    TimeIsOver = "the time to wait is over",
}

impl Kept {
    pub fn of(text: &str) -> Option<Self> {
        Self::ALL.into_iter().find(|kept| kept.text() == text)
    }
}

impl From<Kept> for Text {
    fn from(kept: Kept) -> Self {
        Text::from(kept.text())
    }
}

/// A text of a record that is the same but for what was filled in.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Filled<'a> {
    /// Why a rollout was halted by its rule.
    ServerFailed {
        server: &'a str,
        what: &'a str,
    },
    /// By which position of a price list, or by which accepted offer (F131).
    PriceList(&'a str),
    Offer(&'a str),
    /// A ground with what was said about it.
    Ground(Kept, &'a str),
    /// An incident was in this stage in its source, before what is known of it already.
    LateUpdate(&'a str),
    /// Of a priority.
    SetInSource(&'a str),
    /// Lines of a source that could not be read: the first of them, and how many there are besides.
    SourceLines {
        lines: &'a str,
        more: Option<&'a str>,
    },
}

const FAILED: &str = " failed: ";
const PRICE_LIST: &str = "price list ";
const OFFER: &str = "offer ";
const LATE: [&str; 2] = ["a late update from the source: it was ", " then"];
const SET: [&str; 2] = ["priority ", " as set in the source"];
const SOURCE_LINE: [&str; 2] = ["line ", " of the source"];
const SOURCE_LINES: [&str; 2] = ["lines ", " of the source"];
const MORE: [&str; 2] = [" and ", " more"];

impl<'a> Filled<'a> {
    pub fn of(text: &'a str) -> Option<Self> {
        let within = |[before, after]: [&str; 2]| text.strip_prefix(before)?.strip_suffix(after);
        let failed = text.split_once(FAILED).filter(|(server, _)| !server.contains(' '));
        let failed = failed.map(|(server, what)| Filled::ServerFailed { server, what });
        let list = || text.strip_prefix(PRICE_LIST).map(Filled::PriceList);
        let offer = || text.strip_prefix(OFFER).map(Filled::Offer);
        let ground = || {
            let within = |ground: Kept| text.strip_prefix(ground.text())?.strip_prefix(": ");
            Kept::GROUNDS.into_iter().find_map(|ground| Some(Filled::Ground(ground, within(ground)?)))
        };
        let source = || within(LATE).map(Filled::LateUpdate).or(within(SET).map(Filled::SetInSource));
        let lines = || within(SOURCE_LINE).or(within(SOURCE_LINES)).map(Self::lines);
        failed.or_else(list).or_else(offer).or_else(source).or_else(lines).or_else(ground)
    }

    fn lines(lines: &'a str) -> Self {
        let [and, more] = MORE;
        match lines.strip_suffix(more).and_then(|lines| lines.split_once(and)) {
            Some((lines, more)) => Filled::SourceLines { lines, more: Some(more) },
            None => Filled::SourceLines { lines, more: None },
        }
    }
}

impl From<Filled<'_>> for Text {
    /// As records have it.
    fn from(filled: Filled<'_>) -> Self {
        let around = |[before, after]: [&str; 2], part: &str| format!("{before}{part}{after}");
        Text::line(&match filled {
            Filled::ServerFailed { server, what } => format!("{server}{FAILED}{what}"),
            Filled::PriceList(position) => format!("{PRICE_LIST}{position}"),
            Filled::Offer(offer) => format!("{OFFER}{offer}"),
            Filled::Ground(ground, words) => format!("{}: {words}", ground.text()),
            Filled::LateUpdate(stage) => around(LATE, stage),
            Filled::SetInSource(priority) => around(SET, priority),
            Filled::SourceLines { lines, more: Some(more) } => {
                around(SOURCE_LINES, &format!("{lines}{}", around(MORE, more)))
            }
            Filled::SourceLines { lines, more: None } if lines.contains(',') => around(SOURCE_LINES, lines),
            Filled::SourceLines { lines, more: None } => around(SOURCE_LINE, lines),
        })
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn what_is_recorded_is_known_again() {
        let all = [
            Filled::ServerFailed { server: "srv-18", what: "disk failed: full" },
            Filled::PriceList("7"),
            Filled::Offer("A-1"),
            Filled::LateUpdate("active"),
            Filled::Ground(Kept::LateStart, "nobody came"),
            Filled::SetInSource("2"),
            Filled::SourceLines { lines: "7", more: None },
            Filled::SourceLines { lines: "7, 9", more: None },
            Filled::SourceLines { lines: "1, 2", more: Some("4") },
        ];
        for filled in all {
            assert_eq!(Filled::of(&Text::from(filled)), Some(filled));
        }
        for own in ["the server failed: no power", "offered", "a late update", "priority 2"] {
            assert_eq!(Filled::of(own), None, "{own}");
        }
    }
}
