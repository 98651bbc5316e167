//! The terminal's bytes into keys.
//!
//! The library's parser understands one sequence at a time; splitting the stream, waiting for the
//! rest of a sequence, pasted text and the terminal's status answers are done here.

mod split;

use terminput::{Event, KeyCode, KeyEventKind, KeyModifiers};

use super::key::{Code, Key};
use split::{Piece, Splitter};

/// Something that came from the terminal.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Input {
    Key(Key),
    Paste(String),
    /// The terminal has worked off everything that was sent before the question.
    Answer,
}

/// Keeps what is not complete yet.
#[derive(Debug, Default)]
pub struct Decoder {
    splitter: Splitter,
}

impl Decoder {
    /// Everything that is complete with these bytes.
    pub fn feed(&mut self, bytes: &[u8], out: &mut Vec<Input>) {
        self.splitter.feed(bytes);
        while let Some(piece) = self.splitter.next() {
            out.extend(input(piece));
        }
    }

    /// Whether something waits for more bytes: a lone Esc, or the rest of a sequence.
    pub fn is_waiting(&self) -> bool {
        self.splitter.is_waiting()
    }

    /// No more bytes came in time: a lone Esc is the key, half a sequence is dropped.
    pub fn give_up(&mut self, out: &mut Vec<Input>) {
        if self.splitter.give_up() {
            out.push(Input::Key(Key::plain(Code::Esc)));
        }
    }
}

fn input(piece: Piece) -> Option<Input> {
    match piece {
        Piece::Answer => Some(Input::Answer),
        Piece::Paste(text) => Some(Input::Paste(text)),
        Piece::Esc => Some(Input::Key(Key::plain(Code::Esc))),
        Piece::Bytes(bytes) => match Event::parse_from(&bytes) {
            Ok(Some(Event::Key(event))) if event.kind != KeyEventKind::Release => {
                key(event.code, event.modifiers).map(Input::Key)
            }
            _ => None,
        },
    }
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
