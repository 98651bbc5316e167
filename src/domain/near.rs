//! Names that are nearly the same: what a slip of the hand makes of one.

use unicode_normalization::UnicodeNormalization;
use unicode_normalization::char::is_combining_mark;

/// Letters that may differ in a long name; in a short one nearly everything is two letters away.
const SLIPS: usize = 2;

/// Whether one name may be a slip for the other: in the size of its letters, in its umlauts, in what
/// stands between its words, or in up to two letters.
pub fn is_near(a: &str, b: &str) -> bool {
    let spelled = |text: &str| [plain(text), plain(&written_out(text))];
    let near = |a: &str, b: &str| {
        let short = a.chars().count().min(b.chars().count());
        distance(a, b) <= SLIPS.min(short / 3)
    };
    spelled(a).iter().any(|a| spelled(b).iter().any(|b| near(a, b)))
}

fn written_out(text: &str) -> String {
    let small = text.to_lowercase();
    small.replace('ä', "ae").replace('ö', "oe").replace('ü', "ue")
}

/// Small letters without marks; between words there is one kind of gap.
fn plain(text: &str) -> String {
    let letters = text.nfkd().filter(|c| !is_combining_mark(*c)).flat_map(char::to_lowercase);
    let spelled: String = letters.collect::<String>().replace('ß', "ss");
    let words = spelled.split(|c: char| !c.is_alphanumeric()).filter(|word| !word.is_empty());
    words.collect::<Vec<_>>().join("-")
}

/// Letters to put in, take out or replace, or neighbours to swap.
fn distance(a: &str, b: &str) -> usize {
    let (a, b): (Vec<char>, Vec<char>) = (a.chars().collect(), b.chars().collect());
    let mut rows: Vec<Vec<usize>> = vec![(0..=b.len()).collect()];
    for i in 1..=a.len() {
        let mut row = vec![i];
        for j in 1..=b.len() {
            let other = usize::from(a[i - 1] != b[j - 1]);
            let mut least = (rows[i - 1][j] + 1).min(row[j - 1] + 1).min(rows[i - 1][j - 1] + other);
            if i > 1 && j > 1 && a[i - 1] == b[j - 2] && a[i - 2] == b[j - 1] {
                least = least.min(rows[i - 2][j - 2] + 1);
            }
            row.push(least);
        }
        rows.push(row);
    }
    rows.last().and_then(|row| row.last()).copied().unwrap_or_default()
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn slips_and_other_names() {
        for (a, b, near) in [
            ("klinikumm", "klinikum", true),
            ("klinikum", "Klinikum", true),
            ("kilnikum", "klinikum", true),
            ("mueller", "Müller", true),
            ("muller", "Müller", true),
            ("klinikum_nord", "Klinikum Nord", true),
            ("lba", "lab", true),
            ("lab", "nord", false),
            ("lab", "kabel", false),
            ("nord", "sued", false),
            ("klinikum-nord", "klinikum-sued", false),
            ("t1", "t2", false),
        ] {
            assert_eq!(is_near(a, b), near, "{a} {b}");
        }
    }
}
