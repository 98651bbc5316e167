//! Text from outside on its way into a form that would make something of it. One place a form:
//! Markdown and cells of spreadsheets here, calendars in [`ical`](super::ical), JSON by its library.

/// As a line of Markdown shows it as it was written: no emphasis, link, image, tag, code, heading,
/// list or table comes of it. Only what would be made something of is escaped.
pub fn markdown(text: &str) -> String {
    let written = inline(text);
    // What makes something of a line only when it begins with it.
    let digits = text.bytes().take_while(u8::is_ascii_digit).count();
    let hashes = text.bytes().take_while(|b| *b == b'#').count();
    let ends = |at: usize| text[at..].chars().next().is_none_or(char::is_whitespace);
    let ruled = |c: char| text.trim_end().chars().all(|other| other == c);
    let opens = match text.chars().next() {
        Some('#') => hashes <= 6 && ends(hashes),
        Some(c @ ('-' | '+' | '=')) => ruled(c) || (c != '=' && ends(1)),
        Some('>') => true,
        _ => false,
    };
    let numbered = digits > 0 && text[digits..].starts_with(['.', ')']) && ends(digits + 1);
    match (opens, numbered) {
        (true, _) => format!("\\{written}"),
        (_, true) => format!("{}\\{}", &written[..digits], &written[digits..]),
        _ => written,
    }
}

/// As a cell of a table shows it, or any place inside a line of Markdown.
pub fn inline(text: &str) -> String {
    let mut out = String::with_capacity(text.len() + 8);
    let mut before = None;
    let mut chars = text.chars().peekable();
    while let Some(c) = chars.next() {
        let next = chars.peek().copied();
        let word = |c: Option<char>| c.is_some_and(char::is_alphanumeric);
        let escaped = match c {
            '`' | '*' | '[' | '|' | '~' | '$' => true,
            // Between letters it is one of a name.
            '_' => !(word(before) && word(next)),
            '\\' => next.is_none_or(|next| next.is_ascii_punctuation()),
            '<' => next.is_some_and(|next| next.is_ascii_alphabetic() || matches!(next, '/' | '!' | '?')),
            '&' => next.is_some_and(|next| next.is_ascii_alphanumeric() || next == '#'),
            '!' => next == Some('['),
            _ => false,
        };
        match c {
            '\n' | '\r' => out.push(' '),
            c if escaped => out.extend(['\\', c]),
            c => out.push(c),
        }
        before = Some(c);
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

/// As text or an attribute of HTML or SVG shows it. What no such file may hold is left out.
pub fn xml(text: &str) -> String {
    let mut out = String::with_capacity(text.len() + 8);
    for c in text.chars() {
        match c {
            '&' => out.push_str("&amp;"),
            '<' => out.push_str("&lt;"),
            '>' => out.push_str("&gt;"),
            '"' => out.push_str("&quot;"),
            '\'' => out.push_str("&#39;"),
            '\n' | '\t' => out.push(' '),
            '\u{fffe}' | '\u{ffff}' => {}
            c if c.is_control() => {}
            c => out.push(c),
        }
    }
    out
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn markdown_shows_what_was_written() {
        let cases = [
            ("plain, with 1.5 GB - and #4", "plain, with 1.5 GB - and #4"),
            ("<img src=x onerror=alert(1)>", r"\<img src=x onerror=alert(1)>"),
            ("[portal](javascript:alert(1))", r"\[portal](javascript:alert(1))"),
            ("![x](y)", r"\!\[x](y)"),
            ("*b* _i_ ~~s~~ `c`", r"\*b\* \_i\_ \~\~s\~\~ \`c\`"),
            ("a | b \\| &lt;", r"a \| b \\\| \&lt;"),
            ("98.77%", "98.77%"),
            ("-192075", "-192075"),
            ("8.3.4 > 8.3.9, R & D, 1 < 2!", "8.3.4 > 8.3.9, R & D, 1 < 2!"),
            ("> quoted", r"\> quoted"),
            ("---", r"\---"),
            ("==", r"\=="),
            ("first_fix", "first_fix"),
            ("C:\\temp", r"C:\temp"),
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

    #[test]
    fn markup_shows_what_was_written() {
        let cases = [
            ("<b onclick='x'>&amp;\"", "&lt;b onclick=&#39;x&#39;&gt;&amp;amp;&quot;"),
            ("a\u{1b}[31m\u{0}b\nc", "a[31mb c"),
            ("Müller & Söhne", "Müller &amp; Söhne"),
        ];
        for (text, expected) in cases {
            assert_eq!(xml(text), expected);
        }
    }
}
