//! A code that is given for a report outside office hours (F108, A22).

use crate::domain::acts::judgement::{Check, Claim, OfReport};
use crate::domain::facts::code::{Code, Given, Sealed};
use crate::domain::facts::tenant::Tenant;
use crate::domain::world::World;
use crate::tui::forms::field::Field;

/// Where it is typed, and what it is worth. Holding it against the reseller's takes its time: that is
/// done when it changes, not whenever something is drawn.
#[derive(Debug)]
pub(super) struct OffHours {
    pub field: Field,
    /// The two that were held against each other.
    held: (Option<Code>, Option<Sealed>),
    given: Given,
}

impl OffHours {
    pub fn new() -> Self {
        Self { field: Field::secret(), held: (None, None), given: Given::Nothing }
    }

    pub fn code(&self) -> Option<Code> {
        Code::of(self.field.value())
    }

    /// Holds what is typed by now against the code of the tenant's reseller.
    pub fn follow(&mut self, tenant: Option<&Tenant>, world: &World) {
        let known = tenant.and_then(|tenant| world.code(tenant));
        let held = (self.code(), known.cloned());
        if self.held != held {
            self.given = Given::check(held.0.as_ref(), known);
            self.held = held;
        }
    }

    /// What was judged without the code, with what the code is worth.
    pub fn held(&self, check: Check) -> Check {
        match check {
            Check::Warns(Claim::Report(OfReport::Code(_)), rule) => {
                Check::duty(self.given == Given::Right, OfReport::Code(self.given), rule.as_deref())
            }
            other => other,
        }
    }
}
