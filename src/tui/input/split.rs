//! The byte stream into single sequences.

const ESC: u8 = 0x1b;
const PASTE_BEGINS: &[u8] = b"\x1b[200~";
const PASTE_ENDS: &[u8] = b"\x1b[201~";
/// Longest sequence that is waited for; what is longer is noise.
const LONGEST: usize = 64;
/// Longest paste that is taken, in bytes.
const LONGEST_PASTE: usize = 64 * 1_024;

/// One complete piece of input.
#[derive(Debug, PartialEq, Eq)]
pub(super) enum Piece {
    Bytes(Vec<u8>),
    Esc,
    Paste(String),
    /// `ESC [ 0 n` or `ESC [ 3 n`.
    Answer,
}

#[derive(Debug, Default)]
pub(super) struct Splitter {
    pending: Vec<u8>,
    /// Inside a bracketed paste.
    pasting: Option<Vec<u8>>,
}

impl Splitter {
    pub fn feed(&mut self, bytes: &[u8]) {
        self.pending.extend_from_slice(bytes);
    }

    pub fn is_waiting(&self) -> bool {
        !self.pending.is_empty() && self.pasting.is_none()
    }

    /// True when what is dropped was a lone Esc.
    pub fn give_up(&mut self) -> bool {
        let lone = self.pending == [ESC];
        self.pending.clear();
        lone
    }

    pub fn next(&mut self) -> Option<Piece> {
        loop {
            if self.pasting.is_some() {
                return self.paste();
            }
            let length = match self.pending.as_slice() {
                [] => return None,
                [ESC] => return None,
                [ESC, b'[', rest @ ..] => 2 + csi(rest)?,
                [ESC, b'O', ..] => (self.pending.len() >= 3).then_some(3)?,
                [ESC, b']' | b'P' | b'_' | b'^' | b'X', rest @ ..] => 2 + string(rest)?,
                // No Alt chords: Esc, quickly followed by something else.
                [ESC, ..] => {
                    self.pending.remove(0);
                    return Some(Piece::Esc);
                }
                [first, ..] => utf8_length(*first).min(LONGEST),
            };
            if length > self.pending.len() {
                return None;
            }
            let piece: Vec<u8> = self.pending.drain(..length).collect();
            match piece.as_slice() {
                PASTE_BEGINS => self.pasting = Some(Vec::new()),
                b"\x1b[0n" | b"\x1b[3n" => return Some(Piece::Answer),
                [ESC, b']' | b'P' | b'_' | b'^' | b'X', ..] => {}
                piece if is_position(piece) => {}
                _ => return Some(Piece::Bytes(piece)),
            }
        }
    }

    fn paste(&mut self) -> Option<Piece> {
        let text = self.pasting.as_mut()?;
        let end = self.pending.windows(PASTE_ENDS.len()).position(|window| window == PASTE_ENDS);
        // The end mark may be split over two reads: keep back as much as could belong to it.
        let held = PASTE_ENDS.len() - 1;
        let taken = end.unwrap_or_else(|| self.pending.len().saturating_sub(held));
        text.extend(self.pending.drain(..taken));
        text.truncate(LONGEST_PASTE);
        end?;
        self.pending.drain(..PASTE_ENDS.len());
        let text = self.pasting.take()?;
        Some(Piece::Paste(String::from_utf8_lossy(&text).into_owned()))
    }
}

/// Length of a control sequence after `ESC [`, with its final byte.
fn csi(rest: &[u8]) -> Option<usize> {
    // The Linux console's function keys: ESC [ [ A.
    if rest.first() == Some(&b'[') {
        return (rest.len() >= 2).then_some(2);
    }
    let end = rest.iter().position(|b| !(0x20..0x40).contains(b));
    match end {
        Some(index) => Some(index + 1),
        None if rest.len() > LONGEST => Some(rest.len()),
        None => None,
    }
}

/// `ESC [ row ; column R`, where a cursor stands. With row 1 it is F3 with a modifier, and that is
/// what a keyboard sends.
fn is_position(piece: &[u8]) -> bool {
    matches!(piece, [ESC, b'[', row @ .., b'R'] if row.contains(&b';') && !row.starts_with(b"1;"))
}

/// Length of a string sequence up to BEL or ST.
fn string(rest: &[u8]) -> Option<usize> {
    let bell = rest.iter().position(|b| *b == 0x07).map(|index| index + 1);
    let st = rest.windows(2).position(|w| w == [ESC, b'\\']).map(|index| index + 2);
    match (bell, st) {
        (Some(a), Some(b)) => Some(a.min(b)),
        (Some(end), None) | (None, Some(end)) => Some(end),
        (None, None) if rest.len() > 16 * LONGEST => Some(rest.len()),
        (None, None) => None,
    }
}

fn utf8_length(first: u8) -> usize {
    match first {
        0xc0..=0xdf => 2,
        0xe0..=0xef => 3,
        0xf0..=0xf7 => 4,
        _ => 1,
    }
}
