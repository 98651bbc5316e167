//! Texts that are in records although nobody wrote them. Journals keep them as they are here, so
//! they never change; how they are said is a matter of the language.

use super::text::Text;

macro_rules! kept {
    ($($(#[$doc:meta])* $name:ident = $text:literal,)+) => {
        /// One of them.
        #[derive(Clone, Copy, Debug, PartialEq, Eq)]
        pub enum Kept { $($(#[$doc])* $name,)+ }

        impl Kept {
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
