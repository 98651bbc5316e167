//! What can go wrong below the desk.

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
    Stopped,
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
