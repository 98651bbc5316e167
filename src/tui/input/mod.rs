//! The terminal's bytes into keys.
//!
//! The library's parser understands one sequence at a time; splitting the stream, waiting for the
//! rest of a sequence, pasted text and the terminal's answers are done here. Where the stream was cut
//! on its way changes nothing: the same bytes are the same keys and the same text.

mod answers;
mod paste;
mod split;

use std::time::Duration;

use terminput::{
    Event, KeyCode, KeyEventKind, KeyModifiers, MouseButton, MouseEvent, MouseEventKind, ScrollDirection,
};

use super::key::{Code, Key};
use answers::{Answer, Sieve, Sifted};
pub use paste::Pasted;
use split::{Piece, Splitter};

/// A lone Esc is the key when nothing follows within this time.
pub const ESC_WAIT: Duration = Duration::from_millis(50);
/// A paste hangs when nothing has come for this long.
pub const HANGING: Duration = Duration::from_millis(500);
/// What is to come at once and does not come within this time comes late or not at all.
pub const REST_WAIT: Duration = Duration::from_secs(1);

const ESC: u8 = 0x1b;
const CTRL_C: u8 = 0x03;

/// Something that came from the terminal.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Input {
    Key(Key),
    /// Pasted text, or the next part of it.
    Paste(Pasted),
    /// The terminal has worked off everything that was sent before the question.
    Answer,
    Mouse(Mouse),
}

/// What was done with the mouse, and in which cell.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Mouse {
    pub what: Pointing,
    pub x: u16,
    pub y: u16,
}

#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Pointing {
    Click,
    WheelUp,
    WheelDown,
}

/// Keeps what is not complete yet.
#[derive(Debug, Default)]
pub struct Decoder {
    sieve: Sieve,
    splitter: Splitter,
    /// What came before a while of nothing.
    quiet: Quiet,
    /// Ctrl-C stood alone in a paste: it ends the paste when nothing follows it.
    interrupts: usize,
    /// There is pasted text that nobody has got.
    untold: bool,
}

/// What is remembered when nothing came for a while.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
enum Quiet {
    #[default]
    No,
    /// A lone Esc was taken for the key.
    Esc,
    /// A string sequence had no end.
    String,
    /// A paste hangs.
    Paste,
}

impl Decoder {
    /// Everything that is complete with these bytes, which came together.
    pub fn feed(&mut self, bytes: &[u8], out: &mut Vec<Input>) {
        let mut pieces = Vec::new();
        if self.splitter.is_pasting() {
            self.pasted(bytes, &mut pieces);
        } else {
            self.typed(bytes, &mut pieces);
        }
        out.extend(pieces.into_iter().filter_map(input));
    }

    fn typed(&mut self, mut bytes: &[u8], pieces: &mut Vec<Piece>) {
        let before = std::mem::take(&mut self.quiet);
        match before {
            // The key was the beginning of a sequence whose rest has come late.
            Quiet::Esc if is_rest(bytes) => self.sift(ESC, pieces),
            Quiet::String => bytes = after_string(bytes),
            _ => {}
        }
        for byte in bytes {
            self.sift(*byte, pieces);
        }
        let halves = self.splitter.pending().len() + self.sieve.held().len();
        if halves == 0 && pieces.iter().all(|piece| *piece == Piece::Answer) {
            self.quiet = before;
        }
        self.untold = self.splitter.is_pasting();
    }

    fn pasted(&mut self, bytes: &[u8], pieces: &mut Vec<Piece>) {
        let plain = self.without_answers(bytes);
        let alone = !plain.is_empty() && plain.iter().all(|byte| *byte == CTRL_C);
        if !plain.is_empty() && !alone {
            self.quiet = Quiet::No;
            // They were part of the text after all.
            for _ in 0..std::mem::take(&mut self.interrupts) {
                self.splitter.push(CTRL_C, pieces);
            }
        }
        for byte in bytes.iter().filter(|byte| !alone || **byte != CTRL_C) {
            self.sift(*byte, pieces);
        }
        if alone {
            self.interrupts += plain.len();
            if self.quiet == Quiet::Paste {
                self.interrupted(pieces);
            }
        } else if !plain.is_empty() {
            self.untold = self.splitter.is_pasting();
        }
    }

    /// What of these bytes is input.
    fn without_answers(&self, bytes: &[u8]) -> Vec<u8> {
        let mut sieve = self.sieve.clone();
        let plain = |byte: &u8| match sieve.push(*byte, true) {
            Some(Sifted::Plain(bytes)) => bytes,
            _ => Vec::new(),
        };
        bytes.iter().flat_map(plain).collect()
    }

    fn sift(&mut self, byte: u8, pieces: &mut Vec<Piece>) {
        match self.sieve.push(byte, self.splitter.is_pasting()) {
            Some(Sifted::Answer(answer)) => pieces.extend(piece(answer)),
            Some(Sifted::Plain(bytes)) => bytes.into_iter().for_each(|b| self.splitter.push(b, pieces)),
            None => {}
        }
    }

    fn interrupted(&mut self, pieces: &mut Vec<Piece>) {
        self.sieve.let_go();
        self.interrupts = 0;
        (self.quiet, self.untold) = (Quiet::No, false);
        pieces.extend(self.splitter.end_paste());
    }

    /// How long to wait for more bytes before [`Decoder::quiet`]; `None` when there is nothing that
    /// time would change.
    pub fn waits(&self) -> Option<Duration> {
        if self.splitter.is_pasting() {
            return (self.untold || self.interrupts > 0).then_some(HANGING);
        }
        let (pending, held) = (self.splitter.pending(), self.sieve.held());
        match (pending, held) {
            ([], []) => (self.quiet == Quiet::Esc).then_some(REST_WAIT),
            (_, [ESC]) | ([ESC] | [ESC, ESC], []) => Some(ESC_WAIT),
            _ => (!held.is_empty() || self.splitter.is_in_string()).then_some(REST_WAIT),
        }
    }

    /// No more bytes came in time. A lone Esc is the key; what there is of a hanging paste is told,
    /// and a Ctrl-C that stands alone in it ends it.
    pub fn quiet(&mut self, out: &mut Vec<Input>) {
        let mut pieces = Vec::new();
        if self.splitter.is_pasting() {
            if self.interrupts > 0 {
                self.interrupted(&mut pieces);
            } else {
                self.quiet = Quiet::Paste;
                self.untold = false;
                pieces.extend(self.splitter.paste_so_far());
            }
        } else {
            for byte in self.sieve.let_go() {
                self.splitter.push(byte, &mut pieces);
            }
            let in_string = self.splitter.is_in_string();
            self.splitter.quiet(&mut pieces);
            self.quiet = match pieces.last() {
                Some(Piece::Esc) => Quiet::Esc,
                _ if in_string => Quiet::String,
                _ => Quiet::No,
            };
        }
        out.extend(pieces.into_iter().filter_map(input));
    }
}

/// Whether bytes are what follows an Esc in a sequence, and all of it.
fn is_rest(bytes: &[u8]) -> bool {
    match bytes {
        [b'O', b'A'..=b'D' | b'F' | b'H' | b'P'..=b'S', ..] => true,
        [b'[', rest @ ..] => {
            let end = rest.iter().find(|b| !(0x20..0x40).contains(*b));
            end.is_some_and(|b| (0x40..0x7f).contains(b))
        }
        _ => false,
    }
}

/// What follows the rest of a string that began long before; all of it when there is none.
fn after_string(bytes: &[u8]) -> &[u8] {
    match bytes.iter().position(u8::is_ascii_control) {
        Some(bell) if bytes[bell] == 0x07 => &bytes[bell + 1..],
        Some(st) if bytes[st..].starts_with(b"\x1b\\") => &bytes[st + 2..],
        _ => bytes,
    }
}

fn piece(answer: Answer) -> Option<Piece> {
    (answer == Answer::Ready).then_some(Piece::Answer)
}

fn input(piece: Piece) -> Option<Input> {
    match piece {
        Piece::Answer => Some(Input::Answer),
        Piece::Paste(pasted) => Some(Input::Paste(pasted)),
        Piece::Esc => Some(Input::Key(Key::plain(Code::Esc))),
        Piece::Unreadable => Some(Input::Key(Key::char(char::REPLACEMENT_CHARACTER))),
        Piece::Chord(letter) => chord(&letter).map(Input::Key),
        Piece::Bytes(bytes) => match Event::parse_from(&bytes) {
            Ok(Some(Event::Key(event))) if event.kind != KeyEventKind::Release => {
                key(event.code, event.modifiers).map(Input::Key)
            }
            Ok(Some(Event::Mouse(event))) => mouse(event).map(Input::Mouse),
            _ => None,
        },
    }
}

/// The left button and the wheel, without modifiers: what is meant for the terminal is none of ours.
fn mouse(event: MouseEvent) -> Option<Mouse> {
    let what = match event.kind {
        _ if !event.modifiers.is_empty() => return None,
        MouseEventKind::Down(MouseButton::Left) => Pointing::Click,
        MouseEventKind::Scroll(ScrollDirection::Up) => Pointing::WheelUp,
        MouseEventKind::Scroll(ScrollDirection::Down) => Pointing::WheelDown,
        _ => return None,
    };
    Some(Mouse { what, x: event.column, y: event.row })
}

/// Alt with a letter: by words, as in many editors. Others are nothing, for Alt-a must not be `a`.
fn chord(letter: &[u8]) -> Option<Key> {
    let code = match letter {
        b"b" => Code::Left,
        b"f" => Code::Right,
        _ => return None,
    };
    Some(Key { code, ctrl: true })
}

fn key(code: KeyCode, modifiers: KeyModifiers) -> Option<Key> {
    let shift = modifiers.contains(KeyModifiers::SHIFT);
    let code = match code {
        KeyCode::Char(c) => Code::Char(c),
        KeyCode::Enter => Code::Enter,
        KeyCode::Esc => Code::Esc,
        KeyCode::Tab if shift => Code::BackTab,
        KeyCode::Tab => Code::Tab,
        KeyCode::Backspace => Code::Backspace,
        KeyCode::Delete => Code::Delete,
        KeyCode::Left => Code::Left,
        KeyCode::Right => Code::Right,
        KeyCode::Up => Code::Up,
        KeyCode::Down => Code::Down,
        KeyCode::Home => Code::Home,
        KeyCode::End => Code::End,
        KeyCode::PageUp => Code::PageUp,
        KeyCode::PageDown => Code::PageDown,
        KeyCode::F(number) => Code::F(number),
        _ => return None,
    };
    Some(Key { code, ctrl: modifiers.contains(KeyModifiers::CTRL) })
}
