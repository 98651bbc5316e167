//! Which encoding a file is in. Only UTF-8 is read; others are named, so that the file can be saved
//! anew.

use crate::domain::base::written::Encoding;

/// The mark that some programs put before UTF-8.
pub const MARK: &[u8] = b"\xef\xbb\xbf";

/// Bytes that are no UTF-8.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Foreign {
    /// From 1, in the bytes that were looked at.
    pub line: u64,
    /// From 1, in characters.
    pub column: u64,
    pub what: Encoding,
}

/// The text of a file, without its mark.
///
/// # Errors
/// It is in another encoding.
pub fn text(bytes: &[u8]) -> Result<&str, Foreign> {
    if let Some(what) = wide(bytes) {
        return Err(Foreign { line: 1, column: 1, what });
    }
    let own = bytes.strip_prefix(MARK).unwrap_or(bytes);
    std::str::from_utf8(own).map_err(|e| at(own, e.valid_up_to()))
}

/// The complaint about the byte at `offset`.
pub fn at(bytes: &[u8], offset: usize) -> Foreign {
    let before = &bytes[..offset.min(bytes.len())];
    let start = before.iter().rposition(|b| *b == b'\n').map_or(0, |index| index + 1);
    let line = before.iter().filter(|b| **b == b'\n').count() as u64 + 1;
    let column = String::from_utf8_lossy(&before[start..]).chars().count() as u64 + 1;
    Foreign { line, column, what: Encoding::Byte(bytes.get(offset).copied().unwrap_or_default()) }
}

/// UTF-16 and UTF-32, by their marks or by the zeros between ASCII letters.
fn wide(bytes: &[u8]) -> Option<Encoding> {
    match bytes {
        [0xff, 0xfe, 0, 0, ..] | [0, 0, 0xfe, 0xff, ..] => Some(Encoding::Utf32),
        [0xff, 0xfe, ..] | [0xfe, 0xff, ..] => Some(Encoding::Utf16),
        [0, _, 0, _, ..] | [_, 0, _, 0, ..] => Some(Encoding::Unmarked),
        _ => None,
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn other_encodings_are_named() {
        let wide: Vec<u8> = "\u{feff}id".encode_utf16().flat_map(u16::to_le_bytes).collect();
        let unmarked: Vec<u8> = "id".encode_utf16().flat_map(u16::to_be_bytes).collect();
        let cases: [(&[u8], Encoding, (u64, u64)); 4] = [
            (&wide, Encoding::Utf16, (1, 1)),
            (&unmarked, Encoding::Unmarked, (1, 1)),
            (b"x\nZ\xfcrich", Encoding::Byte(0xfc), (2, 2)),
            (b"\x80", Encoding::Byte(0x80), (1, 1)),
        ];
        for (bytes, what, (line, column)) in cases {
            assert_eq!(text(bytes), Err(Foreign { line, column, what }));
        }
        assert_eq!(text("\u{feff}Zürich".as_bytes()), Ok("Zürich"));
    }
}
