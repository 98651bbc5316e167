//! Fields that acts of every kind have.

use super::labels;

labels! {
    /// A field that acts of every kind have.
    Common {
        Incident,
        HappenedAt,
        Reason,
        /// More words on something.
        Note,
        WhatIf,
        /// Fields that make one value have labels of their own.
        Group,
    }
}
