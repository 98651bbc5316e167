//! Times of day.

use chrono::NaiveTime;

/// `9:00`, `09:00:30`.
pub fn parse(text: &str) -> Option<NaiveTime> {
    let parts: Vec<&str> = text.split(':').collect();
    let two = |part: &str| part.len() == 2;
    match parts[..] {
        [hour, minute] if two(minute) => time(hour, minute, "0"),
        [hour, minute, second] if two(minute) && two(second) => time(hour, minute, second),
        _ => None,
    }
}

fn time(hour: &str, minute: &str, second: &str) -> Option<NaiveTime> {
    let number = |text: &str| {
        let plain = (1..=2).contains(&text.len()) && text.bytes().all(|b| b.is_ascii_digit());
        plain.then(|| text.parse().ok()).flatten()
    };
    NaiveTime::from_hms_opt(number(hour)?, number(minute)?, number(second)?)
}

/// The day, which may be empty, and the time behind it: `tomorrow at 9am`, `morgen um 9.30 uhr`.
pub fn split(text: &str) -> Option<(&str, NaiveTime)> {
    let (before, time) = if let Some(rest) = text.strip_suffix("uhr") {
        let (day, time) = cut(rest);
        (day, parse(&time.replace('.', ":")).or_else(|| hour(time))?)
    } else if let Some(rest) = text.strip_suffix("am") {
        half(rest, 0)?
    } else if let Some(rest) = text.strip_suffix("pm") {
        half(rest, 12)?
    } else {
        let (day, time) = cut(text);
        (day, parse(time)?)
    };
    let day = ["um", "at", ","].iter().find_map(|word| {
        let day = before.strip_suffix(word)?;
        (day.is_empty() || day.ends_with(' ') || *word == ",").then_some(day)
    });
    Some((day.unwrap_or(before).trim(), time))
}

fn cut(text: &str) -> (&str, &str) {
    let text = text.trim_end();
    let (day, time) = text.rsplit_once(' ').unwrap_or(("", text));
    (day.trim_end(), time)
}

fn hour(text: &str) -> Option<NaiveTime> {
    time(text, "0", "0")
}

/// Hours from 1 to 12 of one half of the day.
fn half(text: &str, later: u32) -> Option<(&str, NaiveTime)> {
    use chrono::Timelike;
    let (day, written) = cut(text);
    let time = parse(written).or_else(|| hour(written))?;
    let hour = (1..=12).contains(&time.hour()).then_some(time.hour() % 12 + later)?;
    Some((day, time.with_hour(hour)?))
}
