//! Bytes as terminals send them.

use pikett::tui::input::{Decoder, ESC_WAIT, HANGING, Input, Pasted, REST_WAIT};
use pikett::tui::key::{Code, Key};
use proptest::prelude::*;

use super::splitting::{self, ANSWERS, Cut, PIECES};

fn decoded(chunks: &[&[u8]]) -> Vec<Input> {
    let mut decoder = Decoder::default();
    let mut out = Vec::new();
    for chunk in chunks {
        decoder.feed(chunk, &mut out);
    }
    if decoder.waits() == Some(ESC_WAIT) {
        decoder.quiet(&mut out);
    }
    out
}

fn keys(bytes: &[u8]) -> Vec<String> {
    let key = |input| match input {
        Input::Key(key) => key.to_string(),
        Input::Mouse(mouse) => format!("{:?} {},{}", mouse.what, mouse.x, mouse.y),
        other => format!("{other:?}"),
    };
    decoded(&[bytes]).into_iter().map(key).collect()
}

#[test]
fn what_terminals_send() {
    let cases: [(&[u8], &[&str]); 43] = [
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
        // Alt with a letter moves by words or does nothing: it is neither an Esc nor the letter.
        (b"\x1bj", &[]),
        (b"\x1bbx\x1bf", &["Ctrl-Left", "x", "Ctrl-Right"]),
        ("\x1bü\x1b日x".as_bytes(), &["x"]),
        (b"\x1b\x1bjx", &["Esc", "x"]),
        (b"\x1b\rx\x1b\x7f", &["x"]),
        (b"\x1b]x\x1bPq\x1b_a\x1bXb", &["x", "q", "a", "b"]),
        (b"\x1b\x1b[A", &["Up"]),
        (b"\x1b[[Ax\x1b[[Ex", &["F1", "x", "F5", "x"]),
        // What breaks a sequence off is something of its own.
        (b"\x1b[\rx", &["Enter", "x"]),
        (b"\x1b[12\x1b[A", &["Up"]),
        (b"\x1bO\x1b[Ax", &["Up", "x"]),
        ("\x1b[ü".as_bytes(), &["ü"]),
        // Bytes that are no letter are seen as such, and swallow nothing.
        (b"\xe4bc", &["\u{fffd}", "b", "c"]),
        (b"\xc3\xc3\xbc\x80x", &["\u{fffd}", "ü", "\u{fffd}", "x"]),
        // F3 with a modifier, and cursors in row 1.
        (b"\x1b[1;5R\x1b[1;1R\x1b[1;40Rx", &["Ctrl-F3", "x"]),
        (b"\x1b[?1;1R\x1b[>41;380;0cx", &["x"]),
        (b"\x1bP>|term 1\x1b\\\x1b_Gi=1;OK\x1b\\x", &["x"]),
        (b"\x1b[I\x1b[Ox", &["x"]),
        // The mouse: a click and the wheel; letting go, other buttons and modifiers are nothing.
        (b"\x1b[<0;3;4Mx", &["Click 2,3", "x"]),
        (b"\x1b[<64;120;40M\x1b[<65;300;1M", &["WheelUp 119,39", "WheelDown 299,0"]),
        (b"\x1b[<0;3;4m\x1b[<2;3;4M\x1b[<4;3;4M\x1b[<35;3;4Mx", &["x"]),
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
    assert!(whole.contains(&Input::Paste("pasted\ntext".into())));
    for split in 1..stream.len() {
        let (a, b) = stream.split_at(split);
        assert_eq!(decoded(&[a, b]), whole, "split at {split}");
    }
    let single: Vec<&[u8]> = stream.chunks(1).collect();
    assert_eq!(decoded(&single), whole);
}

fn session() -> impl Strategy<Value = Vec<u8>> {
    let piece = prop::sample::select(&PIECES[..]);
    prop::collection::vec(piece, 1..12).prop_map(|pieces| pieces.concat())
}

fn cuts(longest: usize) -> impl Strategy<Value = Vec<Cut>> {
    let answer = prop::option::of(0..ANSWERS.len());
    let cut = (0..longest, answer, any::<bool>()).prop_map(|(at, answer, pause)| Cut { at, answer, pause });
    prop::collection::vec(cut, 0..12)
}

proptest! {
    #![proptest_config(ProptestConfig::with_cases(4_000))]

    #[test]
    fn a_session_cut_anywhere_is_the_same_session(session in session(), cuts in cuts(80)) {
        splitting::check(&session, &cuts);
    }

    #[test]
    fn noise_cut_anywhere_is_the_same_noise(
        noise in prop::collection::vec(prop::sample::select(&b"\x1b\x1b[]OP?;0123~nRcA\x03\x07\\\xc3\xbc\xe2\x9e"[..]), 0..40),
        at in prop::collection::vec(0..40_usize, 0..8),
    ) {
        let noise = [noise.as_slice(), b"\x07\x1b[201~q"].concat();
        let cuts: Vec<Cut> = at.into_iter().map(|at| Cut { at, answer: None, pause: false }).collect();
        splitting::check(&noise, &cuts);
    }
}

/// A step of a session over a slow line.
enum Then {
    Comes(&'static [u8]),
    /// So long is waited for more, and nothing comes.
    Waits(std::time::Duration),
    /// Nothing is waited for: time changes nothing.
    Rests,
}

fn over_time(steps: &[Then]) -> Vec<Input> {
    let (mut decoder, mut out) = (Decoder::default(), Vec::new());
    for step in steps {
        match step {
            Then::Comes(bytes) => decoder.feed(bytes, &mut out),
            Then::Waits(time) => {
                assert_eq!(decoder.waits(), Some(*time));
                decoder.quiet(&mut out);
            }
            Then::Rests => assert_eq!(decoder.waits(), None),
        }
    }
    out
}

fn part(text: &str) -> Input {
    Input::Paste(Pasted { text: text.to_owned(), left_out: 0, more: true })
}

#[test]
fn a_paste_whose_end_is_lost_is_told_and_ended_by_ctrl_c() {
    use Then::{Comes, Rests, Waits};
    let end = |text: &str| Input::Paste(text.into());
    let x = || Input::Key(Key::char('x'));
    let cases: [(&[Then], Vec<Input>); 6] = [
        // It hangs: what came is told, Ctrl-c ends it, keys are keys again, a late end is nothing.
        (
            &[Comes(b"\x1b[200~lost"), Waits(HANGING), Rests, Comes(b"\x03"), Comes(b"x\x1b[201~x")],
            vec![part("lost"), end(""), x(), x()],
        ),
        // Ctrl-c comes before it is known to hang, together with an answer.
        (
            &[Comes(b"\x1b[200~lost"), Comes(b"\x03\x1b[0n"), Waits(HANGING), Comes(b"x")],
            vec![Input::Answer, end("lost"), x()],
        ),
        // A Ctrl-c within a paste is text: nobody ends a paste from inside it.
        (
            &[Comes(b"\x1b[200~a\x03X"), Waits(HANGING), Comes(b"\x03X\x1b[201~x")],
            vec![part("a\u{3}X"), end("\u{3}X"), x()],
        ),
        (&[Comes(b"\x1b[200~a"), Comes(b"\x03"), Comes(b"X\x1b[201~x")], vec![end("a\u{3}X"), x()]),
        // Halves stay until their other halves are there.
        (
            &[
                Comes(b"\x1b[200~T\xc3"),
                Waits(HANGING),
                Comes(b"\xbcr\x1b[20"),
                Waits(HANGING),
                Comes(b"1~x"),
            ],
            vec![part("T"), part("\u{fc}r"), end(""), x()],
        ),
        // Its begin mark is split by more than any wait.
        (
            &[Comes(b"\x1b[20"), Waits(REST_WAIT), Rests, Comes(b"0~as"), Comes(b"\x1b[201~x")],
            vec![end("as"), x()],
        ),
    ];
    for (steps, expected) in cases {
        assert_eq!(over_time(steps), expected);
    }
}

#[test]
fn what_comes_late_is_no_other_key() {
    use Then::{Comes, Rests, Waits};
    let esc = || Input::Key(Key::plain(Code::Esc));
    let up = || Input::Key(Key::plain(Code::Up));
    let char = |c| Input::Key(Key::char(c));
    let cases: [(&[Then], Vec<Input>); 8] = [
        (
            &[Comes(b"\x1b"), Waits(ESC_WAIT), Waits(REST_WAIT), Rests, Comes(b"[A")],
            vec![esc(), char('['), char('A')],
        ),
        (
            &[Comes(b"\x1b"), Waits(ESC_WAIT), Comes(b"\x1b[0n"), Comes(b"[A")],
            vec![esc(), Input::Answer, up()],
        ),
        (
            &[Comes(b"\x1b"), Waits(ESC_WAIT), Comes(b"[200~as\x1b[201~")],
            vec![esc(), Input::Paste("as".into())],
        ),
        (&[Comes(b"\x1b["), Waits(REST_WAIT), Rests, Comes(b"A")], vec![up()]),
        (
            &[Comes(b"\x1b[1"), Waits(REST_WAIT), Comes(b";5"), Comes(b"Ax")],
            vec![Input::Key(Key { code: Code::Up, ctrl: true }), char('x')],
        ),
        (&[Comes(b"\x1b[0"), Waits(REST_WAIT), Comes(b"n")], vec![Input::Answer]),
        (&[Comes(b"\xc3"), Rests, Comes(b"\xbc")], vec![char('\u{fc}')]),
        // Half an answer in a string, which must not swallow what is typed.
        (
            &[Comes(b"\x1b]11;rgb:00"), Waits(REST_WAIT), Rests, Comes(b"00/00\x07x"), Comes(b"x")],
            vec![char('x'), char('x')],
        ),
    ];
    for (steps, expected) in cases {
        assert_eq!(over_time(steps), expected);
    }
}

#[test]
fn a_paste_of_any_length_ends_and_says_what_was_left_out() {
    let long = [b"\x1b[200~".as_slice(), &[b'x'; 3 << 20], b"\x1b[201~q"].concat();
    let out = decoded(&[&long]);
    let [Input::Paste(pasted), Input::Key(_)] = out.as_slice() else { panic!("a paste and a key") };
    assert_eq!((pasted.text.len(), pasted.left_out), (1 << 20, 2 << 20));
}

#[test]
fn noise_neither_hangs_nor_grows() {
    let mut decoder = Decoder::default();
    let mut out = Vec::new();
    for round in 0..2_000_u32 {
        decoder.feed(&round.wrapping_mul(2_654_435_761).to_le_bytes(), &mut out);
        decoder.feed(b"\x1b[\xff\xfe\x1bP", &mut out);
    }
    decoder.quiet(&mut out);
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
