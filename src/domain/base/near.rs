//! Names that somebody may have meant who wrote another one.

use strsim::osa_distance;
use unicode_normalization::UnicodeNormalization;
use unicode_normalization::char::is_combining_mark;

use super::text::folded;

/// Letters of a wrong name that are looked at, and letters in a row that two names must share.
const LOOKED_AT: usize = 40;
const SHARED: usize = 3;

/// Letters that may differ in a long name; in a short one nearly everything is two letters away.
const SLIPS: usize = 2;

/// Whether one name may be a slip for the other: in the size of its letters, in its umlauts, in what
/// stands between its words, or in up to two letters.
pub fn is_near(a: &str, b: &str) -> bool {
    let spelled = |text: &str| [plain(text), plain(&written_out(text))];
    let near = |a: &str, b: &str| {
        let short = a.chars().count().min(b.chars().count());
        osa_distance(a, b) <= SLIPS.min(short / 3)
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

/// The names that share most letters in a row with what was typed, at most `most` of them.
pub fn near<'a>(typed: &str, names: impl Iterator<Item = &'a str>, most: usize) -> Vec<&'a str> {
    let typed: Vec<char> = folded(typed).chars().take(LOOKED_AT).collect();
    let shared = |name: &'a str| (in_a_row(&typed, &folded(name).chars().collect::<Vec<_>>()), name);
    let mut found: Vec<(usize, &str)> = names.map(shared).filter(|(shared, _)| *shared >= SHARED).collect();
    found.sort_by(|a, b| b.0.cmp(&a.0).then(a.1.cmp(b.1)));
    // Far fewer letters than the best one shares are chance.
    let best = found.first().map_or(0, |(shared, _)| *shared);
    found.into_iter().take_while(|(shared, _)| *shared * 2 > best).take(most).map(|(_, name)| name).collect()
}

/// The longest run of letters that is in both.
fn in_a_row(a: &[char], b: &[char]) -> usize {
    let mut best = 0;
    let mut row = vec![0; b.len() + 1];
    for left in a {
        // From behind, so that the run before is the one of the letter before.
        for (index, right) in b.iter().enumerate().rev() {
            row[index + 1] = if left == right { row[index] + 1 } else { 0 };
            best = best.max(row[index + 1]);
        }
    }
    best
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn names_that_share_a_run_of_letters() {
        let names = ["klinikum-nord", "klinik-west", "hotel-see", "linde"];
        let close = |typed| near(typed, names.into_iter(), 6);
        assert_eq!(close("oklin"), ["klinik-west", "klinikum-nord", "linde"]);
        assert_eq!(close("klinikun-nord"), ["klinikum-nord", "klinik-west"]);
        assert_eq!(close("xy"), Vec::<&str>::new());
        assert_eq!(close(""), Vec::<&str>::new());
    }

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
