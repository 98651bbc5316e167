//! Keys as bindings and acts see them.

use std::fmt;
use std::str::FromStr;

use crate::domain::base::misread::Misread;
use crate::words::Words;

/// A key with Ctrl or without. There are no Alt chords: too many lines and terminals eat them.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash, PartialOrd, Ord)]
pub struct Key {
    pub code: Code,
    pub ctrl: bool,
}

#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash, PartialOrd, Ord)]
pub enum Code {
    Char(char),
    Enter,
    Esc,
    Tab,
    BackTab,
    Backspace,
    Delete,
    Left,
    Right,
    Up,
    Down,
    Home,
    End,
    PageUp,
    PageDown,
    F(u8),
}

impl Key {
    pub const fn plain(code: Code) -> Self {
        Self { code, ctrl: false }
    }

    pub const fn char(c: char) -> Self {
        Self::plain(Code::Char(c))
    }

    pub const fn ctrl(c: char) -> Self {
        Self { code: Code::Char(c), ctrl: true }
    }
}

const NAMED: [(&str, Code); 16] = [
    ("Enter", Code::Enter),
    ("Esc", Code::Esc),
    ("Tab", Code::Tab),
    ("S-Tab", Code::BackTab),
    ("Backspace", Code::Backspace),
    ("Delete", Code::Delete),
    ("Left", Code::Left),
    ("Right", Code::Right),
    ("Up", Code::Up),
    ("Down", Code::Down),
    ("Home", Code::Home),
    ("End", Code::End),
    ("PgUp", Code::PageUp),
    ("PgDn", Code::PageDown),
    ("Space", Code::Char(' ')),
    ("Minus", Code::Char('-')),
];

/// As it is written in key files and shown in help: `a`, `Ctrl-d`, `PgUp`.
impl fmt::Display for Key {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        if self.ctrl {
            f.write_str("Ctrl-")?;
        }
        match self.code {
            Code::Char(c) if c != ' ' => write!(f, "{c}"),
            Code::F(number) => write!(f, "F{number}"),
            code => f.write_str(NAMED.iter().find(|(_, named)| *named == code).map_or("?", |(name, _)| name)),
        }
    }
}

#[derive(Clone, Debug, PartialEq, Eq)]
pub struct NotAKey(pub String);

impl From<NotAKey> for Misread {
    fn from(NotAKey(text): NotAKey) -> Self {
        Self::Key(text)
    }
}

impl fmt::Display for NotAKey {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str(&Words::PLAIN.misread(&self.clone().into()))
    }
}

impl std::error::Error for NotAKey {}

impl FromStr for Key {
    type Err = NotAKey;
    fn from_str(text: &str) -> Result<Self, NotAKey> {
        let (name, ctrl) = match text.strip_prefix("Ctrl-") {
            Some(rest) => (rest, true),
            None => (text, false),
        };
        let named = NAMED.iter().find(|(known, _)| *known == name).map(|(_, code)| *code);
        let mut chars = name.chars();
        let single =
            chars.next().filter(|c| chars.as_str().is_empty() && !c.is_control() && !c.is_whitespace());
        let function = (1..=12).find(|number| name.strip_prefix('F') == Some(&number.to_string()));
        match named.or(single.map(Code::Char)).or(function.map(Code::F)) {
            Some(code) => Ok(Self { code, ctrl }),
            None => Err(NotAKey(text.to_owned())),
        }
    }
}
