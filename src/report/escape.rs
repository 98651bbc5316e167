//! Text from outside on its way into a form that would make something of it. One place a form:
//! Markdown and cells of spreadsheets here, calendars in [`ical`](super::ical), JSON by its library.

/// As a line or cell of Markdown shows it as it was written: no emphasis, link, image, tag, code,
/// heading, list or table comes of it.
pub fn markdown(text: &str) -> String {
    let mut out = String::with_capacity(text.len() + 8);
    let digits = text.bytes().take_while(u8::is_ascii_digit).count();
    let numbered = digits > 0 && text[digits..].starts_with(['.', ')']);
    for (index, c) in text.char_indices() {
        let opens = match index {
            // What makes something of a line only when it begins with it.
            0 => matches!(c, '#' | '+' | '-' | '='),
            _ => numbered && index == digits,
        };
        match c {
            '\n' | '\r' => out.push(' '),
            '\\' | '`' | '*' | '_' | '[' | ']' | '<' | '>' | '|' | '~' | '&' | '!' | '$' => {
                out.extend(['\\', c]);
            }
            c if opens => out.extend(['\\', c]),
            c => out.push(c),
        }
    }
    out
}

/// As a spreadsheet shows it as it was written: a cell that begins like a formula is marked as text
/// by an apostrophe.
pub fn cell(text: &str) -> String {
    // A full-width sign is read as its narrow one in some languages.
    const FORMULA: [char; 10] =
        ['=', '+', '-', '@', '\t', '\r', '\u{ff1d}', '\u{ff0b}', '\u{ff0d}', '\u{ff20}'];
    if text.trim_start_matches(' ').starts_with(FORMULA) { format!("'{text}") } else { text.to_owned() }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn markdown_shows_what_was_written() {
        let cases = [
            ("plain, with 1.5 GB - and #4", "plain, with 1.5 GB - and #4"),
            ("<img src=x onerror=alert(1)>", r"\<img src=x onerror=alert(1)\>"),
            ("[portal](javascript:alert(1))", r"\[portal\](javascript:alert(1))"),
            ("![x](y)", r"\!\[x\](y)"),
            ("*b* _i_ ~~s~~ `c`", r"\*b\* \_i\_ \~\~s\~\~ \`c\`"),
            ("a | b \\ &lt;", r"a \| b \\ \&lt;"),
            ("# heading", r"\# heading"),
            ("- item", r"\- item"),
            ("12. item", r"12\. item"),
            ("one\ntwo", "one two"),
        ];
        for (text, expected) in cases {
            assert_eq!(markdown(text), expected);
        }
    }

    #[test]
    fn no_cell_is_a_formula() {
        let cases = [
            ("=HYPERLINK(\"http://x\")", "'=HYPERLINK(\"http://x\")"),
            ("+49 89", "'+49 89"),
            ("-1+1", "'-1+1"),
            ("@SUM(A1)", "'@SUM(A1)"),
            ("  =1", "'  =1"),
            ("plain = text", "plain = text"),
        ];
        for (text, expected) in cases {
            assert_eq!(cell(text), expected);
        }
    }
}
