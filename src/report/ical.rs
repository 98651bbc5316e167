//! Calendars as RFC 5545 writes them: content lines, escaped and folded.

use std::fmt::Write;

use crate::domain::base::instant::Instant;

/// Longest content line in octets, without its line break.
const LONGEST: usize = 75;

/// A calendar being written, component by component.
#[derive(Debug, Default)]
pub struct Ical {
    out: String,
    open: Vec<&'static str>,
}

impl Ical {
    /// `product` says who writes it, `name` is what calendar programs call it.
    pub fn new(product: &str, name: &str) -> Self {
        let mut ical = Self::default();
        ical.begin("VCALENDAR").text("VERSION", "2.0").text("PRODID", product);
        ical.text("CALSCALE", "GREGORIAN").text("X-WR-CALNAME", name);
        ical
    }

    pub fn begin(&mut self, component: &'static str) -> &mut Self {
        self.open.push(component);
        self.line(&format!("BEGIN:{component}"))
    }

    /// Ends the component that was begun last.
    pub fn end(&mut self) -> &mut Self {
        match self.open.pop() {
            Some(component) => self.line(&format!("END:{component}")),
            None => self,
        }
    }

    pub fn text(&mut self, property: &str, value: &str) -> &mut Self {
        self.line(&format!("{property}:{}", escaped(value)))
    }

    /// A list: the commas between its items are not escaped, those within them are.
    pub fn texts(&mut self, property: &str, values: &[&str]) -> &mut Self {
        let values: Vec<String> = values.iter().map(|value| escaped(value)).collect();
        self.line(&format!("{property}:{}", values.join(",")))
    }

    /// In UTC, which needs no time zone to be described.
    pub fn time(&mut self, property: &str, at: Instant) -> &mut Self {
        self.line(&format!("{property}:{}", at.to_utc().format("%Y%m%dT%H%M%SZ")))
    }

    /// Ends what is still open.
    pub fn finish(mut self) -> String {
        while !self.open.is_empty() {
            self.end();
        }
        self.out
    }

    /// One content line; the space that continues a folded one counts as an octet of it.
    fn line(&mut self, content: &str) -> &mut Self {
        let mut rest = content;
        let mut room = LONGEST;
        while rest.len() > room {
            let cut = (1..=room).rev().find(|at| rest.is_char_boundary(*at)).unwrap_or(rest.len());
            let (now, later) = rest.split_at(cut);
            self.out += now;
            self.out += "\r\n ";
            rest = later;
            room = LONGEST - 1;
        }
        // Writing to a string cannot fail.
        let _ = write!(self.out, "{rest}\r\n");
        self
    }
}

/// A TEXT value; control characters are none.
fn escaped(value: &str) -> String {
    let mut out = String::with_capacity(value.len() + 8);
    for c in value.chars() {
        match c {
            '\\' | ';' | ',' => out.extend(['\\', c]),
            '\n' => out += "\\n",
            '\t' => out.push(' '),
            c if c.is_control() => {}
            c => out.push(c),
        }
    }
    out
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn text_is_escaped() {
        let cases = [
            ("a, b; c", r"a\, b\; c"),
            (r"C:\new", r"C:\\new"),
            ("one\r\ntwo", r"one\ntwo"),
            ("x\nEND:VEVENT", r"x\nEND:VEVENT"),
            ("tab\tbell\u{7}", "tab bell"),
        ];
        for (plain, expected) in cases {
            assert_eq!(escaped(plain), expected);
        }
    }

    #[test]
    fn lines_are_folded_at_75_octets_between_characters() {
        for length in 60..310 {
            for letter in ["x", "ü", "日", "🕐", " "] {
                let value = letter.repeat(length);
                let mut ical = Ical::default();
                ical.text("SUMMARY", &value);
                let text = ical.finish();
                assert!(text.split("\r\n").all(|line| line.len() <= LONGEST), "{length} {letter}");
                assert_eq!(text.replace("\r\n ", ""), format!("SUMMARY:{value}\r\n"));
            }
        }
    }
}
