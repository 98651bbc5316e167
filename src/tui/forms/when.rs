//! Times as people type them, in the desk's zone.

use crate::domain::base::instant::Instant;
use crate::domain::base::misread::Misread;
use crate::domain::base::moment::{Moment, Way};
use crate::domain::readings::refusal::{Common, Refusal, When};
use crate::tui::forms::present::Present;

/// A time to come: `+2h30m`, `17:30` (the next one), `Monday 9:00`, `8.12. 22:00`.
///
/// # Errors
/// It is no time, or one that is over.
pub fn ahead(text: &str, cx: Present<'_>) -> Result<Instant, String> {
    let at = meant(text, Way::Ahead, cx)?;
    if at > cx.now { Ok(at) } else { Err(refused(Common::Passed(at), cx)) }
}

/// A time that is over: `-2h`, `10:31` (the last one), `now`, `yesterday 22:00`, `8.12. 22:00`.
///
/// # Errors
/// It is no time, or one that is still to come.
pub fn past(text: &str, cx: Present<'_>) -> Result<Instant, String> {
    let at = meant(text, Way::Back, cx)?;
    if at <= cx.now { Ok(at) } else { Err(refused(Common::Ahead { at, when: When::Happened }, cx)) }
}

/// A time, whichever it is.
///
/// # Errors
/// It is no time.
pub fn meant(text: &str, way: Way, cx: Present<'_>) -> Result<Instant, String> {
    let moment: Result<Moment, _> = text.parse();
    let zone = cx.desk.world().zone;
    moment.map(|moment| moment.at(way, zone, cx.now)).map_err(|why| cx.words().misread(&Misread::Moment(why)))
}

fn refused(why: Common, cx: Present<'_>) -> String {
    cx.words().brief(&Refusal::of(why).reason)
}
