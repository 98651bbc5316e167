//! What is wrong with files and filters, in both languages.

use super::{differ, x};
use crate::domain::base::misread::{Misread, NotAWord, WordOf};
use crate::domain::base::table::NotAnId;
use crate::domain::base::text::Text;
use crate::domain::base::written::{
    Empty, Encoding, Fault, Least, Named, OfCalendar, OfDesk, OfLook, OfPack, Wrong,
};
use crate::domain::readings::filter::{Looks, Mistake, Misunderstood, Wanted};
use crate::import::servicenow::{BadCsv, BadFile, BadRow, Broken};

fn text() -> Text {
    Text::from("x")
}

/// Said behind its place, in both languages.
fn all_differ(wrongs: impl IntoIterator<Item = Wrong>) {
    for what in wrongs {
        let fault = Fault { origin: x(), line: 2, column: 7, what };
        differ(|words| {
            let said = words.fault(&fault).what;
            said.strip_prefix("x:2:7: ").unwrap_or_else(|| panic!("{said}")).to_owned()
        });
    }
}

#[test]
fn what_is_wrong_with_any_file() {
    let named = [
        Named::Rule,
        Named::Clock,
        Named::Category,
        Named::Product,
        Named::Detail,
        Named::Function,
        Named::Component,
        Named::Item,
        Named::Scope,
        Named::Ground,
        Named::Row("tenant"),
    ];
    all_differ(named.map(|named| Wrong::Twice(named, x())));
    all_differ(named.map(|named| OfPack::NoSuch(named, x()).into()));
    let misread = [Misread::Date(x()), Misread::DateOrder, Misread::TimeOfDay(x()), Misread::Country(x())];
    all_differ(misread.map(Wrong::from));
    let words = [WordOf::Stage, WordOf::Weekday, WordOf::Region, WordOf::Role, WordOf::Colour];
    all_differ(words.map(|of| NotAWord::new(of, "x", ["y"]).into()));
    all_differ([
        Wrong::Toml(x()),
        NotAnId(x()).into(),
        Misread::TimeZone(x()).into(),
        Least::Any.into(),
        Least::User.into(),
        Least::Opened(x()).into(),
        Empty::Components.into(),
        Empty::Checklist.into(),
        Encoding::Utf16.into(),
        Encoding::Unmarked.into(),
        Encoding::Utf32.into(),
        Encoding::Byte(0x80).into(),
        Encoding::Byte(0xfc).into(),
    ]);
    let whole = Fault { origin: x(), line: 0, column: 0, what: OfPack::NoHours.into() };
    differ(|words| words.fault(&whole).what.strip_prefix("x: ").unwrap().to_owned());
    differ(|words| words.fault(&whole).help);
}

#[test]
fn what_is_wrong_with_a_pack() {
    let all = [
        OfPack::Id,
        OfPack::MissingKey("x"),
        OfPack::NoHours,
        OfPack::NoPriority(7),
        OfPack::MissingPriority(4),
        OfPack::FivePriorities,
        OfPack::TwoTargets(1),
        OfPack::NoLength,
        OfPack::NoTarget,
        OfPack::CriticalTooSoon,
        OfPack::ColumnTaken,
        OfPack::Warnings,
        OfPack::WarningsFromOne,
        OfPack::Trigger,
        OfPack::Ladder,
        OfPack::Range(744),
        OfPack::NoCell,
        OfPack::Rows(3),
        OfPack::Cells(3),
        OfPack::Steps(["a", "b", "c", "d"]),
        OfPack::YearDays,
        OfPack::Reminders,
        OfPack::Tight,
        OfPack::Switching,
        OfPack::Cloud,
        OfPack::Circle,
        OfPack::Permille,
        OfPack::Budget,
        OfPack::Percent,
        OfPack::TwoDescriptions,
        OfPack::Label,
        OfPack::Gigabyte,
    ];
    all_differ(all.map(Wrong::from));
}

#[test]
fn what_is_wrong_with_the_other_files() {
    all_differ([
        OfCalendar::Closed { days: 400, after: "2026-01-01".parse().unwrap() }.into(),
        OfCalendar::Workday.into(),
        OfCalendar::Overlap(x()).into(),
        OfCalendar::PastMidnight.into(),
        OfCalendar::NoTime.into(),
        OfDesk::EmptyCode.into(),
        OfDesk::NotUrgent.into(),
        OfDesk::Overlap.into(),
        OfDesk::NoWindow.into(),
        OfDesk::NoRoom.into(),
        OfDesk::NoBackup.into(),
        OfDesk::ContractTwice(x()).into(),
        OfDesk::Undated.into(),
        OfDesk::Unquoted("1.5".to_owned()).into(),
        OfDesk::Versions.into(),
        OfDesk::NoVersion.into(),
        OfLook::NoAction(x()).into(),
        OfLook::Slip { key: x(), action: "take" }.into(),
        OfLook::Bound { key: x(), to: "take" }.into(),
        OfLook::ThreeKeys.into(),
        OfLook::NoColour(x()).into(),
        OfLook::MissingRole("soon").into(),
        OfLook::Never.into(),
    ]);
}

#[test]
fn what_is_wrong_with_a_filter() {
    let wanted = [
        Wanted::Priority,
        Wanted::Version,
        Wanted::Number,
        Wanted::Percent,
        Wanted::Length,
        Wanted::Workdays,
    ];
    let others = [
        Mistake::OpenExpression,
        Mistake::OpenQuote,
        Mistake::NoValue,
        Mistake::NoKey(x()),
        Mistake::NotCompared(x()),
        Mistake::NoComparison,
        Mistake::Negated,
        Mistake::NoneOf(Looks::Is),
        Mistake::Expression(x()),
        Mistake::LargeExpression,
    ];
    for what in others.into_iter().chain(wanted.map(Mistake::Not)) {
        let wrong = Misunderstood { column: 3, what };
        differ(|words| words.misunderstood(&wrong).split_once(" 3: ").unwrap().1.to_owned());
    }
}

#[test]
fn what_is_wrong_with_a_log() {
    let files = [
        BadFile::Unreadable(x()),
        BadFile::Encoding(Encoding::Utf16),
        BadFile::Empty,
        BadFile::Heading,
        BadFile::NoColumn { name: "number", heading: text(), more: 0 },
        BadFile::NoColumn { name: "number", heading: text(), more: 3 },
        BadFile::NoRows,
        BadFile::TwoReadings,
        BadFile::Changed,
    ];
    for what in files {
        let bad = BadCsv { line: 2, column: 7, what };
        differ(|words| words.bad_csv(&bad).split_once(" 7: ").unwrap().1.to_owned());
    }
    let at = "2026-03-04T14:03:00".parse().unwrap();
    let rows = [
        BadRow::Broken(Broken::Open { column: 1 }),
        BadRow::Broken(Broken::Inside { column: 1 }),
        BadRow::Broken(Broken::Behind { column: 1 }),
        BadRow::Broken(Broken::Foreign(1)),
        BadRow::Width { row: 2, heading: 8 },
        BadRow::NoNumber,
        BadRow::NoTime { column: "opened_at", text: text() },
        BadRow::NoDay("opened_at"),
        BadRow::Early { at, opened: at },
        BadRow::RunsBack(at),
        BadRow::NoDigit { column: "impact", text: text() },
        BadRow::NoStep { column: "impact", step: 9 },
        BadRow::NoState(text()),
    ];
    rows.iter().for_each(|row| differ(|words| words.bad_row(row)));
}
