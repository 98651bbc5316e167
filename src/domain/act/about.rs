//! What an act does. The words stand elsewhere.

/// What an act does.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash)]
pub enum About {
    Incident(Incident),
}

/// An act about an incident.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash)]
pub enum Incident {
    Eta,
    Note,
    Publish,
    Workaround,
}
