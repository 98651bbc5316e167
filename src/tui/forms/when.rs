//! Times as people type them, in the desk's zone.

use crate::domain::instant::Instant;
use crate::domain::moment::{Moment, NotAMoment, Way};
use crate::words::form::Side;
use crate::words::{Hint, Words};

/// A time to come: `+2h30m`, `17:30` (the next one), `Monday 9:00`, `8.12. 22:00`.
///
/// # Errors
/// It is no time, or one that only the past has.
pub fn parse(text: &str, words: Words, now: Instant) -> Result<Instant, String> {
    let moment = read(text, Side::Ahead, words)?;
    if moment.looks_back() {
        return Err(words.hint(&Hint::NotAhead(text.to_owned())));
    }
    Ok(moment.at(Way::Ahead, words.zone, now))
}

/// A time that is over: `-2h`, `10:31` (the last one), `now`, `yesterday 22:00`, `8.12. 22:00`.
///
/// # Errors
/// It is no time, or one that is still to come.
pub fn past(text: &str, words: Words, now: Instant) -> Result<Instant, String> {
    let at = back(text, words, now)?;
    if at > now {
        return Err(words.hint(&Hint::Ahead(at)));
    }
    Ok(at)
}

/// What [`past`] reads, whether it is over or not.
///
/// # Errors
/// It is no time.
pub fn back(text: &str, words: Words, now: Instant) -> Result<Instant, String> {
    Ok(read(text, Side::Back, words)?.at(Way::Back, words.zone, now))
}

/// A time to come, or `None` where nothing is written.
///
/// # Errors
/// As [`parse`].
pub fn optional(text: &str, words: Words, now: Instant) -> Result<Option<Instant>, String> {
    if text.is_empty() { Ok(None) } else { parse(text, words, now).map(Some) }
}

fn read(text: &str, side: Side, words: Words) -> Result<Moment, String> {
    if text.trim().is_empty() {
        return Err(words.hint(&Hint::NoTimeYet(side)));
    }
    text.parse().map_err(|e| match e {
        NotAMoment::NoTime(text) => words.hint(&Hint::NoTime(text, side)),
        other => words.misread(&other.into()),
    })
}

#[cfg(test)]
mod tests {
    use super::*;

    const NOW: &str = "2026-11-24T14:03:27+01:00";
    const BERLIN: Words = Words { zone: chrono_tz::Europe::Berlin, ..Words::PLAIN };

    #[test]
    fn the_way_that_is_meant() {
        let now: Instant = NOW.parse().unwrap();
        assert_eq!(parse("9:15", BERLIN, now), Ok("2026-11-25T09:15:00+01:00".parse().unwrap()));
        assert_eq!(past("9:15", BERLIN, now), Ok("2026-11-24T09:15:00+01:00".parse().unwrap()));
        assert_eq!(optional("", BERLIN, now), Ok(None));
        for text in ["", "-2h", "now", "yesterday 9:00", "gestern 9:00", "soon"] {
            assert!(parse(text, BERLIN, now).is_err(), "{text:?}");
        }
        for text in ["", "+2h", "today 15:00", "tomorrow 9:00", "2026-11-24T14:03:28+01:00", "-2"] {
            assert!(past(text, BERLIN, now).is_err(), "{text:?}");
        }
    }
}
