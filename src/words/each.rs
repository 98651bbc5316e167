//! Words for meanings without arguments: one line a meaning, and none can be missing.

/// A function from an enum to its words.
macro_rules! each {
    ($name:ident($meaning:ident) { $($variant:ident => $text:literal,)+ }) => {
        pub(in crate::words) fn $name(_: crate::words::Words, meaning: $meaning) -> &'static str {
            match meaning {
                $($meaning::$variant => $text,)+
            }
        }
    };
}

/// What each action does, and its word at the bottom of the screen.
macro_rules! actions {
    (@) => { None };
    (@ $footer:literal) => { Some($footer) };
    ($($verb:ident => $doc:literal $(, $footer:literal)?;)+) => {
        pub(in crate::words) fn doc(_: crate::words::Words, verb: Verb) -> &'static str {
            match verb {
                $(Verb::$verb => $doc,)+
            }
        }

        pub(in crate::words) fn footer(_: crate::words::Words, verb: Verb) -> Option<&'static str> {
            match verb {
                $(Verb::$verb => actions!(@ $($footer)?),)+
            }
        }
    };
}

/// Values without parts, with the list of all of them: none can be left out of it.
macro_rules! values {
    ($(#[$doc:meta])* $name:ident { $($(#[$of:meta])* $value:ident,)+ }) => {
        $(#[$doc])*
        #[derive(Clone, Copy, Debug, PartialEq, Eq)]
        pub enum $name { $($(#[$of])* $value,)+ }

        impl $name {
            pub const ALL: &[Self] = &[$(Self::$value),+];
        }
    };
}
