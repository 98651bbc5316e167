//! The byte stream into single sequences.

use crate::tui::input::answers::{self, Answer};
use crate::tui::input::paste::{Paste, Pasted, utf8_length};

const ESC: u8 = 0x1b;
const PASTE_BEGINS: &[u8] = b"\x1b[200~";
/// Bytes kept of a sequence; what is longer is noise and is read over.
const KEPT: usize = 64;

/// One complete piece of input.
#[derive(Debug, PartialEq, Eq)]
pub(super) enum Piece {
    Bytes(Vec<u8>),
    Esc,
    /// Bytes that are no letter.
    Unreadable,
    /// Alt with a letter.
    Chord(Vec<u8>),
    Paste(Pasted),
    Answer,
}

/// What the bytes so far are.
enum Step {
    /// The beginning of something.
    More,
    /// So many bytes are this, which may be nothing to anybody.
    Take(usize, Option<Piece>),
}

#[derive(Debug, Default)]
pub(super) struct Splitter {
    pending: Vec<u8>,
    paste: Option<Paste>,
    /// Nothing has come for a while: the rest of a sequence comes late or not at all.
    late: bool,
}

impl Splitter {
    pub fn pending(&self) -> &[u8] {
        &self.pending
    }

    pub fn is_pasting(&self) -> bool {
        self.paste.is_some()
    }

    /// Inside a string sequence, which swallows letters until its end.
    pub fn is_in_string(&self) -> bool {
        matches!(self.pending.as_slice(), [ESC, kind, third, ..] if begins_string(*kind, *third))
    }

    pub fn push(&mut self, byte: u8, out: &mut Vec<Piece>) {
        if let Some(paste) = &mut self.paste {
            if paste.push(byte) {
                out.extend(self.end_paste());
            }
            return;
        }
        if std::mem::take(&mut self.late) && is_sequence(&self.pending) {
            // Only what cannot be anything else continues it now.
            let first = self.pending.len() == 2;
            let goes_on = byte.is_ascii_digit() || byte == b';' || first && matches!(byte, b'<'..=b'?');
            if !goes_on && !is_final(byte) {
                self.pending.clear();
            }
            self.late = goes_on;
        }
        self.pending.push(byte);
        while self.paste.is_none() && !self.pending.is_empty() {
            let Step::Take(length, piece) = step(&self.pending) else { break };
            let taken: Vec<u8> = self.pending.drain(..length.min(self.pending.len())).collect();
            if taken == PASTE_BEGINS {
                self.paste = Some(Paste::default());
            } else {
                out.extend(piece);
            }
        }
        if self.pending.len() > KEPT {
            // Noise: its beginning says what it is, and its last byte how it ends.
            self.pending.remove(KEPT / 2);
        }
    }

    pub fn end_paste(&mut self) -> Option<Piece> {
        Some(Piece::Paste(self.paste.take()?.end()))
    }

    /// What was pasted so far.
    pub fn paste_so_far(&mut self) -> Option<Piece> {
        Some(Piece::Paste(self.paste.as_mut()?.so_far()))
    }

    /// No more bytes came in time: Esc is the key, a string that does not end is none. Other halves
    /// stay, for nothing waits for them.
    pub fn quiet(&mut self, out: &mut Vec<Piece>) {
        if self.pending.iter().all(|byte| *byte == ESC) {
            out.extend(self.pending.drain(..).map(|_| Piece::Esc));
        } else if self.is_in_string() {
            self.pending.clear();
        }
        self.late = !self.pending.is_empty();
    }
}

fn step(pending: &[u8]) -> Step {
    match pending {
        [ESC] | [ESC, ESC] => Step::More,
        // Alt with an arrow is the arrow; other keys follow an Esc of their own.
        [ESC, ESC, b'[' | b'O', ..] => Step::Take(1, None),
        [ESC, ESC, ..] => Step::Take(1, Some(Piece::Esc)),
        [ESC, b'[', rest @ ..] => csi(pending, rest),
        [ESC, b'O', rest @ ..] => match rest {
            [] | [b'0'..=b'9'] => Step::More,
            [last] | [_, last] if is_final(*last) => Step::Take(pending.len(), bytes(pending)),
            _ => Step::Take(pending.len() - 1, None),
        },
        [ESC, b']' | b'P' | b'_'] => Step::More,
        [ESC, kind, third, ..] if begins_string(*kind, *third) => string(pending),
        [ESC, rest @ ..] => match letter(rest) {
            None => Step::More,
            Some((length, true)) => Step::Take(1 + length, Some(Piece::Chord(rest[..length].to_vec()))),
            Some((length, false)) => Step::Take(1 + length, None),
        },
        _ => match letter(pending) {
            None => Step::More,
            Some((length, true)) => Step::Take(length, bytes(&pending[..length])),
            Some((length, false)) => Step::Take(length, Some(Piece::Unreadable)),
        },
    }
}

/// A control sequence with what follows `ESC [`.
fn csi(pending: &[u8], rest: &[u8]) -> Step {
    match rest {
        [] | [b'['] => Step::More,
        // The Linux console's function keys: ESC [ [ A.
        [b'[', last] if is_final(*last) => Step::Take(pending.len(), bytes(pending)),
        [b'[', _] => Step::Take(2, None),
        [.., last] if (0x20..0x40).contains(last) => Step::More,
        [.., last] if is_final(*last) => match answers::answer(pending, false) {
            Some(Answer::Ready) => Step::Take(pending.len(), Some(Piece::Answer)),
            Some(Answer::Other) => Step::Take(pending.len(), None),
            None => Step::Take(pending.len(), bytes(pending)),
        },
        // Broken off: what broke it is something of its own.
        _ => Step::Take(pending.len() - 1, None),
    }
}

/// Up to BEL or ST.
fn string(pending: &[u8]) -> Step {
    match pending {
        [.., 0x07] | [.., ESC, b'\\'] => Step::Take(pending.len(), None),
        _ => Step::More,
    }
}

/// Whether this is how a terminal's answer in a string begins; a keyboard sends Alt-] and a letter.
fn begins_string(kind: u8, third: u8) -> bool {
    match kind {
        b']' => third.is_ascii_digit(),
        b'P' => third.is_ascii_digit() || matches!(third, b'>' | b'!' | b'$' | b'+'),
        b'_' => third == b'G',
        _ => false,
    }
}

fn is_sequence(pending: &[u8]) -> bool {
    matches!(pending, [ESC, b'[' | b'O', ..])
}

fn is_final(byte: u8) -> bool {
    (0x40..0x7f).contains(&byte)
}

fn bytes(all: &[u8]) -> Option<Piece> {
    Some(Piece::Bytes(all.to_vec()))
}

/// Length of the letter at the beginning, or of what is none; `None` while it is not complete.
fn letter(bytes: &[u8]) -> Option<(usize, bool)> {
    let chunk = bytes.utf8_chunks().next()?;
    if let Some(first) = chunk.valid().chars().next() {
        return Some((first.len_utf8(), true));
    }
    let invalid = chunk.invalid().len();
    let begun = invalid == bytes.len() && utf8_length(bytes[0]) > invalid;
    (!begun).then_some((invalid, false))
}
