//! Text for terminals that show nothing beyond ASCII: letters as they are written without their marks,
//! and `?` for what nobody can write so.

use std::borrow::Cow;

/// From U+00A0 to U+00FF.
const LATIN: [&str; 96] = [
    " ", "!", "c", "GBP", "$", "Y", "|", "S", "\"", "(c)", "a", "<<", "-", "-", "(R)", "-", "deg", "+-", "2",
    "3", "'", "u", "P", ".", ",", "1", "o", ">>", "1/4", "1/2", "3/4", "?", "A", "A", "A", "A", "Ae", "A",
    "AE", "C", "E", "E", "E", "E", "I", "I", "I", "I", "D", "N", "O", "O", "O", "O", "Oe", "x", "O", "U",
    "U", "U", "Ue", "Y", "Th", "ss", "a", "a", "a", "a", "ae", "a", "ae", "c", "e", "e", "e", "e", "i", "i",
    "i", "i", "d", "n", "o", "o", "o", "o", "oe", "/", "o", "u", "u", "u", "ue", "y", "th", "y",
];
/// From U+0100 to U+017F, a letter each.
const EXTENDED: &str = "AaAaAaCcCcCcCcDdDdEeEeEeEeEeGgGgGgGgHhHhIiIiIiIiIiIiJjKkkLlLlLlLlLlNnNnNnnNnOoOoOo\
                        OoRrRrRrSsSsSsSsTtTtTtUuUuUuUuUuUuWwYyYZzZzZzs";

/// How a character is written; empty for a mark on the letter before it.
fn spelled(c: char) -> Option<&'static str> {
    let code = c as usize;
    let place = |from: usize| code.checked_sub(from);
    Some(match c {
        '\u{a0}'..='\u{ff}' => LATIN.get(place(0xa0)?)?,
        '\u{100}'..='\u{17f}' => EXTENDED.get(place(0x100)?..=place(0x100)?)?,
        '\u{300}'..='\u{36f}' | '\u{200d}' | '\u{fe0f}' => "",
        '\u{2000}'..='\u{200a}' | '\u{202f}' => " ",
        '\u{2010}'..='\u{2015}' | '\u{2212}' => "-",
        '\u{2018}'..='\u{201b}' => "'",
        '\u{201c}'..='\u{201f}' => "\"",
        '\u{2022}' => "*",
        '\u{2026}' => "...",
        '\u{2039}' => "<",
        '\u{203a}' => ">",
        '\u{20ac}' => "EUR",
        '\u{2122}' => "(TM)",
        '\u{2190}' => "<-",
        '\u{2191}' => "^",
        '\u{2193}' => "v",
        '\u{2192}' => "->",
        '\u{2264}' => "<=",
        '\u{2265}' => ">=",
        _ => return None,
    })
}

/// A text in ASCII.
pub fn ascii(text: &str) -> Cow<'_, str> {
    if text.is_ascii() {
        return Cow::Borrowed(text);
    }
    let mut out = String::with_capacity(text.len());
    for c in text.chars() {
        if c.is_ascii() { out.push(c) } else { out += spelled(c).unwrap_or("?") }
    }
    Cow::Owned(out)
}

/// What stands for it in one cell of a screen: columns stay where they are.
pub(super) fn in_one_cell(symbol: &str) -> &'static str {
    let spelled = symbol.chars().next().and_then(spelled).filter(|text| !text.is_empty());
    spelled.and_then(|text| text.get(..1)).unwrap_or("?")
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn letters_keep_what_can_be_read_of_them() {
        assert_eq!(EXTENDED.len(), 0x80);
        for (text, wanted, cell) in [
            ("St\u{f6}rung", "Stoerung", None),
            ("Gr\u{fc}\u{df}e", "Gruesse", None),
            ("u\u{308}ber", "uber", None),
            ("\u{160}koda \u{141}\u{f3}d\u{17a}", "Skoda Lodz", None),
            ("5 \u{20ac} \u{2013} \u{201e}x\u{201c}\u{2026}", "5 EUR - \"x\"...", None),
            ("\u{65e5}\u{672c} \u{1f4de}", "?? ?", None),
            ("\u{fc}", "ue", Some("u")),
            ("\u{df}", "ss", Some("s")),
            ("\u{2026}", "...", Some(".")),
            ("\u{65e5}", "?", Some("?")),
            ("\u{308}", "", Some("?")),
            ("\u{17f}", "s", Some("s")),
            ("\u{17e}", "z", Some("z")),
            ("\u{100}", "A", Some("A")),
            ("\u{ff}", "y", Some("y")),
        ] {
            assert_eq!(ascii(text), wanted, "{text}");
            assert!(cell.is_none_or(|cell| in_one_cell(text) == cell), "{text}");
        }
        for c in (0x80..0x3000_u32).filter_map(char::from_u32) {
            let text = c.to_string();
            assert!(ascii(&text).is_ascii(), "{text}");
            assert!(in_one_cell(&text).is_ascii() && in_one_cell(&text).len() == 1, "{text}");
        }
    }
}
