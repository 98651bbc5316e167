//! Numbers as German and English readers write them: `1000.5`, `1.000,50`, `1,000.50`, `1 000`, `1'000`.
//!
//! What can be read in two ways is refused with both readings: `1.000` is a thousand to one reader
//! and one to the next, and loaded credits cannot be given back (F195).

use super::text::Text;

/// A number without sign: so many units of the last written place.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Decimal {
    digits: u128,
    places: u32,
}

/// Why a text is no number.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Unread {
    NoNumber,
    TwoReadings { large: String, small: String },
}

/// Why a text is no whole number.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum NotACount {
    Unread(String, Unread),
    NotWhole(String),
}

/// What stands between groups of three digits and never before decimals: spaces of every width,
/// and the apostrophes of Switzerland.
const MARKS: [char; 7] = [' ', '\u{a0}', '\u{2009}', '\u{202f}', '\'', '\u{2019}', '\u{2bc}'];

/// How whole amounts are ended by hand: `250,-`.
const ENDINGS: [&str; 4] = [",-", ",\u{2013}", ".-", ".\u{2013}"];

/// Most digits that are read; keeps the arithmetic far from its limits.
const DIGITS: usize = 30;

/// Whether a character may stand in a number.
pub fn is_part(c: char) -> bool {
    c.is_ascii_digit() || is_point(c) || MARKS.contains(&c)
}

/// Reads a number.
///
/// # Errors
/// It is none, or there are two readings.
pub fn read(text: &str) -> Result<Decimal, Unread> {
    let text = text.trim();
    if let Some((whole, point)) = ENDINGS.iter().find_map(|end| Some((text.strip_suffix(end)?, end))) {
        // The ending says which of the two signs is the decimal one.
        return whole_before(whole, if point.starts_with(',') { ',' } else { '.' });
    }
    let (groups, signs) = parts(text)?;
    let (last, before) = match signs.split_last() {
        None => return decimal(&groups, ""),
        Some(split) => split,
    };
    let (part, whole) = groups.split_last().ok_or(Unread::NoNumber)?;
    match before.first() {
        None if !is_point(*last) => decimal(grouped(&groups)?, ""),
        None if is_twofold(whole, part) => Err(two_readings(whole, part)),
        None if whole == [""] => decimal(&["0"], part),
        None => decimal(whole, part),
        Some(first) if before.iter().any(|sign| sign != first) => Err(Unread::NoNumber),
        Some(first) if first == last => decimal(grouped(&groups)?, ""),
        Some(_) if is_point(*last) => decimal(grouped(whole)?, part),
        Some(_) => Err(Unread::NoNumber),
    }
}

/// A whole number, such as a count of licences.
///
/// # Errors
/// It is none, has decimals, or is too large.
pub fn count(text: &str) -> Result<u32, NotACount> {
    let shown = || Text::line(text).chars().take(40).collect::<String>();
    let number = read(text).map_err(|why| NotACount::Unread(shown(), why))?;
    let whole = number.scaled(0).and_then(|number| u32::try_from(number).ok());
    whole.ok_or_else(|| NotACount::NotWhole(shown()))
}

impl Decimal {
    /// The number times ten to the `places`, when that is whole.
    pub fn scaled(self, places: u32) -> Option<u64> {
        self.times(10_u64.checked_pow(places)?)
    }

    /// The number times `factor`, when that is whole.
    pub fn times(self, factor: u64) -> Option<u64> {
        let product = self.digits.checked_mul(u128::from(factor))?;
        let unit = 10_u128.checked_pow(self.places)?;
        (product % unit == 0).then(|| u64::try_from(product / unit).ok()).flatten()
    }
}

fn is_point(c: char) -> bool {
    matches!(c, '.' | ',')
}

/// Runs of digits, and the sign after each but the last; the first may be empty: `.5`.
fn parts(text: &str) -> Result<(Vec<&str>, Vec<char>), Unread> {
    let signs: Vec<char> = text.chars().filter(|c| !c.is_ascii_digit()).collect();
    let groups: Vec<&str> = text.split(|c: char| !c.is_ascii_digit()).collect();
    let leading = groups.len() == 2 && groups[0].is_empty() && is_point(signs[0]);
    let empty = groups.iter().skip(usize::from(leading)).any(|group| group.is_empty());
    if empty || signs.iter().any(|sign| !is_part(*sign)) {
        Err(Unread::NoNumber)
    } else {
        Ok((groups, signs))
    }
}

/// Groups of three digits each, but for the first.
fn grouped<'g, 't>(groups: &'g [&'t str]) -> Result<&'g [&'t str], Unread> {
    let (first, others) = groups.split_first().ok_or(Unread::NoNumber)?;
    let fits = (1..=3).contains(&first.len()) && !first.starts_with('0');
    let alone = others.is_empty();
    if alone || (fits && others.iter().all(|group| group.len() == 3)) {
        Ok(groups)
    } else {
        Err(Unread::NoNumber)
    }
}

/// `1.000` and `12,500`, but not `0.125` or `1234.567`.
fn is_twofold(whole: &[&str], part: &str) -> bool {
    part.len() == 3 && whole.iter().all(|w| (1..=3).contains(&w.len()) && !w.starts_with('0'))
}

fn two_readings(whole: &[&str], part: &str) -> Unread {
    let whole = whole.concat();
    let small = format!("{whole}.{part}");
    let small = small.trim_end_matches('0').trim_end_matches('.').to_owned();
    Unread::TwoReadings { large: format!("{whole}{part}"), small }
}

fn whole_before(text: &str, point: char) -> Result<Decimal, Unread> {
    let (groups, signs) = parts(text)?;
    let one_kind = signs.windows(2).all(|pair| pair[0] == pair[1]);
    if signs.contains(&point) || !one_kind { Err(Unread::NoNumber) } else { decimal(grouped(&groups)?, "") }
}

fn decimal(whole: &[&str], part: &str) -> Result<Decimal, Unread> {
    let all = format!("{}{part}", whole.concat());
    let places = u32::try_from(part.len()).map_err(|_| Unread::NoNumber)?;
    let digits = if all.len() > DIGITS { None } else { all.parse().ok() };
    digits.map(|digits| Decimal { digits, places }).ok_or(Unread::NoNumber)
}

#[cfg(test)]
mod tests {
    use super::*;

    /// Thousandths.
    fn thousandths(text: &str) -> Result<u64, Unread> {
        read(text).map(|number| number.scaled(3).unwrap())
    }

    #[test]
    fn one_meaning_in_every_hand() {
        let cases = [
            ("1000", 1_000_000),
            ("1000.50", 1_000_500),
            ("1000,50", 1_000_500),
            ("1.000,50", 1_000_500),
            ("1,000.50", 1_000_500),
            ("1 000", 1_000_000),
            ("1'000", 1_000_000),
            ("1’000,5", 1_000_500),
            ("1\u{a0}000,50", 1_000_500),
            ("1\u{202f}000.50", 1_000_500),
            ("1.000.000", 1_000_000_000),
            ("1,000,000", 1_000_000_000),
            ("1.000.000,25", 1_000_000_250),
            ("1 000.500", 1_000_500),
            ("0.125", 125),
            ("0,125", 125),
            ("1234.567", 1_234_567),
            ("88.25", 88_250),
            ("007.10", 7_100),
            (".5", 500),
            (",5", 500),
            ("250,-", 250_000),
            ("1.000,-", 1_000_000),
            ("1'000.\u{2013}", 1_000_000),
            (" 3 ", 3_000),
        ];
        for (text, expected) in cases {
            assert_eq!(thousandths(text), Ok(expected), "{text}");
        }
    }

    #[test]
    fn two_meanings_are_refused_with_both() {
        for (text, large, small) in [
            ("1.000", "1000", "1"),
            ("1,000", "1000", "1"),
            ("12.500", "12500", "12.5"),
            ("123,456", "123456", "123.456"),
        ] {
            let (large, small) = (large.to_owned(), small.to_owned());
            assert_eq!(read(text), Err(Unread::TwoReadings { large, small }), "{text}");
        }
    }

    #[test]
    fn what_is_no_number() {
        let bad = [
            "",
            " ",
            "-1",
            "+1",
            "1e3",
            "1.",
            "1,",
            ".",
            ",",
            "1..5",
            "1,,5",
            "1.00.000",
            "10.00,5",
            "1 00",
            "1  000",
            "1.000 000",
            "1,000,00",
            "0.000.000",
            "1.2.3",
            "1'000'00",
            "٣",
            "1 000 ,5",
            "1.000.-",
            "x",
            "9999999999999999999999999999999",
        ];
        for text in bad {
            assert_eq!(read(text), Err(Unread::NoNumber), "{text:?}");
        }
    }

    #[test]
    fn counts_are_whole() {
        assert_eq!((count("1 000"), count("1'000"), count("7")), (Ok(1_000), Ok(1_000), Ok(7)));
        for text in ["1.5", "1.000", "5000000000", "", "\u{1b}[2J"] {
            let why = count(text).unwrap_err().to_string();
            assert!(!why.contains('\u{1b}'), "{why}");
        }
    }
}
