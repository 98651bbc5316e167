//! Business time against ground truth, against a slow model, and its complaints.

mod cases;
mod holidays;
mod model;
mod refused;

use pikett::domain::base::instant::Instant;
use pikett::domain::calendar::Calendar;

fn at(text: &str) -> Instant {
    text.parse().unwrap()
}

fn calendar(text: &str) -> Calendar {
    Calendar::parse("test.toml", text).unwrap()
}
