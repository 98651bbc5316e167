//! Which encoding a file is in. Only UTF-8 is read; others are named, so that the file can be saved
//! anew.

/// The mark that some programs put before UTF-8.
pub const MARK: &[u8] = b"\xef\xbb\xbf";

/// Bytes that are no UTF-8.
#[derive(Clone, Debug, PartialEq, Eq, thiserror::Error)]
#[error("{what}; save the file as UTF-8")]
pub struct Foreign {
    /// From 1, in the bytes that were looked at.
    pub line: u64,
    /// From 1, in characters.
    pub column: u64,
    pub what: String,
}

/// The text of a file, without its mark.
///
/// # Errors
/// It is in another encoding.
pub fn text(bytes: &[u8]) -> Result<&str, Foreign> {
    if let Some(encoding) = wide(bytes) {
        return Err(Foreign { line: 1, column: 1, what: format!("the file is {encoding}") });
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
    let byte = bytes.get(offset).copied().unwrap_or_default();
    Foreign { line, column, what: format!("these bytes are no UTF-8: {}", latin(byte)) }
}

/// UTF-16 and UTF-32, by their marks or by the zeros between ASCII letters.
pub fn wide(bytes: &[u8]) -> Option<&'static str> {
    match bytes {
        [0xff, 0xfe, 0, 0, ..] | [0, 0, 0xfe, 0xff, ..] => Some("UTF-32"),
        [0xff, 0xfe, ..] | [0xfe, 0xff, ..] => Some("UTF-16"),
        [0, _, 0, _, ..] | [_, 0, _, 0, ..] => Some("UTF-16 without a mark"),
        _ => None,
    }
}

/// What a byte is in the encodings in which files of western Europe come.
fn latin(byte: u8) -> String {
    match byte {
        0xa0..=0xff => format!("byte {byte:#04x} is {} in Latin-1 and Windows-1252", char::from(byte)),
        _ => format!("byte {byte:#04x} is one of Windows-1252 or of another encoding"),
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn other_encodings_are_named() {
        let wide: Vec<u8> = "\u{feff}id".encode_utf16().flat_map(u16::to_le_bytes).collect();
        let unmarked: Vec<u8> = "id".encode_utf16().flat_map(u16::to_be_bytes).collect();
        let cases: [(&[u8], &str); 4] = [
            (&wide, "UTF-16"),
            (&unmarked, "UTF-16 without a mark"),
            (b"x\nZ\xfcrich", "byte 0xfc is ü in Latin-1"),
            (b"\x80", "Windows-1252"),
        ];
        for (bytes, says) in cases {
            assert!(text(bytes).unwrap_err().to_string().contains(says), "{says}");
        }
        let foreign = text(b"x\nZ\xfcrich").unwrap_err();
        assert_eq!((foreign.line, foreign.column), (2, 2));
        assert_eq!(text("\u{feff}Zürich".as_bytes()), Ok("Zürich"));
    }
}
