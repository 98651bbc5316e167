//! A shift by keys alone, in both languages and at two sizes: ten incidents are taken, begun, asked about,
//! classified and handed on, and nothing that is pressed hits another row than the one that is seen.

use super::session::Session;

/// Keys, and what has to be seen then in either language: numbers and codes.
type Step = (&'static str, &'static [&'static str]);

const SHIFT: &[Step] = &[
    // The critical one that is late, from the line on top.
    ("j", &[">1! 4711"]),
    ("!", &[">1! 4702"]),
    ("0", &[">1! 4702 NEW"]),
    ("a", &["4702 ACK", "[u]"]),
    ("s", &["4702 WRK"]),
    // Each is seen to be open first: the offer to undo stands there from the act before, and what is typed
    // ahead of an answer goes on in the form.
    ("c", &["Ctrl-s"]),
    ("card\x13", &["I-4702 [u]"]),
    ("t", &["Ctrl-s"]),
    ("+2h\r", &["I-4702 [u]"]),
    // The other one on the same server: taken, waits, and does not after all.
    ("j", &[">1! 4711"]),
    ("a", &["4711 ACK"]),
    ("wlogs\x13", &["4711 WAI"]),
    ("u", &["4711 ACK"]),
    ("s", &["4711 WRK"]),
    // Somebody else's is asked about and left to them.
    ("j", &[">2  4650"]),
    ("a", &["I-4650"]),
    ("\x1b", &[">2  4650 WRK"]),
    // What is nearest to its limit of what nobody has.
    ("n", &["4705 ACK"]),
    ("s", &["4705 WRK"]),
    ("Wsip\x13", &["4705 WKA"]),
    // Each time it is another one, until there is none.
    ("n", &[">3  4691 ACK"]),
    ("n", &[">4  4707 ACK"]),
    ("n", &["[u]"]),
    // New ones by the filter, which is had back.
    ("/p:1\r", &["p:1", "2/16"]),
    ("\\", &["16"]),
    ("/\x10", &["p:1", "2/16"]),
    ("\x1b", &["16"]),
    // A form that is left.
    ("o", &["Ctrl-s"]),
    ("\x1b", &["[1]", "[3]"]),
    // What it is like elsewhere, and back to where the cursor was.
    ("2", &["[2]"]),
    ("9", &["[9]"]),
    ("0", &["[1]", "[3]"]),
];

#[test]
fn a_shift_in_both_languages_at_two_sizes() {
    for lang in ["en", "de"] {
        for (width, height) in [(80, 24), (120, 40)] {
            let arguments = format!("demo --lang {lang} --at 2026-11-24T14:03:27+01:00");
            let mut session = Session::start(&arguments, width, height);
            session.see(&["[1]", "4702"]);
            for (keys, seen) in SHIFT {
                session.send(keys).see(seen);
            }
            session.send("qq").see_restored();
            assert_eq!(session.ended(), 0, "{lang} at {width}x{height}");
        }
    }
}
