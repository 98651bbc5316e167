//! Bytes as terminals send them.

use pikett::tui::input::{Decoder, Input};
use pikett::tui::key::{Code, Key};

fn decoded(chunks: &[&[u8]]) -> Vec<Input> {
    let mut decoder = Decoder::default();
    let mut out = Vec::new();
    for chunk in chunks {
        decoder.feed(chunk, &mut out);
    }
    if decoder.is_waiting() {
        decoder.give_up(&mut out);
    }
    out
}

fn keys(bytes: &[u8]) -> Vec<String> {
    let key = |input| match input {
        Input::Key(key) => key.to_string(),
        other => format!("{other:?}"),
    };
    decoded(&[bytes]).into_iter().map(key).collect()
}

#[test]
fn what_terminals_send() {
    let cases: [(&[u8], &[&str]); 23] = [
        (b"a", &["a"]),
        (b"jk", &["j", "k"]),
        ("ü日".as_bytes(), &["ü", "日"]),
        (b"\r", &["Enter"]),
        (b"\t", &["Tab"]),
        (b"\x1b[Z", &["S-Tab"]),
        (b"\x7f", &["Backspace"]),
        (b"\x04", &["Ctrl-d"]),
        (b"\x1a", &["Ctrl-z"]),
        (b"\x1b[A\x1b[B\x1b[C\x1b[D", &["Up", "Down", "Right", "Left"]),
        (b"\x1bOA\x1bOB", &["Up", "Down"]),
        (b"\x1b[5~\x1b[6~", &["PgUp", "PgDn"]),
        (b"\x1b[H\x1b[F\x1b[1~\x1b[4~", &["Home", "End", "Home", "End"]),
        (b"\x1b[3~", &["Delete"]),
        (b"\x1bOP\x1b[15~", &["F1", "F5"]),
        (b"\x1b", &["Esc"]),
        (b"\x1b\x1b", &["Esc", "Esc"]),
        (b"\x1bj", &["Esc", "j"]),
        (b"\x1b[1;5C", &["Ctrl-Right"]),
        (b"\x1b[0n", &["Answer"]),
        (b"j\x1b[0nk", &["j", "Answer", "k"]),
        (b"\x1b]11;rgb:0000/0000/0000\x07a", &["a"]),
        (b"\x1b[?62;22c\x1b[12;40Rx", &["x"]),
    ];
    for (bytes, expected) in cases {
        assert_eq!(keys(bytes), expected, "{:?}", String::from_utf8_lossy(bytes));
    }
}

#[test]
fn any_split_gives_the_same() {
    let stream = "j\x1b[6~ü\x1b[0n\x1bOA\x1b[200~pasted\ntext\x1b[201~q".as_bytes();
    let whole = decoded(&[stream]);
    assert!(whole.contains(&Input::Paste("pasted\ntext".to_owned())));
    for split in 1..stream.len() {
        let (a, b) = stream.split_at(split);
        assert_eq!(decoded(&[a, b]), whole, "split at {split}");
    }
    let single: Vec<&[u8]> = stream.chunks(1).collect();
    assert_eq!(decoded(&single), whole);
}

#[test]
fn noise_neither_hangs_nor_grows() {
    let mut decoder = Decoder::default();
    let mut out = Vec::new();
    for round in 0..2_000_u32 {
        decoder.feed(&round.wrapping_mul(2_654_435_761).to_le_bytes(), &mut out);
        decoder.feed(b"\x1b[\xff\xfe\x1bP", &mut out);
    }
    decoder.give_up(&mut out);
    decoder.feed(b"\x07q", &mut out);
    assert_eq!(out.last(), Some(&Input::Key(Key::char('q'))));
}

#[test]
fn keys_are_written_as_they_are_read() {
    for text in ["a", "G", "Ctrl-d", "Enter", "Space", "PgUp", "F5", "?", "\\", "[", "S-Tab"] {
        assert_eq!(text.parse::<Key>().unwrap().to_string(), text);
    }
    assert!("Hyper-x".parse::<Key>().is_err());
    assert_eq!("Minus".parse::<Key>().unwrap().code, Code::Char('-'));
}
