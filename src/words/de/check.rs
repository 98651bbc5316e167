//! What a check claims.

mod incident;
mod limits;
mod products;
mod update;

use super::refusal::lacking;
use crate::domain::acts::judgement::Claim;
use crate::domain::readings::refusal::Part;
use crate::words::Words;
pub(in crate::words) use limits::end;

/// In one line; whether it holds shows the sign before it.
pub(in crate::words) fn claim(words: Words, claim: &Claim) -> String {
    match claim {
        Claim::Given(Part::Reason | Part::ClassReason | Part::EscalationReason | Part::ReopenReason) => {
            "ein Grund ist angegeben".to_owned()
        }
        Claim::Given(part) => format!("{} ist angegeben", lacking(*part)),
        Claim::Incident(claim) => incident::claim(words, claim),
        Claim::Work(claim) => incident::work(words, claim),
        Claim::Limits(claim) => limits::claim(words, claim),
        Claim::Report(claim) => incident::report(words, claim),
        Claim::Update(claim) => update::of_update(words, claim),
        Claim::Tenant(claim) => products::of_tenant(words, claim),
        Claim::Backup(claim) => products::of_backup(words, claim),
        Claim::Roster(claim) => products::of_roster(words, claim),
        Claim::Licence(claim) => products::of_licence(words, claim),
        Claim::Hours(claim) => products::of_hours(words, claim),
        Claim::Follows(what) => words.found(what),
    }
}
