//! Fields that acts of every kind have.

use crate::domain::acts::entry::label::Common;
use crate::words::Labelled;
use crate::words::said::labelled;

pub(super) fn label(label: Common) -> Labelled {
    match label {
        Common::Incident => labelled("incident", "Incident, such as I-4711"),
        Common::HappenedAt => labelled("happened at", "When it happened, if not now"),
        Common::Reason => labelled("reason", "Why"),
        Common::Note => labelled("note", "What else there is to say"),
        Common::WhatIf => labelled("what if", "Only say what would follow, and what stands in the way"),
        Common::MoreWords => labelled("in words", "More words"),
        Common::Group => labelled("", ""),
    }
}
