//! Times, days and lengths: what is understood means one moment that is written and read as itself;
//! what is not is said in words that may be printed.

#![no_main]

use libfuzzer_sys::fuzz_target;
use pikett::domain::base::instant::Instant;
use pikett::domain::base::misread;
use pikett::domain::base::moment::{Moment, OnDay, OnMonth, Way};
use pikett::domain::base::span::{self, Length};
use pikett::domain::base::zone;
use pikett_fuzz::{BERLIN, says};

/// A Tuesday, and a night in which the clocks are put back.
const PRESENTS: [&str; 2] = ["2026-11-24T14:03:27+01:00", "2026-10-25T02:30:00+02:00"];

fuzz_target!(|text: &str| {
    moment(text);
    length(text);
    match text.parse::<OnDay>() {
        Ok(day) => assert_eq!(format!("\t{text} ").parse(), Ok(day)),
        Err(wrong) => says(&wrong.to_string()),
    }
    if let Ok(month) = text.parse::<OnMonth>() {
        let first = month.first(zone::day(BERLIN, PRESENTS[0].parse().unwrap()));
        let again: OnMonth = first.format("%Y-%m").to_string().parse().unwrap();
        assert_eq!(again.first(first), first);
    }
    if let Ok(zone) = misread::zone(text) {
        assert_eq!(misread::zone(zone.name()), Ok(zone));
    }
});

fn moment(text: &str) {
    let moment = match text.parse::<Moment>() {
        Ok(moment) => moment,
        Err(wrong) => return says(&wrong.to_string()),
    };
    assert_eq!(format!(" {text}\n").parse(), Ok(moment), "blanks around it mean nothing");
    for present in PRESENTS {
        let now: Instant = present.parse().expect("a time");
        for zone in [BERLIN, chrono_tz::America::New_York] {
            for way in [Way::Ahead, Way::Back, Way::Near] {
                let at = moment.at(way, zone, now);
                assert_eq!(at.to_string().parse(), Ok(at), "{text}");
                assert_eq!(at.to_string().parse::<Moment>().expect("a time").at(way, zone, now), at);
            }
        }
    }
}

fn length(text: &str) {
    match span::read(text) {
        Ok(Length::Seconds(seconds)) => {
            assert_eq!(span::parse(text), Ok(seconds));
            assert_eq!(span::parse(&span::clock_face(seconds)), Ok(seconds));
            let again = span::parse(&span::short(seconds)).expect("it was shown");
            assert!(again <= seconds, "{text} is not shown as more than it is");
            assert_eq!(span::short(again), span::short(seconds));
        }
        Ok(Length::Workdays(thousandths)) => {
            assert!(thousandths >= 0);
            assert!(span::parse(text).is_err(), "{text} wants a calendar");
        }
        Err(wrong) => says(&wrong.to_string()),
    }
    match span::hours(text) {
        Ok(seconds) => assert!(seconds >= 0),
        Err(wrong) => says(&wrong.to_string()),
    }
}
