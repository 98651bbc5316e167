//! Pasted text: everything between its two marks, in as many pieces as it comes.

const ENDS: &[u8] = b"\x1b[201~";
/// Bytes kept of one paste: far more than any field takes.
const LONGEST: usize = 1_024 * 1_024;
/// An escape sequence that is longer than this is none.
const LONGEST_SEQUENCE: usize = 64;

/// Text that was pasted.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Pasted {
    pub text: String,
    /// Bytes that were left out because nothing takes so long a text.
    pub left_out: usize,
    /// The end has not come: more may follow.
    pub more: bool,
}

impl From<&str> for Pasted {
    fn from(text: &str) -> Self {
        Self { text: text.to_owned(), ..Self::default() }
    }
}

/// A paste whose end has not come.
#[derive(Debug, Default)]
pub(super) struct Paste {
    bytes: Vec<u8>,
    left_out: usize,
}

impl Paste {
    /// True when that was the last byte of the end mark.
    pub fn push(&mut self, byte: u8) -> bool {
        self.bytes.push(byte);
        if self.bytes.ends_with(ENDS) {
            self.bytes.truncate(self.bytes.len() - ENDS.len());
            return true;
        }
        // As much as could belong to the end mark is kept beyond the limit.
        if self.bytes.len() > LONGEST + ENDS.len() {
            self.bytes.remove(LONGEST);
            self.left_out += 1;
        }
        false
    }

    /// All that is left, without what cannot be read.
    pub fn end(mut self) -> Pasted {
        self.left_out += self.bytes.len().saturating_sub(LONGEST);
        self.bytes.truncate(LONGEST);
        let text = String::from_utf8_lossy(&self.bytes).into_owned();
        Pasted { text, left_out: self.left_out, more: false }
    }

    /// What is there so far; half a letter, half a line break and half an escape sequence stay until
    /// their other half is there.
    pub fn so_far(&mut self) -> Pasted {
        let whole = self.bytes.len() - unfinished(&self.bytes);
        let rest = self.bytes.split_off(whole);
        let so_far = std::mem::replace(self, Self { bytes: rest, left_out: 0 });
        Pasted { more: true, ..so_far.end() }
    }
}

/// Bytes at the end that wait for others.
fn unfinished(bytes: &[u8]) -> usize {
    let tail = &bytes[bytes.len().saturating_sub(LONGEST_SEQUENCE)..];
    if let Some(at) = tail.iter().rposition(|byte| *byte == ENDS[0]) {
        let sequence = &tail[at..];
        let open = match sequence {
            [_] => true,
            [_, b'[', rest @ ..] => rest.iter().all(|b| (0x20..0x40).contains(b)),
            _ => false,
        };
        if open {
            return sequence.len();
        }
    }
    if tail.last() == Some(&b'\r') {
        return 1;
    }
    match tail.utf8_chunks().last() {
        // Invalid to the very end, and not for sure.
        Some(chunk) if is_begun(chunk.invalid()) => chunk.invalid().len(),
        _ => 0,
    }
}

/// Whether bytes are the beginning of a letter.
fn is_begun(bytes: &[u8]) -> bool {
    bytes.first().is_some_and(|first| utf8_length(*first) > bytes.len())
}

/// Length of the letter that begins with this byte; 1 where none does.
pub(super) fn utf8_length(first: u8) -> usize {
    match first {
        0xc2..=0xdf => 2,
        0xe0..=0xef => 3,
        0xf0..=0xf4 => 4,
        _ => 1,
    }
}
