//! What the wall says, in both languages.

use pikett::domain::base::number::Number;
use pikett::wall::setup::{Pages, Unfit};
use pikett::words::wall::{Happened, Loud, OnWall, Word};
use pikett::words::{Lang, Words};

fn differ(same: bool, say: impl Fn(Words) -> String) {
    let [en, de] = Lang::ALL.map(|lang| say(Words::new(lang, chrono_tz::Europe::Berlin)));
    for said in [&en, &de] {
        assert!(!said.trim().is_empty() && !said.contains(['{', '}', '\n']), "{said:?}");
    }
    assert!(same || en != de, "{en} is not said in German");
}

#[test]
fn every_word() {
    const SAME: [Word; 3] = [Word::Updates, Word::DataIsFresh, Word::Rollout];
    for word in Word::ALL {
        differ(SAME.contains(word), |words| words.wall_word(*word).to_owned());
    }
    for happened in Happened::ALL {
        let same = *happened == Happened::Workaround;
        differ(same, |words| words.wall_happened(*happened).to_owned());
    }
}

#[test]
fn every_sentence() {
    let (a, b, number) = ("a", "b", Number(7));
    for said in [
        OnWall::Page { number: 1, of: 4 },
        OnWall::NextIn(3),
        OnWall::Age(3),
        OnWall::AgeInShort(3),
        OnWall::Part(a),
        OnWall::NotReached { why: a, again: 5 },
        OnWall::UnownedCount(2),
        OnWall::UnownedInShort(2),
        OnWall::WaitingCount(2),
        OnWall::Oldest(a),
        OnWall::Level { level: 1, number },
        OnWall::LevelDue { level: 1, who: "", since: a },
        OnWall::LevelDue { level: 1, who: a, since: b },
        OnWall::LevelAt { level: 1, who: "", at: a },
        OnWall::LevelAt { level: 1, who: a, at: b },
        OnWall::DownFor(a),
        OnWall::Days { days: 3, hours: 4 },
        OnWall::Hours { hours: 3, minutes: 4 },
        OnWall::LastCritical { number, ended: a },
        OnWall::More(2),
        OnWall::Tenants(1),
        OnWall::Tenants(2),
        OnWall::LastsDays(2),
        OnWall::Others(2),
        OnWall::Full(2),
        OnWall::Past(2),
        OnWall::Warned(2),
        OnWall::Missed(2),
        OnWall::OnceMore(a),
        OnWall::NoCommand { typed: a, known: b },
        OnWall::NoPage { typed: a, known: b },
        OnWall::PageTwice(a),
        OnWall::NoNight(a),
        OnWall::NoRotation { typed: a, least: a, most: b },
        OnWall::NoCheck(a),
        OnWall::CheckOf { inches: a, rows: 50, metres: b },
        OnWall::CheckText { to: a },
        OnWall::CheckBig { rows: 4, to: a },
        OnWall::Readable(true),
        OnWall::Readable(false),
        OnWall::CheckRows(19),
    ] {
        differ(false, |words| words.on_wall(said));
    }
    differ(true, |words| words.on_wall(OnWall::Desk(a)));
}

#[test]
fn every_alarm() {
    let (a, b, number) = ("a", "b", Number(7));
    for said in [
        Loud::HasNoOwner(number),
        Loud::LevelIsDue { level: 1, number },
        Loud::Pinned { is_pinned: true, what: a },
        Loud::UnownedInPinned,
        Loud::LevelInPinned(1),
        Loud::LevelDueNow { level: 1, number },
        Loud::StaleInShort(a),
        Loud::StaleInLarge(a),
        Loud::TimeStands(a),
        Loud::Stale { age: a, why: None },
        Loud::Stale { age: a, why: Some(b) },
    ] {
        differ(false, |words| words.loud(said));
    }
    differ(true, |words| words.loud(Loud::Pinned { is_pinned: false, what: a }));
}

#[test]
fn what_is_no_setting_is_said_with_what_would_be_right() {
    let Err(why) = Pages::parse("1,clock") else { panic!("a page of no name") };
    let said = why.said(|said| Words::PLAIN.on_wall(said));
    assert_eq!(said, "there is no page `clock`; the pages are incidents, clocks, updates, capacity");
    let said = Unfit::NoRotation("2s".to_owned()).said(|said| Words::PLAIN.on_wall(said));
    assert_eq!(said, "`2s` is no time for a page; give 5s to 1h00, such as 20s");
}
