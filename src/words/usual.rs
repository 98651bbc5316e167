//! Clocks that many contracts have.

/// A clock that many contracts have.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Usual {
    Reaction,
    Start,
    Restore,
    Publish,
    PhoneContact,
}

impl Usual {
    pub(super) fn of(name: &str) -> Option<Self> {
        Some(match name {
            "reaction" => Usual::Reaction,
            "start" => Usual::Start,
            "restore" => Usual::Restore,
            "publish" => Usual::Publish,
            "phone-contact" => Usual::PhoneContact,
            _ => return None,
        })
    }
}
