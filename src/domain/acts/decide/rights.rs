//! Acts that take another right according to what is said in them.

use crate::domain::acts::decide::incident::{AddNote, Escalate, ReportIncident};
use crate::domain::acts::right::{Needs, Right};
use crate::domain::contract::{Channel, Requester};
use crate::domain::readings::refusal::Barred;

impl ReportIncident {
    /// A customer reports now and by ticket: what came otherwise, and when, only those say who took it.
    /// An exception is the desk's to make.
    pub(super) fn needs(&self) -> Needs {
        let excepted = self.override_reason.as_ref().is_some_and(|reason| !reason.is_empty());
        if excepted {
            Needs::more(Right::Work, Barred::Exception, Right::Tell)
        } else if self.channel != Channel::Ticket {
            Needs::more(Right::Bring, Barred::Channel, Right::Tell)
        } else if self.received.is_some() {
            Needs::more(Right::Bring, Barred::Time, Right::Tell)
        } else {
            Right::Tell.into()
        }
    }
}

impl AddNote {
    /// That the customer was told something answers it, and so is work.
    pub(super) fn needs(&self) -> Needs {
        match self.contact {
            Some(_) => Needs::more(Right::Work, Barred::Contact, Right::Tell),
            None => Right::Tell.into(),
        }
    }
}

impl Escalate {
    /// A customer asks in its own name.
    pub(super) fn needs(&self) -> Needs {
        match self.requested_by {
            Requester::Us | Requester::Rule => Needs::more(Right::Work, Barred::Requester, Right::Ask),
            Requester::Reseller | Requester::Customer => Right::Ask.into(),
        }
    }
}
