//! What a CSV reader would silently make something of: stray quotes, endless lines, foreign bytes.

use super::BadCsv;

/// Longest line, in bytes. An honest row has a few hundred.
const LONGEST_LINE: usize = 1 << 20;

enum State {
    FieldStart,
    Plain,
    Quoted {
        line: u64,
        column: u64,
    },
    /// After a quote inside a quoted field: its end, or a doubled quote.
    QuoteInQuoted {
        line: u64,
        column: u64,
    },
}

/// Checks the bytes against RFC 4180.
pub(super) fn check(bytes: &[u8]) -> Result<(), BadCsv> {
    if let Err(e) = std::str::from_utf8(bytes) {
        let (line, column) = place(bytes, e.valid_up_to());
        return Err(BadCsv {
            line,
            column,
            what: "these bytes are no UTF-8; save the file as UTF-8".to_owned(),
        });
    }
    let (mut line, mut column, mut length) = (1_u64, 0_u64, 0_usize);
    let mut state = State::FieldStart;
    for &byte in bytes {
        if byte & 0xc0 != 0x80 {
            column += 1;
        }
        length += 1;
        if length > LONGEST_LINE {
            let what =
                format!("the line is longer than {LONGEST_LINE} bytes; a quotation mark may not be closed");
            return Err(BadCsv { line, column, what });
        }
        state = match (state, byte) {
            (State::FieldStart, b'"') => State::Quoted { line, column },
            (State::Plain, b'"') => {
                let what =
                    "a quotation mark inside a field; quote the whole field and double the mark".to_owned();
                return Err(BadCsv { line, column, what });
            }
            (State::FieldStart | State::Plain, b',' | b'\n') => State::FieldStart,
            (State::FieldStart | State::Plain, _) => State::Plain,
            (State::Quoted { line, column }, b'"') => State::QuoteInQuoted { line, column },
            (State::Quoted { line, column }, _) => State::Quoted { line, column },
            (State::QuoteInQuoted { line, column }, b'"') => State::Quoted { line, column },
            (State::QuoteInQuoted { .. }, b',' | b'\n') => State::FieldStart,
            (State::QuoteInQuoted { line, column }, b'\r') => State::QuoteInQuoted { line, column },
            (State::QuoteInQuoted { .. }, _) => {
                let what =
                    "something follows the closing quotation mark; put a comma between fields".to_owned();
                return Err(BadCsv { line, column, what });
            }
        };
        if byte == b'\n' {
            line += 1;
            (column, length) = (0, 0);
        }
    }
    match state {
        State::Quoted { line, column } => {
            Err(BadCsv { line, column, what: "this quotation mark is never closed".to_owned() })
        }
        _ => Ok(()),
    }
}

fn place(bytes: &[u8], offset: usize) -> (u64, u64) {
    let before = &bytes[..offset];
    let start = before.iter().rposition(|b| *b == b'\n').map_or(0, |index| index + 1);
    let line = before.iter().filter(|b| **b == b'\n').count() + 1;
    let column = String::from_utf8_lossy(&before[start..]).chars().count() + 1;
    (line as u64, column as u64)
}
