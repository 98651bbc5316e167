//! Text that came from outside, cleaned before anybody can see it.
//!
//! A subject line may carry escape sequences that repaint the terminal, or marks that turn the
//! reading direction so that it shows something else than it says. [`Text`] can only be made by
//! cleaning, so whatever holds one may be drawn.

use std::borrow::Cow;
use std::fmt;
use std::ops::Deref;

use serde::{Deserialize, Deserializer, Serialize};
use unicode_normalization::{UnicodeNormalization, is_nfc};

/// Longest text that is recorded, in bytes. Nothing is cut: what is longer is refused where it would
/// be recorded.
pub const LONGEST: usize = 8_192;

/// One or more lines without control characters, escape sequences or direction overrides.
#[derive(Clone, Default, PartialEq, Eq, PartialOrd, Ord, Hash, Serialize)]
#[serde(transparent)]
pub struct Text(Box<str>);

impl Text {
    /// Cleans `raw`; line breaks become spaces.
    pub fn line(raw: &str) -> Self {
        Self(clean(raw, false).trim().into())
    }

    /// Cleans `raw`; line breaks stay.
    pub fn lines(raw: &str) -> Self {
        Self(clean(raw, true).trim().into())
    }

    /// Cleans `raw` as it is being typed: line breaks stay, and so do spaces at its ends.
    pub fn typed(raw: &str) -> Cow<'_, str> {
        clean(raw, true)
    }

    /// Cleans `raw` for a line in which somebody types: line breaks become spaces, spaces at its ends
    /// stay.
    pub fn inserted(raw: &str) -> Cow<'_, str> {
        clean(raw, false)
    }

    pub fn as_str(&self) -> &str {
        &self.0
    }

    /// Whether anything of it can be seen.
    pub fn is_visible(&self) -> bool {
        let unseen = |c: char| {
            c.is_whitespace() || matches!(c, '\u{200c}' | '\u{200d}' | '\u{2800}' | '\u{fe00}'..='\u{fe0f}')
        };
        !self.0.chars().all(unseen)
    }
}

/// A text in small letters and in Unicode's normal form C, for comparing what people write: `Jürgen`
/// is the same however the `ü` is made.
pub fn folded(text: &str) -> String {
    if text.is_ascii() { text.to_ascii_lowercase() } else { text.to_lowercase().nfc().collect() }
}

/// Whether two names are the same to a person.
pub fn alike(a: &str, b: &str) -> bool {
    match a.is_ascii() && b.is_ascii() {
        true => a.eq_ignore_ascii_case(b),
        false => a == b || folded(a) == folded(b),
    }
}

impl AsRef<str> for Text {
    fn as_ref(&self) -> &str {
        &self.0
    }
}

impl Deref for Text {
    type Target = str;
    fn deref(&self) -> &str {
        &self.0
    }
}

impl std::borrow::Borrow<str> for Text {
    fn borrow(&self) -> &str {
        &self.0
    }
}

impl fmt::Display for Text {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str(&self.0)
    }
}

impl fmt::Debug for Text {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        fmt::Debug::fmt(&self.0, f)
    }
}

impl From<&str> for Text {
    fn from(raw: &str) -> Self {
        Self::line(raw)
    }
}

/// A journal can be edited by hand: what is read back is cleaned again.
impl<'de> Deserialize<'de> for Text {
    fn deserialize<D: Deserializer<'de>>(input: D) -> Result<Self, D::Error> {
        if input.is_human_readable() {
            Ok(Self::lines(&Cow::<str>::deserialize(input)?))
        } else {
            let raw = Box::<str>::deserialize(input)?;
            Ok(if is_clean(&raw) { Self(raw) } else { Self::lines(&raw) })
        }
    }
}

fn is_clean(raw: &str) -> bool {
    raw.bytes().all(|b| b.is_ascii_graphic() || b == b' ')
}

fn clean(raw: &str, keep_lines: bool) -> Cow<'_, str> {
    if is_clean(raw) {
        return Cow::Borrowed(raw);
    }
    let mut out = String::with_capacity(raw.len());
    let mut chars = raw.chars().peekable();
    while let Some(c) = chars.next() {
        match c {
            '\u{1b}' => skip_escape(&mut chars),
            '\u{9b}' => skip_csi(&mut chars),
            '\u{90}' | '\u{98}' | '\u{9d}' | '\u{9e}' | '\u{9f}' => skip_string(&mut chars),
            '\r' if chars.peek() == Some(&'\n') => {}
            '\n' | '\r' | '\u{2028}' | '\u{2029}' => out.push(if keep_lines { '\n' } else { ' ' }),
            '\t' => out.push(' '),
            c if c.is_control() || is_invisible(c) => {}
            c => out.push(c),
        }
    }
    // One letter is one text, however the keyboard made it.
    Cow::Owned(if is_nfc(&out) { out } else { out.nfc().collect() })
}

/// Text that was made of something from outside, on its way to a terminal: what would move the
/// cursor, turn the direction or stay invisible is spelled out. Line breaks and tabs stay.
pub fn printable(text: &str) -> Cow<'_, str> {
    spelled(text, |c, out| out.extend(c.escape_unicode()))
}

/// Replaces what does not belong on a terminal by how `spell` writes it.
pub fn spelled(text: &str, spell: impl Fn(char, &mut String)) -> Cow<'_, str> {
    let mut chars = text.char_indices().peekable();
    let mut out = String::new();
    let mut from = 0;
    while let Some((at, c)) = chars.next() {
        let ends_line = c == '\r' && chars.peek().is_some_and(|(_, next)| *next == '\n');
        let harmless = matches!(c, '\n' | '\t') || ends_line;
        if harmless || !(c.is_control() || is_invisible(c) || matches!(c, '\u{2028}' | '\u{2029}')) {
            continue;
        }
        out += &text[from..at];
        spell(c, &mut out);
        from = at + c.len_utf8();
    }
    if from == 0 {
        return Cow::Borrowed(text);
    }
    out += &text[from..];
    Cow::Owned(out)
}

type Chars<'a> = std::iter::Peekable<std::str::Chars<'a>>;

fn skip_escape(chars: &mut Chars<'_>) {
    match chars.peek() {
        Some('[') => {
            chars.next();
            skip_csi(chars);
        }
        Some(']' | 'P' | 'X' | '^' | '_') => {
            chars.next();
            skip_string(chars);
        }
        Some(' '..='/') => {
            while chars.next_if(|c| matches!(c, ' '..='/')).is_some() {}
            chars.next_if(|c| matches!(c, '0'..='~'));
        }
        Some('0'..='~') => {
            chars.next();
        }
        _ => {}
    }
}

fn skip_csi(chars: &mut Chars<'_>) {
    while chars.next_if(|c| matches!(c, ' '..='?')).is_some() {}
    chars.next_if(|c| matches!(c, '@'..='~'));
}

/// Up to BEL or ST; an unfinished string must not swallow what an honest sender wrote after it,
/// so it ends at a line break as well.
fn skip_string(chars: &mut Chars<'_>) {
    while let Some(&c) = chars.peek() {
        match c {
            '\n' | '\r' => return,
            '\u{07}' | '\u{9c}' => {
                chars.next();
                return;
            }
            '\u{1b}' => {
                chars.next();
                chars.next_if_eq(&'\\');
                return;
            }
            _ => {
                chars.next();
            }
        }
    }
}

/// Direction marks and overrides, zero-width characters, tags and fillers: they take part in no
/// honest subject line and change what others look like.
fn is_invisible(c: char) -> bool {
    matches!(c,
        '\u{ad}' | '\u{34f}' | '\u{61c}' | '\u{115f}' | '\u{1160}' | '\u{17b4}' | '\u{17b5}'
        | '\u{180b}'..='\u{180f}' | '\u{200b}' | '\u{200e}' | '\u{200f}' | '\u{202a}'..='\u{202e}'
        | '\u{2060}'..='\u{206f}' | '\u{3164}' | '\u{feff}' | '\u{ffa0}' | '\u{fff0}'..='\u{fffb}'
        | '\u{e0000}'..='\u{e0fff}')
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn nothing_that_moves_the_terminal_survives() {
        let cases = [
            ("plain", "plain"),
            ("  Käse – 日本  ", "Käse – 日本"),
            ("\u{1b}[31mred\u{1b}[0m alert", "red alert"),
            ("\u{1b}]0;title\u{07}body", "body"),
            ("\u{1b}]52;c;cm0gLXJm\u{1b}\\x", "x"),
            ("a\u{9b}2Jb", "ab"),
            ("a\u{1b}", "a"),
            ("a\u{1b}(0b", "ab"),
            ("one\r\ntwo\tthree", "one two three"),
            ("safe\u{202e}gpj.exe", "safegpj.exe"),
            ("pay\u{200b}pal", "paypal"),
            ("\u{1b}]0;never ended\nsecond", "second"),
            ("a\u{0}b\u{7f}c\u{85}d", "abcd"),
        ];
        for (raw, clean) in cases {
            assert_eq!(Text::line(raw).as_str(), clean, "{raw:?}");
        }
        assert_eq!(Text::lines("a\r\nb").as_str(), "a\nb");
    }

    #[test]
    fn nothing_is_cut() {
        let raw = "ä".repeat(LONGEST);
        assert_eq!(Text::line(&raw).as_str(), raw);
    }

    #[test]
    fn what_is_printed_shows_what_would_move_the_terminal() {
        let cases = [
            ("plain – 日本\ttab\nline\r\n", "plain – 日本\ttab\nline\r\n"),
            ("\u{1b}[2J\u{7}", "\\u{1b}[2J\\u{7}"),
            ("a\rb\u{9b}2J\u{7f}", "a\\u{d}b\\u{9b}2J\\u{7f}"),
            ("safe\u{202e}gpj.exe", "safe\\u{202e}gpj.exe"),
            ("two\u{2028}lines", "two\\u{2028}lines"),
        ];
        for (raw, shown) in cases {
            assert_eq!(printable(raw), shown, "{raw:?}");
        }
    }

    #[test]
    fn names_are_compared_as_people_read_them() {
        assert_eq!(Text::line("Ju\u{308}rgen"), Text::line("J\u{fc}rgen"));
        assert!(
            alike("JU\u{308}RGEN", "j\u{fc}rgen") && alike("A. Berg", "a. berg") && !alike("Berg", "Burg")
        );
        for unseen in ["", " ", "\u{200b}", "\u{2800}", "\u{200d}\u{200c}", "\u{a0}"] {
            assert!(!Text::line(unseen).is_visible(), "{unseen:?}");
        }
        assert!(Text::line("mk").is_visible());
    }

    #[test]
    fn reading_back_cleans_again() {
        let text: Text = serde_json::from_str(r#""a\u001b[2Jb""#).unwrap();
        assert_eq!(text.as_str(), "ab");
    }
}
