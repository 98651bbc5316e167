//! What an act about the people of the desk warns of, for whoever sees no form.

use crate::cli::lang;
use crate::domain::acts::decide::{Act, Command, judge};
use crate::domain::acts::judgement::Check;
use crate::domain::base::instant::Instant;
use crate::domain::readings::desk::Desk;

/// As it is before the act is done.
pub fn warned(command: &Command, desk: &Desk, now: Instant) -> Vec<String> {
    if !matches!(command.act, Act::SetPerson(_) | Act::SetOnCall(_)) {
        return Vec::new();
    }
    let words = lang::words(desk.world().zone);
    let said = |check: &Check| match check {
        Check::Warns(claim, _) => Some(words.claim(claim)),
        Check::Tells(..) | Check::Holds(..) | Check::Refuses(_) => None,
    };
    judge(desk, command, now).checks.iter().filter_map(said).collect()
}
