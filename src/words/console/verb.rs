//! The names of all actions, and how a text names an action's key.

/// Makes the list once: the names, and all of them.
macro_rules! verbs {
    ($($verb:ident => $name:literal,)*) => {
        /// An action by its name: what keys are bound to, and what texts and alarms point at.
        #[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord)]
        pub enum Verb {
            $($verb,)*
        }

        impl Verb {
            pub const ALL: &[Verb] = &[$(Verb::$verb,)*];

            /// As key files and the command line know it.
            pub fn name(self) -> &'static str {
                match self {
                    $(Verb::$verb => $name,)*
                }
            }
        }
    };
}

verbs! {
    Down => "down",
    Up => "up",
    First => "first",
    Last => "last",
    HalfDown => "half-down",
    HalfUp => "half-up",
    PageDown => "page-down",
    PageUp => "page-up",
    NextPane => "next-pane",
    PreviousPane => "previous-pane",
    Later => "later",
    Earlier => "earlier",
    Overview => "overview",
    Incidents => "incidents",
    Clocks => "clocks",
    Updates => "updates",
    Storage => "storage",
    Licences => "licences",
    Availability => "availability",
    Contracts => "contracts",
    Log => "log",
    Trends => "trends",
    Open => "open",
    Back => "back",
    Close => "close",
    NextTab => "next-tab",
    PreviousTab => "previous-tab",
    Zoom => "zoom",
    Unzoom => "unzoom",
    Filter => "filter",
    ClearFilter => "clear-filter",
    Help => "help",
    Undo => "undo",
    Redo => "redo",
    Times => "times",
    Cancel => "cancel",
    Take => "take",
    Next => "next",
    Start => "start",
    Note => "note",
    Eta => "eta",
    Wait => "wait",
    Class => "class",
    Report => "report",
    Assign => "assign",
    Workaround => "workaround",
    Escalate => "escalate",
    Resolve => "resolve",
    Defer => "defer",
    Message => "message",
    Withdraw => "withdraw",
    Halt => "halt",
    Plan => "plan",
    TestVersion => "test-version",
    Buy => "buy",
    CancelLicences => "cancel-licences",
    TopUp => "top-up",
    OnCall => "on-call",
    Scope => "scope",
    Access => "access",
    Develop => "develop",
    Mark => "mark",
    Range => "range",
    MarkAll => "mark-all",
    NextMatch => "next-match",
    PreviousMatch => "previous-match",
    SameServer => "same-server",
    Link => "link",
    Linked => "linked",
    Sort => "sort",
    Columns => "columns",
    Freeze => "freeze",
    Mute => "mute",
    Refresh => "refresh",
    Copy => "copy",
    CopyRow => "copy-row",
    Command => "command",
    Palette => "palette",
    Away => "away",
    Why => "why",
    Lock => "lock",
    Alarm => "alarm",
    Alarms => "alarms",
}

/// Which keys actions have: texts name a key through this, never by hand.
pub trait KeyNames {
    /// The first key of an action, as help shows it.
    fn key(&self, verb: Verb) -> Option<String>;

    /// `[z]`; the command where no key is bound.
    fn named(&self, verb: Verb) -> String {
        self.key(verb).map_or_else(|| command(verb), |key| format!("[{key}]"))
    }

    /// `[u]ndo`; the command where no key is bound.
    fn hint(&self, verb: Verb, word: &str) -> String {
        self.key(verb).map_or_else(|| command(verb), |key| format!("[{key}]{}", rest(&key, word)))
    }
}

/// `:freeze`: every action is a command too.
pub fn command(verb: Verb) -> String {
    format!(":{}", verb.name())
}

/// What of a word follows its key: `[E]scalate`, `[/]filter`.
pub fn rest<'w>(key: &str, word: &'w str) -> &'w str {
    let same = word.get(..key.len()).is_some_and(|begin| begin.eq_ignore_ascii_case(key));
    if same { &word[key.len()..] } else { word }
}

/// Where no key is known: commands stand for them.
pub struct NoKeys;

impl KeyNames for NoKeys {
    fn key(&self, _: Verb) -> Option<String> {
        None
    }
}
