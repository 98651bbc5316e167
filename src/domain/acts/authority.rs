//! Who may do what: one rule for every act, whichever way it comes.
//!
//! What a reseller may not know of is refused as if it were not there: no answer tells the two apart.

use super::decide::{Act, Command, DecideDeferral, Retract, WithdrawDeferral};
use super::right::{Right, reads};
use crate::domain::facts::authority::{Authority, Read};
use crate::domain::facts::entity::Entity;
use crate::domain::readings::desk::Desk;
use crate::domain::readings::owner::{Own, reaches};
use crate::domain::readings::refusal::{Barred, Common, OfDeferral, OfJournal, OfUpdate, Refusal, Thing};
use crate::domain::world::UNDO_SECONDS;

impl Authority {
    /// Whether a command may be decided at all. Asked before anything else is said of it.
    ///
    /// # Errors
    /// The role may not do that, or it is about something that it may not know of.
    pub fn lets(&self, command: &Command, desk: &Desk) -> Result<(), Refusal> {
        self.may(&command.act, desk)?;
        // A customer does not say when something was done: clocks run from there.
        match (command.at, self.reseller()) {
            (Some(_), Some(_)) => Err(self.barred(Barred::Time)),
            (_, None) | (None, _) => Ok(()),
        }
    }

    /// The same of an act that happens now.
    ///
    /// # Errors
    /// See [`Authority::lets`].
    pub fn may(&self, act: &Act, desk: &Desk) -> Result<(), Refusal> {
        if let Some(because) = act.needs().barred(self.role()) {
            return Err(self.barred(because));
        }
        match self.reseller() {
            Some(reseller) => self.is_own(act, Own { world: desk.world(), reseller }),
            None => Ok(()),
        }
    }

    /// # Errors
    /// The role may not.
    pub fn may_read(&self, what: Read) -> Result<(), Refusal> {
        if reads(self.role(), what) { Ok(()) } else { Err(self.barred(Barred::Look)) }
    }

    /// Whether it may see to tokens: make them, list them, revoke them.
    ///
    /// # Errors
    /// The role may not, or `other` could do something that it cannot do itself.
    pub fn may_make(&self, other: &Authority) -> Result<(), Refusal> {
        if reads(self.role(), Read::Tokens) && self.covers(other) {
            return Ok(());
        }
        Err(self.barred(Barred::Token))
    }

    /// Whether `other` can do and see nothing that this one cannot.
    pub fn covers(&self, other: &Authority) -> bool {
        let (ours, theirs) = (self.role(), other.role());
        let within = self.reseller().is_none() || self.reseller() == other.reseller();
        within
            && Right::ALL.into_iter().all(|right| right.is_of(ours) || !right.is_of(theirs))
            && Read::ALL.into_iter().all(|what| reads(ours, what) || !reads(theirs, what))
    }

    fn barred(&self, because: Barred) -> Refusal {
        Refusal::not_allowed(self.role(), because)
    }

    fn is_own(&self, act: &Act, own: Own<'_>) -> Result<(), Refusal> {
        if let Act::Retract(Retract { seq }) = act {
            return is_own_record(*seq, own);
        }
        let entity = act.entity(own.world);
        match &entity {
            Some(
                about @ (Entity::Incident(_)
                | Entity::Server(_)
                | Entity::Tenant(_)
                | Entity::Account(_)
                | Entity::Reseller(_)),
            ) if reaches(&own, about) => Ok(()),
            // What is everybody's is not a reseller's to change.
            Some(Entity::Release(_) | Entity::DataCentre(_) | Entity::Desk) => Err(self.barred(Barred::Act)),
            _ => Err(unknown(act, entity.as_ref(), own).unwrap_or_else(|| self.barred(Barred::Act))),
        }
    }
}

/// All that a command recorded must still be the reseller's.
fn is_own_record(seq: u64, own: Own<'_>) -> Result<(), Refusal> {
    let formers = own.world.formers();
    let command = formers.get(seq).map(|former| former.command);
    let mut parts = formers.iter().filter(|former| Some(former.command) == command);
    if command.is_some() && parts.all(|former| reaches(&own, &former.entity)) {
        return Ok(());
    }
    Err(Refusal::of(OfJournal::Late { seq, seconds: UNDO_SECONDS }))
}

/// As what does not exist is refused, with what is the reseller's in place of what there is.
fn unknown(act: &Act, entity: Option<&Entity>, own: Own<'_>) -> Option<Refusal> {
    // It was called by its number: whose server it is about is not said.
    if let Act::WithdrawDeferral(WithdrawDeferral { number })
    | Act::DecideDeferral(DecideDeferral { number, .. }) = act
    {
        return Some(Refusal::no_such(OfUpdate::Deferral { number: *number, is: OfDeferral::None }));
    }
    Some(match entity? {
        Entity::Incident(number) => Refusal::no_such(Common::NoIncident(*number)),
        Entity::Server(id) => Refusal::none_of(Thing::Server, id.as_str(), own.servers()),
        Entity::Tenant(id) => Refusal::none_of(Thing::Tenant, id.as_str(), own.tenants()),
        Entity::Reseller(id) => Refusal::none_of(Thing::Reseller, id.as_str(), [own.reseller.as_str()]),
        Entity::Account(id) => Refusal::none_of(Thing::Account, id.as_str(), []),
        Entity::Release(_) | Entity::DataCentre(_) | Entity::Desk => return None,
    })
}
