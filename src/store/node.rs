//! What can go wrong on the way to `pikett serve`, and what it answers instead of what was asked.
//! Whatever a server or the network says in its own words was cleaned when it came in.

/// Why a desk behind a server could not be used.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum NodeError {
    Url(NoUrl),
    /// None of its servers answers.
    Away {
        at: String,
        why: Vec<NoNode>,
    },
    /// It asks who is there, and no token was found to be shown.
    NoToken {
        at: String,
    },
    /// It does not take the token: it has expired, was revoked, or was never one of its own.
    Unknown {
        at: String,
    },
    /// The token does not go so far.
    Forbidden {
        at: String,
        why: String,
    },
    /// The token shows another part of the desk than was asked for: that of this reseller, or all of it.
    OtherView {
        at: String,
        shows: Option<String>,
    },
    /// It says no, in its own words.
    Says {
        at: String,
        status: u16,
        what: String,
    },
    /// What it says cannot be understood.
    Garbled {
        at: String,
        why: String,
    },
    /// It is of a later version, and says what this one does not know.
    Newer {
        at: String,
    },
    /// It is of an earlier version.
    Older {
        at: String,
    },
    /// No answer came, and it is being found out what became of it.
    Asking,
    /// No answer came, and it was found out since that nothing was recorded.
    Lost,
    /// More than one request may bring, and it is to be done in one.
    TooMuch {
        most: usize,
    },
    /// What was asked for needs the journal itself.
    NoJournal {
        at: String,
    },
}

impl NodeError {
    /// Whether whoever asks is not let in.
    pub fn shuts_out(&self) -> bool {
        matches!(self, Self::NoToken { .. } | Self::Unknown { .. } | Self::Forbidden { .. })
    }
}

/// What is wrong with the address of a server.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum NoUrl {
    /// A token would cross a network in the clear.
    Plain {
        host: String,
    },
    NoHost,
    /// Who acts is said by a token, and nothing else stands in an address.
    User,
    Port(String),
    /// Behind the hosts there is more than options.
    Path(String),
    Option(String),
    NoSocket,
    /// A file of certificates without one, or that cannot be read.
    NoCertificate {
        file: String,
        why: String,
    },
    /// What there is to show cannot be a token.
    Token,
}

/// One server that does not answer.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct NoNode {
    pub at: String,
    pub how: NoAnswer,
}

/// How a server does not answer.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum NoAnswer {
    /// Nobody listens there.
    Refused,
    Silent,
    /// There is no such name.
    Name,
    /// It is not known to be who it says, in the words of whoever looked.
    Tls(String),
    /// The connection broke, in the words of the system.
    Broken(String),
    /// It cannot at the moment, in its own words.
    Busy(String),
}
