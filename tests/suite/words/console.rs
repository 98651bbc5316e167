//! What only the console says.

use pikett::domain::contract::Channel;
use pikett::domain::readings::filter::{Looks, SORTS};
use pikett::words::console::{
    Column, Command, Corner, Doing, Empty, Greeting, Group, Header, Label, Look, Mark, Of, Over, Pane, Plain,
    Sign, Status, Tab, Term, Verb, What,
};

use super::{GERMAN, in_both};
use crate::support::ENGLISH;

/// Of so many characters a German one of a column is at most: as wide as what is below it.
fn shown(text: &str) -> usize {
    text.chars().count()
}

#[test]
fn words_without_arguments() {
    for verb in Verb::ALL {
        in_both(&[], |words| words.doc(*verb).to_owned());
        let [english, german] = [ENGLISH, GERMAN].map(|words| words.footer(*verb));
        assert_eq!(english.is_some(), german.is_some(), "{verb:?}");
    }
    for command in Command::ALL {
        in_both(&[], |words| words.typed(*command).doc.to_owned());
        let [english, german] = [ENGLISH, GERMAN].map(|words| words.typed(*command).args.is_empty());
        assert_eq!(english, german, "{command:?}");
    }
    for looks in Looks::ALL {
        let values = looks.values().join(" ");
        in_both(&["server", "reseller", &values], |words| words.looks(*looks).to_lowercase());
    }
    for (_, key) in SORTS {
        in_both(&["server"], |words| words.order(key).to_lowercase());
    }
    for sign in Sign::ALL {
        in_both(&[], |words| words.sign(*sign).to_owned());
    }
    let same = ["ro", "filter: ", "Filter", "UPDATES", "live"];
    for term in Term::ALL {
        in_both(&same, |words| words.term(*term).to_owned());
    }
    let same = [
        "reseller", "server", "code", "backup", "apps", "test", "trunks", "app", "software", "system",
        "export", "version", "phase", "backups", "?", "ETA", "id",
    ];
    for greeting in Greeting::ALL {
        let same = ["Name"];
        in_both(&same, |words| words.greeting(*greeting).to_owned());
        let is_entry = Greeting::ENTRIES.contains(greeting);
        for words in [ENGLISH, GERMAN] {
            assert_eq!(is_entry, !words.greeted(*greeting).is_empty(), "{greeting:?}");
        }
    }
    for look in Look::ALL {
        in_both(&[], |words| words.look(*look).to_owned());
    }
    for label in Label::ALL {
        in_both(&same, |words| match words.aspect(*label) {
            text if same.contains(&&*text.to_lowercase()) => text.to_lowercase(),
            text => text.to_owned(),
        });
    }
    for group in Group::ALL {
        in_both(&[], |words| words.group(group).to_owned());
    }
    for pane in Pane::ALL {
        in_both(&["Updates"], |words| words.pane(pane).to_owned());
    }
    for tab in [Tab::Detail, Tab::Log, Tab::Clocks, Tab::Tenant, Tab::Why] {
        in_both(&[], |words| words.tab(tab).to_owned());
    }
}

#[test]
fn columns_have_keys_of_their_own_in_each_pane() {
    for column in Column::ALL {
        let [english, german] = [ENGLISH, GERMAN].map(|words| words.column(*column));
        assert_eq!(english.is_empty(), german.is_empty(), "{column:?}");
        assert_eq!(english, column.key(), "state files know it by this");
    }
    for pane in Pane::ALL {
        let keys: Vec<&str> = pikett::tui::panes::columns(pane).map(Column::key).collect();
        let unique: std::collections::BTreeSet<&&str> = keys.iter().collect();
        assert_eq!(keys.len(), unique.len(), "{pane:?}");
    }
}

/// Each with the width of its column.
#[test]
fn marks_fit_their_columns() {
    let marks = [
        (Mark::WorkedAround, 9),
        (Mark::NeverMet, 9),
        (Mark::LevelDue(3), 6),
        (Mark::LevelCalled(3), 6),
        (Mark::Channel(Channel::Phone), 6),
        (Mark::Channel(Channel::Ticket), 6),
        (Mark::Channel(Channel::Mail), 6),
        (Mark::Channel(Channel::Monitoring), 6),
        (Mark::Begin, 6),
        (Mark::NoBudget("17.5"), 9),
        (Mark::Full, 6),
        (Mark::Learning, 6),
        (Mark::Steady, 6),
        (Mark::Late, 4),
        (Mark::Told, 4),
        (Mark::MessageOwed, 4),
        (Mark::NoNotice, 4),
        (Mark::NoMessage, 8),
        (Mark::Done, 8),
        (Mark::Halted, 8),
        (Mark::NoticeMissing, 8),
        (Mark::Requested(3), 6),
        (Mark::Approved(3), 6),
        (Mark::Refused, 6),
        (Mark::RequestedShift(14), 8),
        (Mark::DeferredBy(14), 9),
        (Mark::NoticeWaived, 8),
        (Mark::NoticeDue("5.2d"), 8),
        (Mark::NoticeIs("ok"), 8),
        (Mark::Account("88"), 7),
        (Mark::Switched, 12),
        (Mark::SwitchedOff, 12),
        (Mark::BuyOk, 12),
        (Mark::BuySoon, 12),
        (Mark::BuyNow, 12),
        (Mark::NotRented, 12),
        (Mark::TooFew, 8),
        (Mark::NoPrerequisite, 8),
        (Mark::BeginOfContract, 20),
        (Mark::Left("-1h41"), 12),
        (Mark::UsersWithout(4), 8),
        (Mark::Enough, 6),
        (Mark::SwitchedTo("knapp"), 18),
        (Mark::Cancelled { who: "autohaus-k", count: 12, of: 14 }, 30),
        (Mark::CancelledPercent { who: "autohaus-k", count: 12, of: 14, percent: 85 }, 34),
    ];
    let same = ["ok", "ok+3d", "Ticket"];
    for (mark, width) in marks {
        for words in [ENGLISH, GERMAN] {
            let text = words.mark(mark);
            assert!((1..=width).contains(&shown(text.trim_end())), "{text:?} in {width} cells");
        }
        in_both(&same, |words| match words.mark(mark) {
            text if text == "ticket" => "Ticket".to_owned(),
            text => text,
        });
    }
}

#[test]
fn screens() {
    let at = "14:03";
    for said in [
        Header::Escalations(2),
        Header::Waiting(2),
        Header::Unowned(2),
        Header::OnCall(None, 0),
        Header::OnCall(Some("L. Weiss"), 0),
        Header::OnCall(Some("L. Weiss"), 2),
        Header::Only("tks"),
        Header::AsOf(at),
        Header::AwayFor("23m"),
        Header::LocksIn("23m"),
        Header::Trouble { what: "disk full", since: "Tue 24 14:03" },
        Header::Frozen { at, key: "z" },
        Header::PastDesk { at },
        Header::Chosen { count: 3, all: 5, hint: "x" },
        Header::View("night"),
        Header::NoDesk { path: "/x" },
        Header::KeepOrLeave { keep: "a", leave: "b" },
        Header::Narrowed { count: 3, all: 5 },
    ] {
        in_both(&[], |words| words.header(said));
    }
    let what = Doing { what: What::RollOut, of: Of::One("8.4.0".to_owned()) };
    for said in [
        Status::Leave(Some("x")),
        Status::Leave(None),
        Status::PasteHasNoEnd { key: "x" },
        Status::WasAway { away: "23 min", yes: "a", no: "b" },
        Status::Asked(&what),
        Status::Undone(&what),
        Status::DoToTheirs { what: &what, owner: "lw" },
        Status::Minutes(3),
        Status::Policy { id: "xelion", version: "1" },
        Status::Calendar("DE"),
        Status::Zone("UTC"),
        Status::Desk("x"),
        Status::Terminal { ms: 3 },
        Status::OwnClock { by: "3s", fast: true },
        Status::OwnClock { by: "3s", fast: false },
        Status::LocksIn("3m"),
    ] {
        let same = ["3 min", "desk x", "term 3ms"];
        in_both(&same, |words| match words.status(said) {
            text if same.contains(&&*text.to_lowercase()) => text.to_lowercase(),
            text => text,
        });
    }
}

#[test]
fn what_lies_over_the_panes() {
    let at = "14:03";
    for said in [
        Over::SortedBy(Pane::Incidents),
        Over::ColumnsOf(Pane::Incidents),
        Over::Alarms(1),
        Over::Alarms(4),
        Over::More { count: 2, key: "x" },
        Over::DraftOf { at, key: "x" },
        Over::Several { count: 2, title: "x" },
        Over::FormKeys { next: "a", save: "b", cancel: "c" },
        Over::MoreLines { count: 1, key: "x" },
        Over::MoreLines { count: 2, key: "x" },
        Over::TextFull { most: 9 },
        Over::TypedAfterwards { save: "a", leave: "b" },
        Over::AnotherIn { seconds: 4 },
        Over::WhatIf { impact: "x", urgency: "y" },
        Over::LogOf("x"),
        Over::NewestLast(4),
    ] {
        in_both(&[], |words| words.over(said));
    }
}

#[test]
fn lists_and_their_frames() {
    for said in [
        Empty::NoIncidentsYet { key: "x" },
        Empty::NoIncidentPasses { key: "x" },
        Empty::NoIncidents,
        Empty::NoRowPasses { key: "x" },
        Empty::NothingRunsOut,
        Empty::NoUpdates,
        Empty::NoStorage,
        Empty::NoProducts,
        Empty::NoAvailability,
        Empty::NoContracts,
        Empty::NothingYet,
        Empty::OlderThanKept,
    ] {
        in_both(&[], |words| words.empty(said));
    }
    for said in [
        Corner::Sort(""),
        Corner::Sort("due"),
        Corner::HiddenColumns(2),
        Corner::Marked { shown: 2, hidden: 0 },
        Corner::Marked { shown: 2, hidden: 1 },
        Corner::Warned(2),
        Corner::Overbooked { warned: 2, servers: 1 },
        Corner::NearCeiling(2),
        Corner::Soon { count: 2, all: 4 },
        Corner::Rollout { release: "8.3", done: 2, all: 4, halted: true },
    ] {
        in_both(&["sort: prio,received", "sort: due", "2/4 in 7d"], |words| words.corner(said));
    }
}

#[test]
fn what_is_read_out_is_said_in_both() {
    let what = Doing { what: What::New, of: Of::Nothing };
    for said in [
        Plain::Begins,
        Plain::Worst("I-1"),
        Plain::Handling { command: "take" },
        Plain::TopOfQueue,
        Plain::Rows { pane: Pane::Clocks, count: 1 },
        Plain::Rows { pane: Pane::Clocks, count: 3 },
        Plain::MoreRows(4),
        Plain::MoreCame(5),
        Plain::Done { what: &what, seconds: 30 },
        Plain::YesOrNo,
        Plain::AnswerIsNo,
        Plain::Choose,
        Plain::NoSuchRow("9"),
        Plain::FormHow,
        Plain::FormField { field: "x", index: 1, of: 2, holds: "y" },
        Plain::FormField { field: "x", index: 1, of: 2, holds: "" },
        Plain::NotForField("x"),
        Plain::FormLeft,
        Plain::Locked { passphrase: true },
        Plain::Locked { passphrase: false },
        Plain::Unlocked,
        Plain::Calls("P1"),
        Plain::LiveAgain,
        Plain::Actions,
        Plain::Acts,
        Plain::Copied("I-1"),
    ] {
        in_both(&[], |words| words.plain(said));
    }
}
