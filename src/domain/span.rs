//! Lengths of time as people write them: `2h30m`, `90s`, `24h`, `5d`.

/// What a written length must look like.
#[derive(Clone, Debug, PartialEq, Eq, thiserror::Error)]
#[error("`{0}` is not a length of time; write it like 2h30m, 45m, 90s or 5d")]
pub struct NotASpan(String);

/// Seconds of a length written in days (of 24 hours), hours, minutes and seconds, largest first.
pub fn parse(text: &str) -> Result<i64, NotASpan> {
    let wrong = || NotASpan(text.chars().take(40).collect());
    let mut rest = text.trim();
    let mut total: i64 = 0;
    let mut smallest = i64::MAX;
    while !rest.is_empty() {
        let digits = rest.bytes().take_while(u8::is_ascii_digit).count();
        let number: i64 = rest[..digits].parse().map_err(|_| wrong())?;
        let unit = match rest[digits..].bytes().next() {
            Some(b'd') => 86_400,
            Some(b'h') => 3_600,
            Some(b'm') => 60,
            Some(b's') => 1,
            _ => return Err(wrong()),
        };
        if unit >= smallest {
            return Err(wrong());
        }
        smallest = unit;
        total = number.checked_mul(unit).and_then(|n| total.checked_add(n)).ok_or_else(wrong)?;
        rest = &rest[digits + 1..];
    }
    if smallest == i64::MAX { Err(wrong()) } else { Ok(total) }
}

/// `h:mm:ss` without sign, as running clocks are shown.
pub fn clock_face(seconds: i64) -> String {
    let s = seconds.unsigned_abs();
    format!("{}:{:02}:{:02}", s / 3_600, s / 60 % 60, s % 60)
}

/// At most two units, for ages and distances: `45s`, `42m`, `3h23`, `2d4h`.
pub fn short(seconds: i64) -> String {
    let s = seconds.unsigned_abs();
    match s {
        0..60 => format!("{s}s"),
        60..3_600 => format!("{}m", s / 60),
        3_600..86_400 => format!("{}h{:02}", s / 3_600, s / 60 % 60),
        86_400..864_000 => format!("{}d{}h", s / 86_400, s / 3_600 % 24),
        _ => format!("{}d", s / 86_400),
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn written_lengths() {
        let good = [("2h30m", 9_000), ("45m", 2_700), ("90s", 90), ("5d", 432_000), ("1d2h3m4s", 93_784)];
        for (text, seconds) in good {
            assert_eq!(parse(text), Ok(seconds), "{text}");
        }
        for text in ["", "h", "2", "30m2h", "2h2h", "-5m", "2 h", "9999999999999999d", "5w"] {
            assert!(parse(text).is_err(), "{text}");
        }
    }

    #[test]
    fn shown_lengths() {
        let cases = [
            (59, "59s"),
            (60, "1m"),
            (12_180, "3h23"),
            (86_399, "23h59"),
            (187_200, "2d4h"),
            (900_000, "10d"),
        ];
        for (seconds, text) in cases {
            assert_eq!(short(seconds), text);
            assert_eq!(short(-seconds), text);
        }
        assert_eq!(clock_face(12_207), "3:23:27");
    }
}
