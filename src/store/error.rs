//! What can go wrong below the desk.

use crate::store::node::NodeError;

/// On whatever it is kept. Where that is, and what the system or the database says, is told in their words.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum StoreError {
    /// There is no desk there.
    Missing(String),
    /// What is there is no desk.
    Foreign {
        at: String,
        why: Foreign,
    },
    /// A later pikett has made it what it is.
    Newer {
        at: String,
        found: u32,
        known: u32,
    },
    /// What was opened is no longer what is there.
    Moved {
        at: String,
        how: Moved,
    },
    Full,
    /// A desk that can only be read has nothing in it.
    Empty(String),
    ReadOnly(String),
    /// It can neither be written nor read.
    Unreadable(String),
    /// A reseller's view.
    LooksOnly,
    Busy,
    /// Where a copy was to be made, others are at work.
    InUse(String),
    Damaged {
        seq: u64,
        how: Damage,
    },
    Database(String),
    /// Of a desk that lives on a server.
    Server(ServerError),
    Stopped,
}

/// What can go wrong on the way to a server.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum ServerError {
    /// An address that is none, or names what there is not.
    Address(NoAddress),
    /// None of the servers answers as one that holds the desk.
    Unreachable { at: String, why: Vec<NoServer> },
    /// It was sent, and nobody knows what became of it.
    Unsure,
    /// Of a desk behind `pikett serve`.
    Node(NodeError),
}

impl From<NodeError> for StoreError {
    fn from(error: NodeError) -> Self {
        Self::Server(ServerError::Node(error))
    }
}

impl From<ServerError> for StoreError {
    fn from(error: ServerError) -> Self {
        Self::Server(error)
    }
}

impl StoreError {
    /// What a server behind `pikett serve` is about, where it is one.
    pub fn node(&self) -> Option<&NodeError> {
        match self {
            Self::Server(ServerError::Node(error)) => Some(error),
            _ => None,
        }
    }
}

/// What is wrong with the address of a desk.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum NoAddress {
    /// In the words of whoever reads addresses, or certificates.
    Misread(String),
    /// The name of a schema that could not be one.
    Schema(String),
    /// It begins with what no address begins with.
    Scheme,
    /// More than one `@`: one in a password is written `%40`.
    At,
    NoHost,
    NoUser,
    /// A file of certificates without one.
    NoCertificate(String),
}

/// Why a server is not the one that holds a desk.
#[derive(Clone, Debug, PartialEq, Eq, PartialOrd, Ord)]
pub enum NoServer {
    /// In its own words, or those of the network.
    Said(String),
    Silent,
    /// It only follows another one.
    Standby,
    /// Another one took its place while it was away.
    LeftBehind,
}

/// Why something is no desk.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Foreign {
    NoDatabase,
    Folder,
    /// A pipe, a socket or a device.
    NoFile,
    OtherProgram,
}

/// What became of a desk that is open.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Moved {
    Gone,
    Replaced,
    /// This part of it is gone.
    Torn(String),
}

/// What is wrong with a record.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Damage {
    Missing,
    Checksum,
    /// Its JSON has this version.
    Version(u32),
    /// This word for how it came in is none.
    Channel(String),
    /// As its reader says it.
    Unreadable(String),
}
