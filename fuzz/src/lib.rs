//! What several targets need: texts that are nearly right, and what holds for every complaint.

use pikett::domain::base::instant::Instant;
use pikett::domain::base::text::printable;
use pikett::domain::base::written::Fault;

pub const BERLIN: chrono_tz::Tz = chrono_tz::Europe::Berlin;

/// The moment of the product's pictures.
pub fn now() -> Instant {
    "2026-11-24T14:03:27+01:00".parse().expect("a time")
}

/// `text` as `data` changes it: some of its words are replaced by others, left out, doubled or swapped.
/// What is nearly right reaches further into a parser than noise.
///
/// The first byte says how many changes there are, of four bytes each; what is left of `data` is one
/// more word, besides `words`. Noise alone is tried too.
pub fn edited(text: &str, words: &[&str], data: &[u8]) -> String {
    let Some((count, data)) = data.split_first() else { return text.to_owned() };
    let (edits, own) = data.split_at((usize::from(count % 8) * 4).min(data.len()));
    let own = String::from_utf8_lossy(own);
    if *count == u8::MAX {
        return own.into_owned();
    }
    let words: Vec<&str> = std::iter::once(&*own).chain(words.iter().copied()).collect();
    let mut pieces = pieces(text);
    for edit in edits.chunks_exact(4) {
        let at = usize::from(u16::from_le_bytes([edit[0], edit[1]])) % pieces.len().max(1);
        let other = usize::from(edit[3]);
        match edit[2] % 5 {
            0 | 1 => pieces[at] = words[other % words.len()],
            2 => drop(pieces.remove(at)),
            3 => pieces.insert(at, pieces[(at + other) % pieces.len()]),
            _ => {
                let with = (at + other) % pieces.len();
                pieces.swap(at, with);
            }
        }
        if pieces.is_empty() {
            break;
        }
    }
    pieces.concat()
}

/// Words, and what stands between them, character by character.
fn pieces(text: &str) -> Vec<&str> {
    let mut pieces = Vec::new();
    let mut rest = text;
    while !rest.is_empty() {
        let word = rest.find(|c: char| !c.is_alphanumeric()).unwrap_or(rest.len());
        let end = if word > 0 { word } else { rest.chars().next().map_or(0, char::len_utf8) };
        let (piece, after) = rest.split_at(end);
        pieces.push(piece);
        rest = after;
    }
    pieces
}

/// A complaint says something, and points into the text that it is about or at the whole of it.
pub fn points_into(fault: &Fault, text: &str) {
    assert!(!fault.to_string().is_empty());
    if fault.line == 0 {
        assert_eq!(fault.column, 0);
        return;
    }
    let line = text.split('\n').nth(fault.line - 1);
    let length = line.unwrap_or_else(|| panic!("there is no line {}: {fault}", fault.line)).chars().count();
    assert!((1..=length + 1).contains(&fault.column), "line {} has {length} characters: {fault}", fault.line);
}

/// What is said about a text may be printed as it is, whatever the text was.
pub fn says(complaint: &str) {
    assert!(!complaint.is_empty());
    assert_eq!(printable(complaint), complaint);
}
