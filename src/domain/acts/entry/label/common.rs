//! Fields that acts of every kind have.

use super::declared::labels;

labels! {
    /// A field that acts of every kind have.
    Common {
        Incident,
        HappenedAt,
        Reason,
        /// More words on something.
        Note,
        WhatIf,
        MoreWords,
        /// Fields that make one value have labels of their own.
        Group,
    }
}
