//! What the terminal says by itself, taken out of the stream wherever it lies.
//!
//! A multiplexer writes its answers between any two bytes: into a paste, into a letter of two bytes,
//! between `ESC [` and the `A` of an arrow. So they are taken out before anything else is looked at.

const ESC: u8 = 0x1b;
/// Longest answer that is held for its end, in bytes.
const LONGEST: usize = 32;

/// What an answer says.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) enum Answer {
    /// `ESC [ 0 n` or `ESC [ 3 n`: everything before the question was worked off.
    Ready,
    /// Where the cursor stands, or what kind of terminal it is.
    Other,
}

/// Takes answers out of a stream of bytes.
#[derive(Clone, Debug, Default)]
pub(super) struct Sieve {
    held: Vec<u8>,
}

/// What a byte led to.
#[derive(Debug, PartialEq, Eq)]
pub(super) enum Sifted {
    Answer(Answer),
    /// These are input.
    Plain(Vec<u8>),
}

impl Sieve {
    /// What could be the beginning of an answer.
    pub fn held(&self) -> &[u8] {
        &self.held
    }

    /// What was held is no answer after all.
    pub fn let_go(&mut self) -> Vec<u8> {
        std::mem::take(&mut self.held)
    }

    /// `pasting`: no key can come now, so what could be an answer or F3 is an answer.
    pub fn push(&mut self, byte: u8, pasting: bool) -> Option<Sifted> {
        let goes_on = match self.held.as_slice() {
            [] => byte == ESC,
            [ESC] => byte == b'[',
            [_, _] => byte.is_ascii_digit() || matches!(byte, b'?' | b'>'),
            _ => byte.is_ascii_digit() || byte == b';',
        };
        if goes_on && self.held.len() < LONGEST {
            self.held.push(byte);
            return None;
        }
        let mut bytes = self.let_go();
        if byte == ESC {
            self.held.push(byte);
            return (!bytes.is_empty()).then_some(Sifted::Plain(bytes));
        }
        bytes.push(byte);
        match answer(&bytes, pasting) {
            Some(answer) => Some(Sifted::Answer(answer)),
            None => Some(Sifted::Plain(bytes)),
        }
    }
}

/// What a complete sequence says, if it is an answer.
pub(super) fn answer(sequence: &[u8], pasting: bool) -> Option<Answer> {
    let [ESC, b'[', parameters @ .., last] = sequence else { return None };
    match last {
        b'n' if matches!(parameters, b"0" | b"3") => Some(Answer::Ready),
        b'c' if matches!(parameters, [b'?' | b'>' | b'0'..=b'9', ..]) => Some(Answer::Other),
        b'R' if is_position(parameters) && (pasting || !is_key(parameters)) => Some(Answer::Other),
        _ => None,
    }
}

/// `row ; column`
fn is_position(parameters: &[u8]) -> bool {
    let parameters = parameters.strip_prefix(b"?").unwrap_or(parameters);
    parameters.contains(&b';') && parameters.iter().all(|b| b.is_ascii_digit() || *b == b';')
}

/// F3 with modifiers reads like a cursor in row 1, columns 2 to 8.
fn is_key(parameters: &[u8]) -> bool {
    matches!(parameters, [b'1', b';', b'2'..=b'8'])
}
