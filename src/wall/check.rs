//! From how far a screen can be read.
//!
//! A letter is readable from two hundred times the height of its capitals, which is what the rules for
//! displays ask for (about 17 minutes of arc). The capitals of ordinary text take seven tenths of a row.

use crate::wall::draw::big::Font;

/// A screen, and how far away people stand.
#[derive(Clone, Copy, Debug, PartialEq)]
pub struct Check {
    /// Diagonal of the screen, 16:9.
    pub inches: f64,
    /// Distance.
    pub metres: f64,
}

/// Part of a row that the capitals of text take.
const CAPITALS: f64 = 0.70;
/// How many heights away a letter can be read.
const HEIGHTS: f64 = 200.0;
/// Height of a 16:9 screen by its diagonal: `9 / √(16² + 9²)`.
const HEIGHT: f64 = 0.490_261;
const METRES_PER_INCH: f64 = 0.0254;

impl Check {
    /// `55in 5m`, also with a comma between, in centimetres, with decimals.
    pub fn parse(text: &str) -> Option<Self> {
        let mut words = text.split([' ', ',']).filter(|word| !word.is_empty()).collect::<Vec<_>>();
        // A comma may be a decimal one: `5,5m`.
        let joined;
        if words.len() == 3 {
            joined = format!("{}.{}", words[1], words[2]);
            words = vec![words[0], &joined];
        }
        let [screen, distance] = words[..] else { return None };
        let inches = match (screen.strip_suffix("cm"), screen.strip_suffix("in").or(screen.strip_suffix('"')))
        {
            (Some(cm), _) => number(cm)? / 100.0 / METRES_PER_INCH,
            (None, inches) => number(inches.unwrap_or(screen))?,
        };
        let metres = match (distance.strip_suffix("cm"), distance.strip_suffix('m')) {
            (Some(cm), _) => number(cm)? / 100.0,
            (None, metres) => number(metres.unwrap_or(distance))?,
        };
        let fits = (10.0..=200.0).contains(&inches) && (0.3..=100.0).contains(&metres);
        fits.then_some(Self { inches, metres })
    }

    fn row(self, rows: u16) -> f64 {
        self.inches * METRES_PER_INCH * HEIGHT / f64::from(rows.max(1))
    }

    /// To how many metres rows of text can be read where the screen has so many.
    pub fn text(self, rows: u16) -> f64 {
        HEIGHTS * CAPITALS * self.row(rows)
    }

    /// The same of big digits.
    pub fn big(self, rows: u16, font: Font) -> f64 {
        HEIGHTS * font.capital() * self.row(rows)
    }

    /// With how many rows at most all text can be read from there.
    pub fn most_rows(self) -> u16 {
        // Between 0 and 10,000 by the limits above.
        (HEIGHTS * CAPITALS * self.row(1) / self.metres).floor() as u16
    }
}

fn number(text: &str) -> Option<f64> {
    let plain = text.bytes().all(|b| b.is_ascii_digit() || b == b'.') && !text.is_empty();
    text.parse::<f64>().ok().filter(|_| plain)
}

/// `9.6`, cut so that nothing is promised that is not so.
pub fn shown(metres: f64) -> String {
    format!("{:.1}", (metres * 10.0).floor() / 10.0)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn what_is_typed() {
        let is = |text: &str, inches: f64, metres: f64| {
            let check = Check::parse(text).unwrap();
            assert!((check.inches - inches).abs() < 0.01 && (check.metres - metres).abs() < 0.001, "{text}");
        };
        is("55in 5m", 55.0, 5.0);
        is("55in,5m", 55.0, 5.0);
        is("55\" 5,5m", 55.0, 5.5);
        is("140cm 450cm", 55.12, 4.5);
        is("43 3.5", 43.0, 3.5);
        for wrong in ["", "55in", "5m 55in 3 4", "55in 0m", "9in 5m", "201 5", "x 5m", "55in -5m", "1e2 5m"] {
            assert_eq!(Check::parse(wrong), None, "{wrong}");
        }
    }

    /// The table that the sizes were chosen by.
    #[test]
    fn distances() {
        for (inches, rows, text, four) in [
            (43.0, 24, 3.1, None),
            (55.0, 50, 1.9, Some(9.6)),
            (65.0, 50, 2.3, Some(11.3)),
            (85.0, 50, 3.0, Some(14.8)),
        ] {
            let check = Check { inches, metres: 5.0 };
            assert!((check.text(rows) - text).abs() < 0.06, "{inches} {}", check.text(rows));
            if let Some(four) = four {
                assert!((check.big(rows, Font::Quadrant) - four).abs() < 0.06, "{inches}");
            }
        }
        assert_eq!(Check { inches: 55.0, metres: 5.0 }.most_rows(), 19);
        assert_eq!(shown(9.69), "9.6");
    }
}
