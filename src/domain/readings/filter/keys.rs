//! The keys of a filter: what each looks at is said by the words.

use super::SORTS;
use crate::domain::contract::Kind;
use crate::domain::facts::incident::Stage;

/// Makes the list once.
macro_rules! keys {
    ($($looks:ident => $key:literal,)+) => {
        /// What a key looks at.
        #[derive(Clone, Copy, Debug, PartialEq, Eq)]
        pub enum Looks {
            $($looks,)+
        }

        impl Looks {
            /// In the order of the help.
            pub const ALL: &[Looks] = &[$(Looks::$looks,)+];

            /// As it is typed.
            pub fn key(self) -> &'static str {
                match self {
                    $(Looks::$looks => $key,)+
                }
            }
        }
    };
}

keys! {
    Priority => "p:",
    Stage => "st:",
    Kind => "kind:",
    Is => "is:",
    Tenant => "tenant:",
    Server => "server:",
    Reseller => "reseller:",
    Policy => "policy:",
    Version => "ver:",
    Master => "master:",
    Owner => "own:",
    Notice => "note:",
    Deferral => "defer:",
    Start => "start<",
    Restore => "restore<",
    Age => "age>",
    Waited => "wait>",
    Percent => "pct>",
    Quota => "quota>",
    Runway => "runway<",
    Sort => "sort:",
    Expression => "/.../",
}

/// What people call a value, as the word of the language that stands for it.
pub type Heard = fn(Looks, &str) -> Option<&'static str>;

impl Looks {
    /// The words that may follow it; none where anything may.
    pub fn values(self) -> Vec<String> {
        let list = |words: &[&str]| words.iter().map(|word| (*word).to_owned()).collect();
        match self {
            Looks::Stage => Stage::ALL.map(|stage| stage.code().to_lowercase()).to_vec(),
            Looks::Kind => list(&Kind::ALL.map(Kind::key)),
            Looks::Is => STATES.iter().map(|(word, _)| (*word).to_owned()).collect(),
            Looks::Notice => list(&["sent", "late", "open", "soon", "missing", "waived", "none"]),
            Looks::Deferral => list(&["req", "ok", "no", "none"]),
            Looks::Sort => list(&SORTS.map(|(word, _)| word)),
            _ => Vec::new(),
        }
    }
}

/// States that `is:` knows.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) enum Is {
    Open,
    Done,
    Waiting,
    Mine,
    Unowned,
    /// A target is missed.
    Breached,
    /// A target is missed or less than a quarter of it is left.
    Due,
    /// A level of the ladder is due and not called.
    EscDue,
    NoEta,
    /// A critical incident without a call.
    NoCall,
    /// Linked to a master.
    Linked,
    /// Others are linked to it.
    Master,
    Excluded,
    NoRequest,
}

/// The words of `is:` with what they mean.
pub(super) const STATES: [(&str, Is); 15] = [
    ("open", Is::Open),
    ("done", Is::Done),
    ("waiting", Is::Waiting),
    ("mine", Is::Mine),
    ("unowned", Is::Unowned),
    ("breached", Is::Breached),
    ("due", Is::Due),
    ("escdue", Is::EscDue),
    ("noeta", Is::NoEta),
    ("nocall", Is::NoCall),
    ("p1call", Is::NoCall),
    ("linked", Is::Linked),
    ("master", Is::Master),
    ("excluded", Is::Excluded),
    ("norequest", Is::NoRequest),
];
