//! The string literals of a piece of code.

/// Each with its line.
pub fn literals(code: &str) -> Vec<(usize, String)> {
    let mut found = Vec::new();
    let (mut line, mut chars) = (1, code.chars().peekable());
    let mut before = ' ';
    while let Some(c) = chars.next() {
        match c {
            '\n' => line += 1,
            '/' if chars.peek() == Some(&'/') => {
                chars.by_ref().find(|c| *c == '\n');
                line += 1;
            }
            // `'"'` and `'\''` begin no literal, `'a` no character.
            '\'' => {
                let mut ahead = chars.clone();
                let first = ahead.next();
                if first == Some('\\') || ahead.next() == Some('\'') {
                    let escaped = chars.next() == Some('\\');
                    let _ = escaped.then(|| chars.next());
                    chars.by_ref().find(|c| *c == '\'');
                }
            }
            '"' => {
                let (raw, from, mut text) = (before == 'r', line, String::new());
                while let Some(c) = chars.next().filter(|c| *c != '"') {
                    line += usize::from(c == '\n');
                    text.push(c);
                    if c == '\\' && !raw {
                        text.extend(chars.next());
                    }
                }
                found.push((from, text));
            }
            _ => {}
        }
        before = c;
    }
    found
}

#[test]
fn literals_are_found_through_every_spelling() {
    let code = "f(\"a \\\" b\", '\"', '\\'', x: &'a str) // \"no\"\n  g(r\"c\\\");";
    let texts: Vec<(usize, String)> = literals(code);
    assert_eq!(texts, [(1, "a \\\" b".to_owned()), (2, "c\\".to_owned())]);
}
