//! Fields that acts of every kind have.

use crate::domain::acts::entry::label::Common;
use crate::words::Labelled;
use crate::words::said::labelled;

pub(super) fn label(label: Common) -> Labelled {
    match label {
        Common::Incident => labelled("Vorfall", "Vorfall, etwa I-4711"),
        Common::HappenedAt => labelled("geschehen um", "Wann es geschehen ist, wenn nicht jetzt"),
        Common::Reason => labelled("Grund", "Warum"),
        Common::Note => labelled("Notiz", "Was sonst zu sagen ist"),
        Common::WhatIf => labelled("was wäre wenn", "Nur zeigen, was folgen würde und was im Weg steht"),
        Common::MoreWords => labelled("Wortlaut", "Mehr Worte"),
        Common::Group => labelled("", ""),
    }
}
