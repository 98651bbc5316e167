//! The two screens that the console was designed from: what stands where on the demonstration.

use pikett::config::{Glyphs, Palette};

use crate::support::{Console, Lab, look};

/// What has to be found in which line of a screen, in this order; lines count from 1.
type Place = (usize, &'static [&'static str]);

const OVERVIEW: &[Place] = &[
    (1, &["PIKETT rw:mk P1 2! P2 3 P3 6 P4 5 | esc 1 wait 2 |", "Tue 24 14:03:27 CET"]),
    (2, &["!! I-4702  ESCALATE: M. Roth, +49 30 23125 110", "more [!]  [E]scalate"]),
    (3, &["+-[1] Incidents 16 -", "sort: prio,received  1-8/16 -+"]),
    (4, &["P  ID   ST      START", "RESTORE TENANT     SUBJECT                OWN", "AGE"]),
    (5, &[">1! 4702 NEW  -0:53:27   0:36:33 klinikum.. no calls, all sites    .      3h23"]),
    (6, &["1! 4711 NEW   1:47:33   3:17:33 autohaus.. trunk down, sales dept .      0h42"]),
    (7, &["2  4650 WRK    v 0:41     5.5wd stadtwer.. transfer fails, Kiel", "lw      4wd"]),
    (8, &["2* 4698 WKA    v 1:12     v wka praxis-ott inbound lost, 1 user   mk      1wd"]),
    (9, &["2  4705 NEW   1:06:33     9.6wd moebel-ahn queue drops calls      .      2h53"]),
    (10, &["3  4640 WAI       v ~         ~ hotel-see  voicemail to mail", "lw      6wd"]),
    (11, &["3  4688 WRK       v ~         ~ kanzlei-bw MWI lamp stuck         ts      2wd"]),
    (12, &["3  4691 NEW         ~         ~ schule-17  fax header wrong       .       1wd"]),
    (14, &["+-[3] Updates -", "- 2/41 in 7d -++-[4] Storage -", "- 2 warn -+"]),
    (15, &["srv-03 8.3.4>8.3.9 Wed 22:00    note ok ||klinikum-n 118/120GB |#########.| 98|"]),
    (16, &["srv-07 8.3.4>8.3.9 Wed 23:00    NO NOTE!||praxis-ott   9/ 11GB |########..|"]),
    (17, &["srv-11 8.3.2>8.3.9 2 Dec 22:00  defer+7d||hotel-see   12/ 40GB |###.......| 30|"]),
    (19, &["+-[5] Licences/Credits -", "+-[6] Availability -"]),
    (20, &["innova acct 88  76d @3.3/d  next buy ok ||klinikum-n 99.48% left  -1h41 MISSED|"]),
    (21, &["xphone nord   -4 OFFICE_PLUS  *4 users  ||autohaus-k 99.97% left  41h12 ok    |"]),
    (23, &["[a]take [s]tart [p]class [E]scalate [w]ait [W]orkaround [X]resolve [/]filter"]),
    (24, &["[o]new [c]note [t]eta [Tab]pane [Enter]open [:]command", "[?]help [q]back"]),
];

const TRIAGE: &[Place] = &[
    (
        1,
        &[
            "PIKETT rw:mk",
            "P1 2!  P2 3  P3 6  P4 5",
            "esc 1",
            "wait 2",
            "unowned 5",
            "24 Nov 2026 14:03:27 CET",
        ],
    ),
    (2, &["!! I-4702 KLINIKUM NORD  start 135% of 2h30 -> ESCALATE: M. Roth, +49 30 23125 110", "more"]),
    (3, &["filter: p:1,2 is:open -tenant:lab   (5 of 16)", "[\\]clear", "view: triage"]),
    (4, &["[1] Incidents 5/16", "prio,received -+", "I-4702 klinikum-nord", "[Detail] Log Clocks Tenant"]),
    (5, &["P  ID ", "START", "RESTORE TENANT", "SUBJECT", "OWN", "no calls, all sites"]),
    (
        6,
        &[
            ">1! 4702  -0:53:27",
            "klinikum..",
            "no calls",
            "tenant klinikum-nord",
            "srv-03 (8.3.4)",
            "reseller tks",
        ],
    ),
    (7, &["1! 4711   1:47:33", "trunk down", "caller A. Berg", "certified yes", "phoned yes", "code n/a"]),
    (8, &["2  4650    v 0:41", "lw", "owner nobody", "by phone 10:40:00"]),
    (9, &["2* 4698    v 1:12", "mk", "P1 = impact Hoch", "urgency Kritisch"]),
    (10, &["2  4705   1:06:33", "telephony down since 10:31", "counts to availability"]),
    (11, &["START", "limit 13:10:00  x missed by 0:53:27  135%"]),
    (12, &["####", "of < 2:30:00"]),
    (13, &[">100% M. Roth", "DUE since 13:10:01"]),
    (14, &[">200% H. Graf, +49 30 23125 100  at 15:40:01 in 1:36:34"]),
    (15, &["RESTORE  limit 14:40:00  0:36:33 left  84%"]),
    (16, &["####", "...", "of < 4:00:00"]),
    (17, &["PUBLISH  v 10:44:00"]),
    (18, &["ETA", "none given (F110)", "WAIT", "NET 3h23"]),
    (21, &["+-Log I-4702", "newest last"]),
    (23, &["13:10:01", "level 1 is due: Manager Support"]),
    (24, &["13:25:00 ts", "note: reseller called again, asks for the manager"]),
    (27, &["Escalation of I-4702", "Tab field  Ctrl-s save  Esc cancel"]),
    (28, &["level", "1 (> 100 %): M. Roth", "level 1 is not called yet"]),
    (29, &["(x) late start  ( ) problems remain", "due since 53m"]),
    (30, &["reseller asks for manager"]),
    (31, &["3:23:27 of 2:30:00 used"]),
    (32, &["requested by", "(x) us  ( ) reseller"]),
    (38, &["save", "cancel"]),
    (40, &["policy xelion-xaas 12-23", "calendar DE", "tz Europe/Berlin", "lock 48m"]),
];

fn check(screen: &str, places: &[Place]) {
    let lines: Vec<&str> = screen.lines().collect();
    for (number, words) in places {
        let mut rest = lines[number - 1];
        for word in *words {
            let found = rest.find(word);
            let at = found.unwrap_or_else(|| panic!("`{word}` is not in line {number}:\n{screen}"));
            rest = &rest[at + word.len()..];
        }
    }
}

/// The demonstration once the account that runs dry is loaded, as the pictures have it.
fn loaded() -> Lab {
    let mut lab = Lab::demo_of(16);
    lab.run("credit top-up 93 600 --reference 'key 93-2'").unwrap();
    lab
}

fn ascii(console: &Console) -> String {
    look(&console.draw_in("mono", Palette::Mono, Glyphs::Ascii))
}

#[test]
fn overview() {
    let console = Console::new(loaded(), 80, 24);
    let screen = ascii(&console);
    check(&screen, OVERVIEW);
}

#[test]
fn triage_with_detail_and_form() {
    let mut console = Console::new(loaded(), 120, 40);
    console.model.session.guard.lock_after = Some(48 * 60);
    console.press("1 / 'p:1,2 is:open -tenant:lab' Enter : 'view save triage' Enter");
    console.press("j j c 'traced' Ctrl-s k k E Tab Tab 'reseller asks for manager'");
    let screen = ascii(&console);
    check(&screen, TRIAGE);
}
